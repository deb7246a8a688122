import Diagnostics
import Examples
import Markdown
import SiteModel

/// Reads the texts of one family: its entries, each joined with its translations, its notes and its guides.
struct ShelfLoader {
  let family: Family
  let editions: [Edition]

  /// The family with every text that could be read.
  func load(_ tree: ContentTree, jobs: Int, diagnostics: inout [Diagnostic]) async -> Shelf {
    let files = tree.texts(in: .entries, of: family.id)
    var drafts = await sideBySide(files.filter { $0.translation == nil }, jobs: jobs, &diagnostics) {
      EntryLoader.load($0, family: family, editions: editions, diagnostics: &$1)
    }
    drafts = unique(drafts, diagnostics: &diagnostics)
    // What could not be read has been reported: nobody is told a second time that it is not there.
    let stems = Set(files.filter { $0.translation == nil }.map(\.stem))
    let originals = drafts.reduce(into: [:]) { $0[$1.stem] = $1.entry }
    let translations = await sideBySide(files, jobs: jobs, &diagnostics) { file, findings in
      file.translation.flatMap {
        EntryLoader.loadTranslation(
          file, of: originals[file.stem], for: $0, family: family, editions: editions, diagnostics: &findings)
      }
    }
    join(translations, to: &drafts, stems: stems, diagnostics: &diagnostics)
    for index in drafts.indices {
      relate(&drafts[index], among: drafts.map(\.entry.code), stems: stems, diagnostics: &diagnostics)
      reportMissingTranslations(of: drafts[index], given: files, diagnostics: &diagnostics)
    }
    checkExamples(drafts, translations, diagnostics: &diagnostics)
    let codes = Set(drafts.map(\.entry.code)).union(stems.compactMap(Code.init)).sorted()
    var notes = NoteLoader(family: family, editions: editions, codes: codes, entries: drafts.map(\.entry))
    var guides = GuideLoader(family: family, editions: editions, codes: codes, names: names(of: drafts))
    let shelf = Shelf(
      family: family, entries: drafts.map(\.entry), notes: notes.load(tree.texts(in: .notes, of: family.id)),
      guides: guides.load(tree.texts(in: .guides, of: family.id)))
    diagnostics += notes.diagnostics + guides.diagnostics
    let links = drafts.flatMap(\.entryLinks) + translations.flatMap(\.entryLinks)
    checkLinks(links + notes.links + guides.links, stems: stems, diagnostics: &diagnostics)
    return shelf
  }

  private func names(of drafts: [EntryLoader.Draft]) -> [String: [String]] {
    drafts.reduce(into: [:]) { $0[$1.entry.code.description] = [$1.entry.name] + $1.entry.aliases }
  }

  private func checkExamples(
    _ drafts: [EntryLoader.Draft], _ translations: [EntryLoader.Translation],
    diagnostics: inout [Diagnostic]
  ) {
    guard let syntax = family.examples?.syntax else { return }
    let names = names(of: drafts)
    for draft in drafts {
      let rule = ExampleRule(draft.entry, family: family, names: names)
      diagnostics += ExampleChecker.check(draft.examples, in: syntax, against: rule)
      for translation in translations where translation.stem == draft.stem {
        diagnostics += ExampleChecker.check(translation.examples, in: syntax, against: rule)
      }
    }
  }

  /// What `load` makes of each file, in the order of the files, as are the findings.
  private func sideBySide<Text: Sendable>(
    _ files: [ContentTree.TextFile], jobs: Int, _ diagnostics: inout [Diagnostic],
    load: @escaping @Sendable (ContentTree.TextFile, inout [Diagnostic]) -> Text?
  ) async -> [Text] {
    typealias Result = (index: Int, text: Text?, findings: [Diagnostic])
    let workers = max(1, jobs)
    let results = await withTaskGroup(of: [Result].self) { group in
      for worker in 0..<workers {
        group.addTask {
          stride(from: worker, to: files.count, by: workers).map { index in
            var findings: [Diagnostic] = []
            let text = load(files[index], &findings)
            return (index, text, findings)
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }.sorted { $0.index < $1.index }
    }
    diagnostics += results.flatMap(\.findings)
    return results.compactMap(\.text)
  }

  /// Keeps the first entry of each code, in the order of the file names.
  private func unique(
    _ drafts: [EntryLoader.Draft], diagnostics: inout [Diagnostic]
  ) -> [EntryLoader.Draft] {
    var first: [Code: SourceLocation] = [:]
    return drafts.filter { draft in
      guard let other = first[draft.entry.code] else {
        first[draft.entry.code] = draft.entry.location
        return true
      }
      diagnostics.append(.duplicateCode(draft.entry.code, first: other, at: draft.entry.location))
      return false
    }
  }

  private func join(
    _ translations: [EntryLoader.Translation], to drafts: inout [EntryLoader.Draft], stems: Set<String>,
    diagnostics: inout [Diagnostic]
  ) {
    for translation in translations {
      guard let index = drafts.firstIndex(where: { $0.stem == translation.stem }) else {
        if !stems.contains(translation.stem) {
          diagnostics.append(.orphanTranslation(translation.stem, path: translation.path))
        }
        continue
      }
      checkFacts(of: translation, against: drafts[index].entry, diagnostics: &diagnostics)
      drafts[index].entry.add(translation)
    }
  }

  private func checkFacts(
    of translation: EntryLoader.Translation, against entry: Entry, diagnostics: inout [Diagnostic]
  ) {
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

  private func relate(
    _ draft: inout EntryLoader.Draft, among codes: [Code], stems: Set<String>,
    diagnostics: inout [Diagnostic]
  ) {
    let others = codes.filter { $0 != draft.entry.code }
    for (text, location) in draft.related {
      if let code = others.first(where: { $0.description == text }) {
        draft.entry.related.append(code)
      } else if text == draft.stem {
        diagnostics.append(.selfRelated(text, at: location))
      } else if !stems.contains(text) {
        diagnostics.append(.unknownRelated(text, legal: others.map(\.description), at: location))
      }
    }
  }

  private func reportMissingTranslations(
    of draft: EntryLoader.Draft, given files: [ContentTree.TextFile], diagnostics: inout [Diagnostic]
  ) {
    for edition in editions.dropFirst()
    where !files.contains(where: { $0.stem == draft.stem && $0.translation == edition }) {
      let file = "\(draft.stem).\(edition.language).md"
      diagnostics.append(
        .missingTranslation(of: draft.entry.code, in: edition, file: file, at: draft.entry.location))
    }
  }

  private func checkLinks(
    _ links: [MarkdownDocument.EntryLink], stems: Set<String>, diagnostics: inout [Diagnostic]
  ) {
    let legal = stems.map { "\($0).md" }
    for link in links where !legal.contains(link.destination) {
      diagnostics.append(.unknownEntry(link.destination, legal: legal, at: link.location))
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
