import Diagnostics
import Markdown
import SiteModel

/// Reads the notes of a family: `comparisons/401-403.md`, with their translations.
struct NoteLoader {
  let family: Family
  let editions: [Edition]
  let codes: [Code]
  let entries: [Entry]
  private(set) var links: [MarkdownDocument.EntryLink] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(family: Family, editions: [Edition], codes: [Code], entries: [Entry]) {
    self.family = family
    self.editions = editions
    self.codes = codes
    self.entries = entries
  }

  /// The notes by pair, as far as they can be read.
  mutating func load(_ files: [ContentTree.TextFile]) -> [PairKey: Note] {
    var notes: [PairKey: Note] = [:]
    for file in files where file.translation == nil {
      guard let pair = pair(file) else { continue }
      notes[pair] = note(file, pair: pair)
    }
    for file in files {
      guard let edition = file.translation else { continue }
      guard let pair = knownPair(file.stem), notes[pair] != nil else {
        if !files.contains(where: { $0.stem == file.stem && $0.translation == nil }) {
          diagnostics.append(.orphanTranslation(file.stem, path: file.file.displayPath))
        }
        continue
      }
      notes[pair]?.texts[edition.language] = text(file, edition: edition, pair: pair)?.text
    }
    reportMissingTranslations(notes, files: files)
    return notes
  }

  private func knownPair(_ stem: String) -> PairKey? {
    // A code may hold a “-” itself: the split that gives two known codes is the one meant.
    let dashes = stem.indices.filter { stem[$0] == "-" }
    return dashes.lazy.compactMap { dash -> PairKey? in
      guard let first = Code(String(stem[..<dash])),
        let second = Code(String(stem[stem.index(after: dash)...])),
        codes.contains(first), codes.contains(second), first < second
      else { return nil }
      return PairKey(first, second)
    }.first
  }

  private mutating func pair(_ file: ContentTree.TextFile) -> PairKey? {
    if let pair = knownPair(file.stem) { return pair }
    diagnostics.append(.unknownPair(file.stem, path: file.file.displayPath))
    return nil
  }

  private mutating func note(_ file: ContentTree.TextFile, pair: PairKey) -> Note? {
    guard let (text, reviewed) = text(file, edition: editions[0], pair: pair) else { return nil }
    return Note(
      reviewed: reviewed, texts: [editions[0].language: text],
      location: SourceLocation(path: file.file.displayPath))
  }

  private mutating func text(
    _ file: ContentTree.TextFile, edition: Edition, pair: PairKey
  ) -> (text: EntryText, reviewed: CalendarDate?)? {
    guard let source = file.file.text(diagnostics: &diagnostics) else { return nil }
    let frontMatter = FrontMatter.read(source, diagnostics: &diagnostics)
    guard let bodyLine = frontMatter.bodyLine else { return nil }
    var reader = MappingReader(frontMatter.node, of: "a note", at: source.location(at: 0))
    let reviewed = edition.isDefault ? CalendarDate.read("reviewed", in: &reader, &diagnostics) : nil
    diagnostics += reader.finish()
    let document = MarkdownParser.parse(source, fromLine: bodyLine)
    diagnostics += document.diagnostics
    links += document.entryLinks
    let sections = SectionReader(
      sections: family.noteSections, edition: edition,
      leadRule: .naming([pair.first, pair.second].map { subject($0, in: edition) }),
      end: source.location(at: source.bytes.count))
    return (sections.read(document.blocks, diagnostics: &diagnostics), reviewed)
  }

  /// What a code is called in sentences; the code itself where its entry could not be read.
  private func subject(_ code: Code, in edition: Edition) -> String {
    entries.first { $0.code == code }?.subject(in: edition.language, family: family) ?? code.description
  }

  private mutating func reportMissingTranslations(
    _ notes: [PairKey: Note], files: [ContentTree.TextFile]
  ) {
    for file in files where file.translation == nil {
      for edition in editions.dropFirst()
      where !files.contains(where: { $0.stem == file.stem && $0.translation == edition }) {
        diagnostics.append(.missingText(of: file, in: edition))
      }
    }
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

  static func missingText(of file: ContentTree.TextFile, in edition: Edition) -> Diagnostic {
    Diagnostic(
      "missing-translation", .warning, at: SourceLocation(path: file.file.displayPath),
      "“\(file.stem)” has no text in the edition “\(edition.language)”",
      explanation: "Pages show the text of the default edition, with a notice.",
      solutions: ["write \(file.stem).\(edition.language).md"]
    )
  }
}
