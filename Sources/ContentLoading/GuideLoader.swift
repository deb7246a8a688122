import Diagnostics
import Examples
import Markdown
import SiteModel

/// Reads a guide: `guides/redirections.md`, with its translations.
struct GuideLoader {
  /// A guide as far as it could be read, and where it leads.
  struct Loaded: Sendable {
    var guide: Guide?
    var entryLinks: [MarkdownDocument.EntryLink]
  }

  private let roster: Roster
  private let editions: [Edition]
  private var entryLinks: [MarkdownDocument.EntryLink] = []
  private var diagnostics: [Diagnostic] = []

  /// What the files of `text` hold.
  static func load(
    _ text: ContentTree.Text, roster: Roster, editions: [Edition], diagnostics: inout [Diagnostic]
  ) -> Loaded {
    var loader = GuideLoader(roster: roster, editions: editions)
    defer { diagnostics += loader.diagnostics }
    let guide = loader.load(text)
    return Loaded(guide: guide, entryLinks: loader.entryLinks)
  }

  private init(roster: Roster, editions: [Edition]) {
    self.roster = roster
    self.editions = editions
  }

  private mutating func load(_ text: ContentTree.Text) -> Guide? {
    diagnostics += text.orphans + text.missingTexts(among: editions)
    guard let original = text.original, var guide = guide(original, stem: text.stem) else { return nil }
    for translation in text.translations {
      guide.texts[translation.edition.language] = self.translation(
        translation.file, edition: translation.edition)
    }
    return guide
  }

  private mutating func guide(_ file: SourceFile, stem: String) -> Guide? {
    guard let (source, frontMatter) = frontMatter(of: file) else { return nil }
    if Code(stem) == nil {
      diagnostics.append(
        .invalidValue(
          stem, of: "the file's name", expected: "a name of ASCII letters, digits, - and _",
          at: SourceLocation(path: source.path)))
    }
    var reader = MappingReader(frontMatter.node, of: "a guide", at: source.location(at: 0))
    let title = reader.requiredText("title")
    reader.reportUnwritten("title")
    let codes = known("codes", in: &reader, among: roster.codes.map(\.description)).compactMap(Code.init)
    let facts = known("facts", in: &reader, among: roster.family.facts.map(\.id))
    if codes.isEmpty {
      diagnostics.append(.missingKey("codes", of: "a guide", at: reader.location(of: "codes")))
    }
    let reviewed = CalendarDate.read("reviewed", in: &reader, &diagnostics)
    diagnostics += reader.finish()
    let text = text(title, source, frontMatter, edition: editions[0])
    guard let text, Code(stem) != nil else { return nil }
    return Guide(
      slug: stem, codes: codes, facts: facts, reviewed: reviewed,
      texts: [editions[0].language: text], location: SourceLocation(path: source.path))
  }

  private mutating func translation(_ file: SourceFile, edition: Edition) -> Prose? {
    guard let (source, frontMatter) = frontMatter(of: file) else { return nil }
    var reader = MappingReader(
      frontMatter.node, of: "the translation of a guide", at: source.location(at: 0))
    let title = reader.requiredText("title")
    reader.reportUnwritten("title")
    diagnostics += reader.finish()
    return text(title, source, frontMatter, edition: edition)
  }

  private mutating func frontMatter(of file: SourceFile) -> (SourceText, FrontMatter)? {
    guard let source = file.text(diagnostics: &diagnostics) else { return nil }
    let frontMatter = FrontMatter.read(source, diagnostics: &diagnostics)
    return frontMatter.bodyLine == nil ? nil : (source, frontMatter)
  }

  private mutating func text(
    _ title: String?, _ source: SourceText, _ frontMatter: FrontMatter, edition: Edition
  ) -> Prose? {
    let document = MarkdownParser.parse(source, fromLine: frontMatter.bodyLine ?? 1)
    entryLinks += document.entryLinks
    if let format = roster.family.examples {
      let blocks = ExampleBlock.all(in: document.blocks, format, of: source)
      diagnostics += ExampleChecker.check(
        blocks, in: format.syntax, against: ExampleRule(code: nil, names: roster.names))
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
