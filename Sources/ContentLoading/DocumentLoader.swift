import Diagnostics
import Markdown
import SiteModel

/// Reads the pages about the site itself: `pages/accessibilite.md`, with their translations.
struct DocumentLoader {
  let editions: [Edition]
  private(set) var diagnostics: [Diagnostic] = []

  init(editions: [Edition]) {
    self.editions = editions
  }

  /// The documents in the order of their slugs, as far as they can be read.
  mutating func load(_ texts: [ContentTree.Text]) -> [Document] {
    texts.compactMap { load($0) }.sorted { $0.slug < $1.slug }
  }

  private mutating func load(_ text: ContentTree.Text) -> Document? {
    diagnostics += text.orphans + text.missingTexts(among: editions)
    guard let original = text.original, var document = document(original, slug: text.stem) else { return nil }
    for translation in text.translations {
      document.texts[translation.edition.language] =
        prose(translation.file, edition: translation.edition)?.text
    }
    return document
  }

  private mutating func document(_ file: SourceFile, slug: String) -> Document? {
    guard let (text, reviewed) = prose(file, edition: editions[0]) else { return nil }
    let location = SourceLocation(path: file.displayPath)
    guard Code(slug) != nil else {
      diagnostics.append(
        .invalidValue(
          slug, of: "the file's name", expected: "a name of ASCII letters, digits, - and _", at: location
        ))
      return nil
    }
    return Document(
      slug: slug, reviewed: reviewed, texts: [editions[0].language: text], location: location)
  }

  private mutating func prose(
    _ file: SourceFile, edition: Edition
  ) -> (text: Prose, reviewed: CalendarDate?)? {
    guard let source = file.text(diagnostics: &diagnostics) else { return nil }
    let frontMatter = FrontMatter.read(source, diagnostics: &diagnostics)
    guard let bodyLine = frontMatter.bodyLine else { return nil }
    var reader = MappingReader(frontMatter.node, of: "a page", at: source.location(at: 0))
    let title = reader.requiredText("title")
    reader.reportUnwritten("title")
    let reviewed = edition.isDefault ? CalendarDate.read("reviewed", in: &reader, &diagnostics) : nil
    diagnostics += reader.finish()
    let document = MarkdownParser.parse(source, fromLine: bodyLine)
    for link in document.entryLinks {
      diagnostics.append(.unknownEntry(link.destination, legal: [], at: link.location))
    }
    return ProseReader(source: source, bodyLine: bodyLine, edition: edition)
      .read(document, title: title, diagnostics: &diagnostics).map { ($0, reviewed) }
  }
}
