import SiteModel
import SiteSearch

extension Library {
  /// The index of each edition's search, to be published beside the other assets; none when the templates offer
  /// no search.
  func searchScripts() -> [Asset] {
    guard offered.contains(.search) else { return [] }
    return site.editions.enumerated().map { index, edition in
      Asset(
        fileName: "search-\(edition.language).js",
        bytes: Array(SearchIndex(library: self, edition: index).script().utf8))
    }
  }
}
