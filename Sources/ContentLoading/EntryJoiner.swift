import Diagnostics
import Examples
import Markdown
import SiteModel

/// An entry with all that its files hold.
struct JoinedEntry: Sendable {
  var entry: Entry
  /// The examples of each file, that of the default edition first.
  let examples: [[ExampleBlock]]
  /// Where the text of the default edition leads.
  let entryLinks: [MarkdownDocument.EntryLink]

  /// What is wrong with the examples.
  func checkExamples(against roster: Roster) -> [Diagnostic] {
    guard let syntax = roster.family.examples?.syntax else { return [] }
    let rule = ExampleRule(entry, family: roster.family, names: roster.names)
    return examples.flatMap { ExampleChecker.check($0, in: syntax, against: rule) }
  }
}

/// Joins the entries of a family with their translations and with one another.
struct EntryJoiner {
  private let family: Family
  private let editions: [Edition]
  private var diagnostics: [Diagnostic] = []

  /// The entries that could be read, each code once.
  static func join(
    _ texts: [EntryLoader.Loaded], family: Family, editions: [Edition], diagnostics: inout [Diagnostic]
  ) -> [JoinedEntry] {
    var joiner = EntryJoiner(family: family, editions: editions)
    defer { diagnostics += joiner.diagnostics }
    return joiner.join(texts)
  }

  private init(family: Family, editions: [Edition]) {
    self.family = family
    self.editions = editions
  }

  private mutating func join(_ texts: [EntryLoader.Loaded]) -> [JoinedEntry] {
    let texts = unique(texts)
    // What could not be read has been reported: nobody is told a second time that it is not there.
    let stems = Set(texts.lazy.filter { $0.files.original != nil }.map(\.files.stem))
    let codes = texts.compactMap(\.draft?.entry.code).reduce(into: [:]) { $0[$1.description] = $1 }
    return texts.compactMap { text -> JoinedEntry? in
      if text.files.original == nil {
        diagnostics += text.translations.map { .orphanTranslation($0.stem, path: $0.path) }
      }
      guard let draft = text.draft else { return nil }
      var entry = draft.entry
      for translation in text.translations {
        checkFacts(of: translation, against: entry)
        entry.add(translation)
      }
      entry.related = related(to: draft, among: codes, stems: stems)
      reportMissingTranslations(of: draft, text.files)
      return JoinedEntry(
        entry: entry, examples: [draft.examples] + text.translations.map(\.examples),
        entryLinks: draft.entryLinks)
    }
  }

  /// Keeps the first entry of each code, in the order of the file names.
  private mutating func unique(_ texts: [EntryLoader.Loaded]) -> [EntryLoader.Loaded] {
    var first: [Code: SourceLocation] = [:]
    return texts.map { text in
      guard let entry = text.draft?.entry else { return text }
      guard let other = first[entry.code] else {
        first[entry.code] = entry.location
        return text
      }
      diagnostics.append(.duplicateCode(entry.code, first: other, at: entry.location))
      return EntryLoader.Loaded(files: text.files, draft: nil, translations: text.translations)
    }
  }

  private mutating func checkFacts(of translation: EntryLoader.Translation, against entry: Entry) {
    for definition in family.facts where definition.isTranslated {
      switch (entry.fact(definition.id) != nil, translation.texts[definition.id] != nil) {
      case (true, false):
        diagnostics.append(.untranslatedFact(definition.id, of: translation.stem, path: translation.path))
      case (false, true):
        diagnostics.append(.translatedNothing(definition.id, of: translation.stem, path: translation.path))
      default: break
      }
    }
  }

  private mutating func related(
    to draft: EntryLoader.Draft, among codes: [String: Code], stems: Set<String>
  ) -> [Code] {
    draft.related.compactMap { text, location -> Code? in
      if let code = codes[text], code != draft.entry.code { return code }
      if text == draft.stem {
        diagnostics.append(.selfRelated(text, at: location))
      } else if !stems.contains(text) {
        let others = codes.values.filter { $0 != draft.entry.code }
        diagnostics.append(.unknownRelated(text, legal: others.map(\.description), at: location))
      }
      return nil
    }
  }

  private mutating func reportMissingTranslations(of draft: EntryLoader.Draft, _ files: ContentTree.Text) {
    for edition in files.missing(among: editions) {
      let file = "\(draft.stem).\(edition.language).md"
      diagnostics.append(
        .missingTranslation(of: draft.entry.code, in: edition, file: file, at: draft.entry.location))
    }
  }
}

extension Entry {
  fileprivate mutating func add(_ translation: EntryLoader.Translation) {
    let language = translation.edition.language
    texts[language] = translation.text
    translatedNames[language] = translation.name
    for index in facts.indices {
      guard case .text(let text) = facts[index].content, let words = translation.texts[facts[index].id]
      else { continue }
      facts[index].content = .text(text.adding(words, in: language))
    }
  }
}
