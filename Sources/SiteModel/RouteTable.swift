import Diagnostics

/// The routes of the pages, checked: no two pages share one.
public struct RouteTable: Sendable {
  /// A page and where it goes.
  public struct Row: Sendable {
    /// The page.
    public var page: Page
    /// Its route.
    public var route: Route
  }

  /// The pages of all editions but those of pairs, in the order in which they are rendered.
  public let rows: [Row]
  /// The number of pages, those of pairs included.
  public let pageCount: Int

  /// Gives each page its route and refuses two pages on one.
  ///
  /// Routes are compared without regard to case: some disks would write both pages to one file.
  ///
  /// - Parameter diagnostics: gains one error for each two pages on one route, not one more an edition.
  /// - Complexity: O(*n*) in the number of pages without those of pairs, unless codes contain “vs” or differ in
  ///   case alone.
  public init(library: Library, diagnostics: inout [Diagnostic]) {
    let shelves = library.shelves.map(PairNames.init)
    var rows: [Row] = []
    var taken: [String: Page] = [:]
    var collisions = Collisions(library: library)
    for edition in library.site.editions.indices {
      for page in library.pages(edition: edition) {
        let route = library.route(of: page)
        if let other = taken.updateValue(page, forKey: route.description.lowercased()) {
          collisions.add(page, other, on: route)
        }
        rows.append(Row(page: page, route: route))
      }
    }
    for edition in library.site.editions.indices {
      for (family, names) in shelves.enumerated() {
        let pair = { (pair: (Int, Int)) in
          Page(.comparison(family: family, first: pair.0, second: pair.1), edition: edition)
        }
        let directory = library.directory(of: Page(.family(family), edition: edition))
        for row in rows where row.route.directory == directory {
          for found in names.pairs(named: row.route.name) {
            collisions.add(pair(found), row.page, on: row.route)
          }
        }
        for (found, other) in names.ambiguous {
          collisions.add(pair(other), pair(found), on: library.route(of: pair(found)))
        }
      }
    }
    diagnostics += collisions.diagnostics
    self.rows = rows
    let pairCount = library.shelves.map(\.comparisonCount).reduce(0, +)
    pageCount = rows.count + pairCount * library.site.editions.count
  }
}

/// Two pages on one route, each told once.
private struct Collisions {
  let library: Library
  private(set) var diagnostics: [Diagnostic] = []
  private var reported: Set<Set<Page.Subject>> = []

  init(library: Library) {
    self.library = library
  }

  mutating func add(_ page: Page, _ other: Page, on route: Route) {
    guard reported.insert([other.subject, page.subject]).inserted else { return }
    diagnostics.append(library.routeCollision(route, between: other, and: page))
  }
}

extension Library {
  fileprivate func routeCollision(_ route: Route, between first: Page, and second: Page) -> Diagnostic {
    let place = location(of: second) ?? location(of: first)
    return Diagnostic(
      "route-collision",
      at: place ?? SourceLocation(path: "site.yml"),
      "\(describe(second)) and \(describe(first)) would both be written to \(route)",
      solutions: ["give one of them another code, name or folder"]
    )
  }

  private func location(of page: Page) -> SourceLocation? {
    switch page.subject {
    case .home, .crossings, .search, .openSearch, .notFound, .family, .compare: nil
    case .entry(let family, let entry): shelves[family].entries[entry].location
    case .guide(let family, let guide): shelves[family].guides[guide].location
    case .document(let index): documents[index].location
    case .comparison(let family, let first, _): shelves[family].entries[first].location
    }
  }

  private func describe(_ page: Page) -> String {
    switch page.subject {
    case .home: "the home page (\(site.editions[page.edition].language))"
    case .crossings: "the page of the crossings"
    case .document(let index): "the page \(documents[index].slug)"
    case .search: "the search"
    case .openSearch: "the description of the search"
    case .notFound: "the page for addresses that lead nowhere"
    case .compare(let family): "the pairs of the family \(shelves[family].family.id)"
    case .family(let family): "the page of the family \(shelves[family].family.id)"
    case .entry(let family, let entry): "the page of \(shelves[family].entries[entry].code)"
    case .guide(let family, let guide): "the guide \(shelves[family].guides[guide].slug)"
    case .comparison(let family, let first, let second):
      "the comparison of \(shelves[family].entries[first].code) and \(shelves[family].entries[second].code)"
    }
  }
}
