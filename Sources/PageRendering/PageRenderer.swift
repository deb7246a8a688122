import Diagnostics
import SiteModel
import Templating

/// Turns pages into bytes. Pure: it never touches the disk, and any number of workers may use it at once.
public struct PageRenderer: Sendable {
  private let library: Library
  private let schema: PageSchema
  private let templates: [PageKind: Template]
  private let editions: [EditionContext]

  /// The names that the templates of this site may use, by kind of page: the kinds that the site has, and
  /// those among `given`, since a template that waits for its first page is not a mistake.
  public static func schemas(
    library: Library, strings: InterfaceStrings, assets: [Asset], given: [String]
  ) -> [(name: String, schema: Schema)] {
    let schema = PageSchema(library: library, strings: strings, assets: assets)
    let kinds = PageKind.allCases.filter { $0.isNeeded(by: library) || given.contains($0.rawValue) }
    return kinds.map { ($0.rawValue, schema.root($0)) }
  }

  /// Renders every entry's fragments once for each edition, ready for the pages.
  ///
  /// - Parameter templates: compiled against ``schemas(library:strings:assets:)`` of the same content.
  /// - Complexity: O(*n*) in the number of entries and editions.
  public init(library: Library, strings: InterfaceStrings, assets: [Asset], templates: TemplateLibrary) {
    let schema = PageSchema(library: library, strings: strings, assets: assets)
    self.library = library
    self.schema = schema
    self.templates = PageKind.allCases.reduce(into: [:]) { $0[$1] = templates[$1.rawValue] }
    self.editions = library.site.editions.indices.map {
      EditionContext(schema: schema, library: library, strings: strings, assets: assets, editionIndex: $0)
    }
  }

  /// Appends the bytes of `page` to `output`.
  public func render(_ page: Page, into output: inout OutputBuffer) {
    guard let template = templates[PageKind(page.subject)] else { return }
    template.render(context(of: page), into: &output)
  }

  /// The values that the template of `page` is rendered with.
  func context(of page: Page) -> Record {
    editions[page.edition].record(for: page)
  }
}
