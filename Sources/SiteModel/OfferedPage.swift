/// A page that a site has because its templates offer it: no content asks for it.
public enum OfferedPage: String, CaseIterable, Sendable {
  /// Search, with what a reader without scripts finds there: `search.html`.
  case search
  /// The description of the search for browsers (OpenSearch 1.1): `opensearch.xml`.
  case openSearch = "opensearch.xml"
  /// All pairs of a family at a glance: `http/compare.html`.
  case compare
  /// What a host shows for an address that leads nowhere: `404.html`, once for all editions.
  case notFound = "404"
}
