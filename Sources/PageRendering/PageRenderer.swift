import Diagnostics
import SiteModel
import Templating
import Workers

/// Turns pages into bytes. Pure: it never touches the disk, and any number of workers may use it at once.
public struct PageRenderer: Sendable {
  private let templates: [PageKind: Template]
  private let editions: [EditionContext]
  /// The pages of entries by edition, then by family.
  private let entries: [[EntryPages]]
  /// The pages of pairs by edition, then by family.
  private let pairs: [[PairPages]]

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
  /// - Parameters:
  ///   - templates: compiled against ``schemas(library:strings:assets:given:)`` of the same content.
  ///   - jobs: how many workers render.
  /// - Complexity: O(*n*) in the number of entries and editions.
  public init(
    library: Library, strings: InterfaceStrings, assets: [Asset], templates: TemplateLibrary, jobs: Int
  ) async {
    let schema = PageSchema(library: library, strings: strings, assets: assets)
    let confusions = library.shelves.map(ConfusionMap.init)
    let allStrings = library.site.editions.map { edition in
      schema.strings.record(strings.keys.map { ($0, .text(strings[$0, edition.language])) })
    }
    let roots = library.site.editions.indices.map {
      FolderContext(schema: schema, library: library, editionIndex: $0, subject: .home)
    }
    let shelves = roots.map { root in
      library.shelves.indices.map {
        let folder = FolderContext(
          schema: schema, library: library, editionIndex: root.editionIndex, subject: .family($0))
        let records = folder.records(strings: allStrings[root.editionIndex], assets)
        return ShelfContext(folder, records: records, family: $0, confusions: confusions[$0])
      }
    }
    let fragments = await Self.forEachEntry(of: library, jobs: jobs) { edition, family, entry in
      shelves[edition][family].maker.fragment(at: entry)
    }
    let editions = roots.map { root in
      EditionContext(
        root: root, home: root.records(strings: allStrings[root.editionIndex], assets),
        allStrings: allStrings,
        shelves: shelves[root.editionIndex], fragments: fragments[root.editionIndex])
    }
    self.templates = PageKind.allCases.reduce(into: [:]) { $0[$1] = templates[$1.rawValue] }
    self.editions = editions
    entries = editions.map { edition in
      guard let template = templates[PageKind.entry.rawValue] else { return [] }
      return library.shelves.indices.map { EntryPages(template, edition.entryContext(family: $0)) }
    }
    guard let template = templates[PageKind.comparison.rawValue] else {
      pairs = []
      return
    }
    let contexts = editions.map { edition in
      library.shelves.indices.map { edition.comparisonContext(family: $0) }
    }
    let pairTemplates = contexts.map { $0.map { PairTemplate(template, for: $0.record()) } }
    let pairFragments = await Self.forEachEntry(of: library, jobs: jobs) { edition, family, entry in
      pairTemplates[edition][family].fragments(of: contexts[edition][family].thing(at: entry))
    }
    pairs = editions.indices.map { edition in
      library.shelves.indices.map {
        PairPages(pairTemplates[edition][$0], pairFragments[edition][$0], contexts[edition][$0])
      }
    }
  }

  /// What `body` makes of each entry, by edition, then by family.
  private static func forEachEntry<Value: Sendable>(
    of library: Library, jobs: Int,
    _ body: @escaping @Sendable (_ edition: Int, _ family: Int, _ entry: Int) -> Value
  ) async -> [[[Value]]] {
    let entries = library.site.editions.indices.flatMap { edition in
      library.shelves.enumerated().flatMap { family, shelf in
        shelf.entries.indices.map { (edition: edition, family: family, entry: $0) }
      }
    }
    var values = await entries.mapSideBySide(jobs: jobs) { body($0.edition, $0.family, $0.entry) }[...]
    return library.site.editions.map { _ in
      library.shelves.map { shelf in
        defer { values = values.dropFirst(shelf.entries.count) }
        return Array(values.prefix(shelf.entries.count))
      }
    }
  }

  /// Appends the bytes of `page` to `output`. Pages of pairs are rendered faster by ``pairs(edition:family:)``.
  public func render(_ page: Page, into output: inout OutputBuffer) {
    switch page.subject {
    case .comparison(let family, let first, let second):
      var picks = PairPages.picks
      pairs(edition: page.edition, family: family).render(first, second, picking: &picks, into: &output)
    case .entry(let family, let entry):
      let thing = thing(of: page, family: family, entry: entry)
      entries[page.edition][family].render(thing, at: entry, into: &output)
    default:
      guard let template = templates[PageKind(page.subject)], let context = context(of: page) else { return }
      template.render(context, into: &output)
    }
  }

  /// The pages of all pairs of a family in an edition.
  public func pairs(edition: Int, family: Int) -> PairPages { pairs[edition][family] }

  /// The values that the template of `page` is rendered with; `nil` for a page of one code or two.
  func context(of page: Page) -> Record? {
    editions[page.edition].record(for: page)
  }

  /// What the page of an entry adds to what those of its family share.
  func thing(of page: Page, family: Int, entry: Int) -> Record {
    editions[page.edition].thing(for: page, of: entries[page.edition][family].context, at: entry)
  }

  /// The pages of all entries of a family in an edition.
  func entries(edition: Int, family: Int) -> EntryPages { entries[edition][family] }

  /// What the pages of all pairs of a family are made from.
  func comparisonContext(edition: Int, family: Int) -> ComparisonContext {
    editions[edition].comparisonContext(family: family)
  }
}
