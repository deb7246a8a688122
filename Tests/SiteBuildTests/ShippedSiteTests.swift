import Diagnostics
import Foundation
import SiteBuild
import Testing

/// The content and the templates that the project ships.
@Suite(.serialized) struct ShippedSiteTests {
  private static let codes = [
    100, 101, 200, 201, 202, 204, 206, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 409, 410,
    422, 429,
    500, 502, 503, 504,
  ]

  /// The shipped site, built once for all tests of the suite.
  private static let built = Task { () -> [String: String] in
    let output = URL.temporaryDirectory.appending(path: "visavis-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    let options = BuildOptions(
      content: Fixtures.package.appending(path: "Content").path,
      templates: Fixtures.package.appending(path: "Templates").path, output: output.path, jobs: 2)
    let report = await SiteBuilder(options).build()
    guard report.diagnostics.isEmpty else { throw DiagnosticError(report.diagnostics) }
    return try Fixtures.files(in: output).filter { $0.key.hasSuffix(".html") }
      .mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func itBuildsWithoutAFinding() async throws {
    _ = try await Self.built.value
  }

  @Test func everyCodeAndEveryPairHasItsPageInBothEditions() async throws {
    let pages = try await Self.built.value
    for prefix in ["", "en/"] {
      for (index, first) in Self.codes.enumerated() {
        #expect(
          pages.keys.filter { $0.hasPrefix("\(prefix)http/\(first)-") && !$0.contains("-vs-") }.count == 1)
        for second in Self.codes[(index + 1)...] {
          #expect(pages["\(prefix)http/\(first)-vs-\(second).html"] != nil)
        }
      }
    }
    #expect(pages.keys.filter { $0.contains("-vs-") }.count == 702)
    #expect(pages.count == 760)
  }

  @Test func everyLinkLeadsToAPageThatIsThere() async throws {
    let pages = try await Self.built.value
    for (path, page) in pages {
      for match in page.matches(of: /href="([^"]*)"/) {
        let link = String(match.1)
        guard !link.hasPrefix("https://"), !link.hasPrefix("#"), !link.hasSuffix(".css") else { continue }
        #expect(pages[target(of: link, on: path)] != nil, "\(path) links to \(link)")
      }
    }
  }

  private func target(of link: String, on path: String) -> String {
    var components = path.split(separator: "/").dropLast()
    for component in link.prefix(while: { $0 != "#" }).split(separator: "/") {
      if component == ".." { _ = components.popLast() } else { components.append(component) }
    }
    return components.joined(separator: "/")
  }

  @Test func idsAndTitlesAreUnique() async throws {
    let pages = try await Self.built.value
    var titles: [String: String] = [:]
    for (path, page) in pages {
      let ids = page.matches(of: /id="([^"]*)"/).map { String($0.1) }
      #expect(ids.count == Set(ids).count, "\(path) has an id twice")
      let title = try #require(page.firstMatch(of: /<title>(.*)<\/title>/)).1
      let language = path.hasPrefix("en/") ? "en" : "fr"
      if let other = titles.updateValue(path, forKey: "\(language) \(title)") {
        Issue.record("\(path) and \(other) are both called \(title)")
      }
    }
  }

  @Test func theComparisonPageHasTheSkeletonOfTheSeedPage() async throws {
    let page = try #require(try await Self.built.value["http/202-vs-402.html"])
    let headings = page.matches(of: /<h2[^>]*>(.*)<\/h2>/).map { String($0.1) }
    for heading in [
      "Différences clés", "Description", "Quand vous le voyez", "Comment résoudre", "Quand utiliser lequel",
      "En savoir plus",
    ] {
      #expect(headings.contains(heading))
    }
  }
}
