import Diagnostics
import Examples
import Markdown
import SiteModel

/// Reads the guides of a family: `guides/redirections.md`, with their translations.
struct GuideLoader {
  let family: Family
  let editions: [Edition]
  let codes: [Code]
  let names: [String: [String]]
  private(set) var links: [MarkdownDocument.EntryLink] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(family: Family, editions: [Edition], codes: [Code], names: [String: [String]]) {
    self.family = family
    self.editions = editions
    self.codes = codes
    self.names = names
  }

  /// The guides, as far as they can be read.
  mutating func load(_ files: [ContentTree.TextFile]) -> [Guide] {
    var guides: [Guide] = []
    for file in files where file.translation == nil {
      if let guide = guide(file) { guides.append(guide) }
      for edition in editions.dropFirst()
      where !files.contains(where: { $0.stem == file.stem && $0.translation == edition }) {
        diagnostics.append(.missingText(of: file, in: edition))
      }
    }
    for file in files {
      guard let edition = file.translation else { continue }
      if let index = guides.firstIndex(where: { $0.slug == file.stem }) {
        guides[index].texts[edition.language] = translation(file, edition: edition)
      } else if !files.contains(where: { $0.stem == file.stem && $0.translation == nil }) {
        diagnostics.append(.orphanTranslation(file.stem, path: file.file.displayPath))
      }
    }
    return guides
  }

  private mutating func guide(_ file: ContentTree.TextFile) -> Guide? {
    guard let (source, frontMatter) = frontMatter(of: file) else { return nil }
    if Code(file.stem) == nil {
      diagnostics.append(
        .invalidValue(
          file.stem, of: "the file's name", expected: "a name of ASCII letters, digits, - and _",
          at: SourceLocation(path: source.path)))
    }
    var reader = MappingReader(frontMatter.node, of: "a guide", at: source.location(at: 0))
    let title = reader.requiredText("title")
    reader.reportUnwritten("title")
    let codes = known("codes", in: &reader, among: codes.map(\.description)).compactMap(Code.init)
    let facts = known("facts", in: &reader, among: family.facts.map(\.id))
    if codes.isEmpty {
      diagnostics.append(.missingKey("codes", of: "a guide", at: reader.location(of: "codes")))
    }
    let reviewed = CalendarDate.read("reviewed", in: &reader, &diagnostics)
    diagnostics += reader.finish()
    let text = text(title, source, frontMatter, edition: editions[0])
    guard let text, Code(file.stem) != nil else { return nil }
    return Guide(
      slug: file.stem, codes: codes, facts: facts, reviewed: reviewed,
      texts: [editions[0].language: text], location: SourceLocation(path: source.path))
  }

  private mutating func translation(_ file: ContentTree.TextFile, edition: Edition) -> Prose? {
    guard let (source, frontMatter) = frontMatter(of: file) else { return nil }
    var reader = MappingReader(
      frontMatter.node, of: "the translation of a guide", at: source.location(at: 0))
    let title = reader.requiredText("title")
    reader.reportUnwritten("title")
    diagnostics += reader.finish()
    return text(title, source, frontMatter, edition: edition)
  }

  private mutating func frontMatter(of file: ContentTree.TextFile) -> (SourceText, FrontMatter)? {
    guard let source = file.file.text(diagnostics: &diagnostics) else { return nil }
    let frontMatter = FrontMatter.read(source, diagnostics: &diagnostics)
    return frontMatter.bodyLine == nil ? nil : (source, frontMatter)
  }

  private mutating func text(
    _ title: String?, _ source: SourceText, _ frontMatter: FrontMatter, edition: Edition
  ) -> Prose? {
    let document = MarkdownParser.parse(source, fromLine: frontMatter.bodyLine ?? 1)
    links += document.entryLinks
    if let format = family.examples {
      let blocks = ExampleBlock.all(in: document.blocks, format, of: source)
      diagnostics += ExampleChecker.check(
        blocks, in: format.syntax, against: ExampleRule(code: nil, names: names))
    }
    return ProseReader(source: source, bodyLine: frontMatter.bodyLine ?? 1, edition: edition)
      .read(document, title: title, diagnostics: &diagnostics)
  }

  /// The names under `key` that are legal, each once.
  private mutating func known(
    _ key: String, in reader: inout MappingReader, among legal: [String]
  ) -> [String] {
    reader.texts(key).reduce(into: []) { names, item in
      if !legal.contains(item.text) {
        diagnostics.append(.unknownValue(item.text, of: key, legal: legal, at: item.location))
      } else if names.contains(item.text) {
        diagnostics.append(.duplicateKey(item.text, at: item.location))
      } else {
        names.append(item.text)
      }
    }
  }
}
