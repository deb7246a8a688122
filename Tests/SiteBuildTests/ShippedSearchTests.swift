import ContentLoading
import Diagnostics
import Foundation
import SiteModel
import SiteSearch
import Testing

@testable import SiteBuild

/// What readers find in the shipped content: `Fixtures/search/queries.json`. The script of the pages must find the
/// same: `.ci/check-search` reads the same file.
@Suite struct ShippedSearchTests {
  private struct Query: Codable, Equatable {
    var query: String
    /// The first pages that are found.
    var hits: [String]
    /// The page that the query is the address of.
    var destination: String?
  }

  /// How many pages are recorded: few, so that a word more in some section changes nothing.
  private static let recordedHits = 3

  private func library() async throws -> Library {
    var findings: [Diagnostic] = []
    let root = Fixtures.package.appending(path: "Content").path
    let files = SourceScanner.scan(root, diagnostics: &findings)
    return try #require(await ContentLoader.load(files, root: root, jobs: 2, diagnostics: &findings))
  }

  @Test func everyQueryFindsItsPages() async throws {
    let expected = try JSONDecoder().decode(
      [String: [Query]].self, from: Data(Fixtures.text("search/queries.json").utf8))
    let library = try await library()
    var found: [String: [Query]] = [:]
    for (edition, language) in library.site.editions.map(\.language.description).enumerated() {
      let index = SearchIndex(library: library, edition: edition)
      let route = { library.route(of: Page($0, edition: edition)).description }
      found[language] = try #require(expected[language]).map { query in
        Query(
          query: query.query,
          hits: index.search(query.query).prefix(Self.recordedHits).map { route($0.subject) },
          destination: index.destination(of: query.query).map(route))
      }
    }
    if Fixtures.isRecording { return try record(found) }
    #expect(Set(found.keys) == Set(expected.keys))
    for (language, queries) in expected {
      #expect(queries.count > 40)
      for (query, ours) in zip(queries, found[language] ?? []) { #expect(ours == query, "\(language)") }
    }
  }

  private func record(_ queries: [String: [Query]]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(queries) + Data("\n".utf8)
    try data.write(to: Fixtures.folder("search").appending(path: "queries.json"))
  }
}
