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
  mutating func load(_ files: [ContentTree.TextFile]) -> [Document] {
    var documents = files.filter { $0.translation == nil }.compactMap { original($0, among: files) }
    for file in files {
      guard let edition = file.translation else { continue }
      if let index = documents.firstIndex(where: { $0.slug == file.stem }) {
        documents[index].texts[edition.language] = prose(file, edition: edition)?.text
      } else if !files.contains(where: { $0.stem == file.stem && $0.translation == nil }) {
        diagnostics.append(.orphanTranslation(file.stem, path: file.file.displayPath))
      }
    }
    return documents.sorted { $0.slug < $1.slug }
  }

  private mutating func original(
    _ file: ContentTree.TextFile, among files: [ContentTree.TextFile]
  ) -> Document? {
    for edition in editions.dropFirst()
    where !files.contains(where: { $0.stem == file.stem && $0.translation == edition }) {
      diagnostics.append(.missingText(of: file, in: edition))
    }
    guard let (text, reviewed) = prose(file, edition: editions[0]) else { return nil }
    let location = SourceLocation(path: file.file.displayPath)
    guard Code(file.stem) != nil else {
      diagnostics.append(
        .invalidValue(
          file.stem, of: "the file's name", expected: "a name of ASCII letters, digits, - and _", at: location
        ))
      return nil
    }
    return Document(
      slug: file.stem, reviewed: reviewed, texts: [editions[0].language: text], location: location)
  }

  private mutating func prose(
    _ file: ContentTree.TextFile, edition: Edition
  ) -> (text: Prose, reviewed: CalendarDate?)? {
    guard let source = file.file.text(diagnostics: &diagnostics) else { return nil }
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
