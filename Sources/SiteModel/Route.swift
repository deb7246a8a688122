/// Where a page lies in the output folder: a relative path with `/`, such as `en/http/202-vs-402.html`.
public struct Route: Hashable, Sendable, CustomStringConvertible {
  /// The folders and the file name, none of them empty, `.` or `..`.
  public let components: [String]

  /// A route from its folders and its file name.
  public init(_ components: [String]) {
    self.components = components
  }

  /// The path relative to the output folder.
  public var description: String { components.joined(separator: "/") }

  /// The file name alone.
  public var name: String { components.last ?? "" }

  /// The folders alone.
  public var directory: [String] { Array(components.dropLast()) }

  /// The shortest relative link from a page in `directory` to this route.
  ///
  /// Always names a file: a browser that opens the site from a disk shows a folder as a listing.
  public func link(from directory: [String]) -> String {
    let shared = zip(directory, self.directory).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: directory.count - shared)
    return (up + components.dropFirst(shared)).joined(separator: "/")
  }
}

extension Library {
  /// The route of a page. An entry is never `404.html`: hosts take that name for their error page.
  public func route(of page: Page) -> Route {
    let directory = directory(of: page)
    switch page.subject {
    case .home, .family:
      return Route(directory + ["index.html"])
    case .entry(let family, let index):
      let entry = shelves[family].entries[index]
      let slug = Slug.make(entry.name)
      return Route(directory + ["\(entry.code)-\(slug.isEmpty ? "code" : slug).html"])
    case .crossings:
      return Route(directory + ["crossings.html"])
    case .document(let index):
      return Route(directory + ["\(documents[index].slug).html"])
    case .search:
      return Route(directory + ["search.html"])
    case .openSearch:
      return Route(directory + ["opensearch.xml"])
    case .notFound:
      return Route(["404.html"])
    case .compare:
      return Route(directory + ["compare.html"])
    case .guide(let family, let index):
      return Route(directory + ["\(shelves[family].guides[index].slug).html"])
    case .comparison(let family, let first, let second):
      let entries = shelves[family].entries
      return Route(directory + [PairName.make(entries[first].code, entries[second].code)])
    }
  }

  /// The folder that a page lies in; the pages of a family share one, so that their links are the same.
  public func directory(of page: Page) -> [String] {
    let edition = site.editions[page.edition]
    let root = edition.isDefault ? [] : [edition.language.description]
    switch page.subject {
    case .home, .crossings, .document, .search, .openSearch, .notFound: return root
    case .family(let family), .compare(let family), .entry(let family, _), .guide(let family, _),
      .comparison(let family, _, _):
      return root + [shelves[family].family.id]
    }
  }
}
