import Diagnostics
import Markdown
import SiteModel

/// Reads a note on a pair: `comparisons/401-403.md`, with its translations.
struct NoteLoader {
  /// A note as far as it could be read.
  struct Loaded: Sendable {
    var pair: PairKey
    var note: Note
    var entryLinks: [MarkdownDocument.EntryLink]
  }

  private let roster: Roster
  private let editions: [Edition]
  private var entryLinks: [MarkdownDocument.EntryLink] = []
  private var diagnostics: [Diagnostic] = []

  /// The note in the files of `text`, or `nil` with findings.
  static func load(
    _ text: ContentTree.Text, roster: Roster, editions: [Edition], diagnostics: inout [Diagnostic]
  ) -> Loaded? {
    var loader = NoteLoader(roster: roster, editions: editions)
    defer { diagnostics += loader.diagnostics }
    return loader.load(text)
  }

  private init(roster: Roster, editions: [Edition]) {
    self.roster = roster
    self.editions = editions
  }

  private mutating func load(_ text: ContentTree.Text) -> Loaded? {
    diagnostics += text.orphans + text.missingTexts(among: editions)
    guard let original = text.original else { return nil }
    guard let pair = knownPair(text.stem) else {
      diagnostics.append(.unknownPair(text.stem, path: original.displayPath))
      return nil
    }
    guard var note = note(original, pair: pair) else { return nil }
    for translation in text.translations {
      note.texts[translation.edition.language] =
        self.text(translation.file, edition: translation.edition, pair: pair)?.text
    }
    return Loaded(pair: pair, note: note, entryLinks: entryLinks)
  }

  private func knownPair(_ stem: String) -> PairKey? {
    // A code may hold a “-” itself: the split that gives two known codes is the one meant.
    let dashes = stem.indices.filter { stem[$0] == "-" }
    return dashes.lazy.compactMap { dash -> PairKey? in
      guard let first = Code(String(stem[..<dash])),
        let second = Code(String(stem[stem.index(after: dash)...])),
        roster.codes.contains(first), roster.codes.contains(second), first < second
      else { return nil }
      return PairKey(first, second)
    }.first
  }

  private mutating func note(_ file: SourceFile, pair: PairKey) -> Note? {
    guard let (text, reviewed) = text(file, edition: editions[0], pair: pair) else { return nil }
    return Note(
      reviewed: reviewed, texts: [editions[0].language: text],
      location: SourceLocation(path: file.displayPath))
  }

  private mutating func text(
    _ file: SourceFile, edition: Edition, pair: PairKey
  ) -> (text: EntryText, reviewed: CalendarDate?)? {
    guard let source = file.text(diagnostics: &diagnostics) else { return nil }
    let frontMatter = FrontMatter.read(source, diagnostics: &diagnostics)
    guard let bodyLine = frontMatter.bodyLine else { return nil }
    var reader = MappingReader(frontMatter.node, of: "a note", at: source.location(at: 0))
    let reviewed = edition.isDefault ? CalendarDate.read("reviewed", in: &reader, &diagnostics) : nil
    diagnostics += reader.finish()
    let document = MarkdownParser.parse(source, fromLine: bodyLine)
    diagnostics += document.diagnostics
    entryLinks += document.entryLinks
    let sections = SectionReader(
      sections: roster.family.noteSections, edition: edition,
      leadRule: .naming([pair.first, pair.second].map { roster.subject(of: $0, in: edition.language) }),
      end: source.location(at: source.bytes.count))
    return (sections.read(document.blocks, diagnostics: &diagnostics), reviewed)
  }
}

extension CalendarDate {
  /// The date under `key`, if there is one that exists.
  static func read(
    _ key: String, in reader: inout MappingReader, _ diagnostics: inout [Diagnostic]
  ) -> CalendarDate? {
    guard let text = reader.text(key) else { return nil }
    if let date = CalendarDate(text) { return date }
    diagnostics.append(
      .invalidValue(
        text, of: key, expected: "a date such as 2026-11-22", at: reader.location(ofValueOf: key)))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func unknownPair(_ stem: String, path: String) -> Diagnostic {
    Diagnostic(
      "unknown-pair", at: SourceLocation(path: path), "“\(stem)” is not a pair of codes of this family",
      solutions: ["name the file after two codes that have entries, the lower one first, such as 401-403.md"]
    )
  }
}
