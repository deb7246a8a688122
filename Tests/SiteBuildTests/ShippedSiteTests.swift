import Diagnostics
import Foundation
import SiteBuild
import Testing

/// The content and the templates that the project ships.
@Suite(.serialized) struct ShippedSiteTests {
  /// The families that are shipped, with the number of their codes and of their notes.
  private static let families = [
    (id: "http", codes: 103, notes: 110), (id: "grpc", codes: 17, notes: 16),
    (id: "websocket", codes: 19, notes: 16),
  ]

  /// The codes that have a file of their own in the folder of a family, in order.
  private static func codes(of family: String) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Fixtures.package.appending(path: "Content/\(family)").path)
    return names.compactMap { $0.wholeMatch(of: /(\d+)\.md/).map { String($0.1) } }
      .sorted { (Int($0) ?? 0) < (Int($1) ?? 0) }
  }

  /// The pages of the shipped site and what its audit finds.
  private struct Site {
    var pages: [String: String]
    var findings: [Diagnostic]
  }

  /// The shipped site, built once for all tests of the suite.
  private static let site = Task { () -> Site in
    let output = URL.temporaryDirectory.appending(path: "visavis-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    let options = BuildOptions(
      content: Fixtures.package.appending(path: "Content").path,
      templates: Fixtures.package.appending(path: "Templates").path, output: output.path, jobs: 2)
    let report = await SiteBuilder(options).build()
    guard report.diagnostics.isEmpty else { throw DiagnosticError(report.diagnostics) }
    let pages = try Fixtures.files(in: output).filter { $0.key.hasSuffix(".html") }
      .mapValues { String(decoding: $0, as: UTF8.self) }
    return Site(pages: pages, findings: await SiteBuilder(options).audit())
  }

  @Test func itBuildsWithoutAFinding() async throws {
    _ = try await Self.site.value.pages
  }

  @Test func everyCodeAndEveryPairHasItsPageInBothEditions() async throws {
    let pages = try await Self.site.value.pages
    for family in Self.families {
      let codes = try Self.codes(of: family.id)
      #expect(codes.count == family.codes)
      for folder in [family.id, "en/\(family.id)"] {
        let names = pages.keys.filter { $0.hasPrefix("\(folder)/") }
        for (index, first) in codes.enumerated() {
          #expect(names.filter { $0.hasPrefix("\(folder)/\(first)-") && !$0.contains("-vs-") }.count == 1)
          for second in codes[(index + 1)...] {
            #expect(pages["\(folder)/\(first)-vs-\(second).html"] != nil)
          }
        }
        #expect(names.filter { $0.contains("-vs-") }.count == family.codes * (family.codes - 1) / 2)
      }
    }
  }

  @Test func theAuditFindsNothing() async throws {
    #expect(DiagnosticFormat.text.render(try await Self.site.value.findings) == "")
  }

  @Test func theComparisonPageHasTheSkeletonOfTheSeedPage() async throws {
    let page = try #require(try await Self.site.value.pages["http/202-vs-402.html"])
    let headings = page.matches(of: /<h[23][^>]*>([^<]*)<\/h[23]>/).map { String($0.1) }
    #expect(
      headings == [
        "Différences clés", "Quand utiliser lequel", "Vous recevez", "Vous répondez", "Description",
        "Quand vous le voyez", "Exemples", "Pièges", "En savoir plus", "À comparer aussi",
      ])
  }

  /// The sentences of the computed part of a page: the decisive one, then the differences.
  private func sentences(on page: String) -> [String] {
    let decisive = page.matches(of: /<p class="lead decisive">([^<]*)<\/p>/).map { String($0.1) }
    return decisive + page.matches(of: /<dd>([^<]*)<\/dd>/).map { String($0.1) }
  }

  @Test func noPageSaysTheSameOfBothCodes() async throws {
    for (path, page) in try await Self.site.value.pages where path.contains("-vs-") {
      let whereas = path.hasPrefix("en/") ? ", whereas " : ", alors que "
      let sentences = sentences(on: page)
      #expect(sentences.count == Set(sentences).count, "\(path) says a sentence twice")
      for sentence in sentences {
        let halves = sentence.dropLast().split(separator: whereas).map { $0.drop { $0 != " " } }
        #expect(halves.count < 2 || halves[0] != halves[1], "\(path): \(sentence)")
      }
    }
  }

  @Test func noPageHoldsADescriptionTwice() async throws {
    for (path, page) in try await Self.site.value.pages where path.contains("-vs-") {
      let paragraphs = page.matches(of: /<p[^>]*>([^<]{40,})<\/p>/).map { String($0.1) }
      #expect(paragraphs.count == Set(paragraphs).count, "\(path) holds a paragraph twice")
    }
  }

  @Test func pairsThatAreConfusedAreToldApartByHand() async throws {
    let pages = try await Self.site.value.pages
    for family in Self.families {
      for folder in [family.id, "en/\(family.id)"] {
        let noted = pages.filter { path, page in
          path.hasPrefix("\(folder)/") && page.contains("<div class=\"note\"")
        }
        #expect(noted.count == family.notes)
        for (path, page) in noted {
          #expect(page.contains(/<p class="lead decisive" lang="[^"]*">/), "\(path)")
        }
      }
    }
  }

  @Test func everyPageBeginsWithASentenceOfItsOwn() async throws {
    for (path, page) in try await Self.site.value.pages where path.contains("-vs-") {
      #expect(page.contains("<p class=\"lead decisive\""), "\(path)")
    }
  }
}
