import SiteModel

/// A kind of page, and the template that renders it.
public enum PageKind: String, CaseIterable, Sendable {
  /// The front page.
  case home
  /// What the families have to do with one another.
  case crossings
  /// A page about the site itself.
  case document
  /// The search.
  case search
  /// The description of the search for browsers.
  case openSearch = "opensearch.xml"
  /// What stands for a page that does not exist.
  case notFound = "404"
  /// The codes of a family.
  case family
  /// The pairs of a family.
  case compare
  /// One code.
  case entry
  /// Several codes, in words.
  case guide
  /// Two codes.
  case comparison

  /// Whether the site has pages of this kind, so that their template must be there.
  func isNeeded(by library: Library) -> Bool {
    switch self {
    case .home, .family, .entry, .comparison: true
    case .crossings: !library.crossings.isEmpty
    case .document: !library.documents.isEmpty
    case .search, .openSearch, .notFound, .compare: false
    case .guide: library.shelves.contains { !$0.guides.isEmpty }
    }
  }

  /// The kind of a page about `subject`.
  init(_ subject: Page.Subject) {
    self =
      switch subject {
      case .home: .home
      case .crossings: .crossings
      case .document: .document
      case .search: .search
      case .openSearch: .openSearch
      case .notFound: .notFound
      case .family: .family
      case .compare: .compare
      case .entry: .entry
      case .guide: .guide
      case .comparison: .comparison
      }
  }
}
