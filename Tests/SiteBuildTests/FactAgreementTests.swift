import ContentLoading
import Diagnostics
import Foundation
import SiteModel
import Testing

/// The facts of the shipped HTTP entries against a table made from the registry and the RFCs, with its
/// sources: `Tests/Fixtures/facts/http.json`.
@Suite struct FactAgreementTests {
  private struct Row: Decodable {
    struct Source: Decodable {
      var doc: String
      var section: String
    }
    struct Cache: Decodable { var rule: String }
    struct Retry: Decodable { var policy: String }
    struct Redirect: Decodable {
      var isMethodPreserved: Bool?
      var permanence: String
      enum CodingKeys: String, CodingKey {
        case isMethodPreserved = "method_preserved"
        case permanence
      }
    }
    struct Header: Decodable {
      var field: String
      var `in`: String
      var level: String
    }
    var code: Int
    var name: String
    var interim: Bool
    var spec: Source
    var standard_status: String
    var cache: Cache
    var content: String
    var retry: Retry
    var redirect: Redirect?
    var headers: [Header]
  }

  private func shelf() async throws -> Shelf {
    var findings: [Diagnostic] = []
    let root = Fixtures.package.appending(path: "Content").path
    let files = SourceScanner.scan(root, diagnostics: &findings)
    let library = try #require(
      await ContentLoader.load(files, root: root, jobs: 2, diagnostics: &findings))
    return try #require(library.shelves.first { $0.family.id == "http" })
  }

  private func pairs() async throws -> [(row: Row, entry: Entry)] {
    let shelf = try await shelf()
    let rows = try JSONDecoder().decode(
      [Row].self, from: Data(contentsOf: Fixtures.folder("facts/http.json")))
    #expect(rows.count == 64)
    return try rows.map { row in
      let code = try #require(Code(String(row.code)))
      let index = try #require(shelf.index(of: code), "there is no entry for \(row.code)")
      return (row, shelf.entries[index])
    }
  }

  private func choice(_ id: String, of entry: Entry) -> String? {
    if case .choice(let value) = entry.fact(id)?.content { value } else { nil }
  }

  @Test func everyRegisteredCodeHasItsNameClassAndStanding() async throws {
    for (row, entry) in try await pairs() {
      #expect(entry.name == row.name)
      #expect(entry.classID == "\(row.code / 100)xx")
      #expect(choice("standing", of: entry) == row.standard_status, "\(row.code)")
      #expect(choice("finality", of: entry) == (row.interim ? "interim" : "final"), "\(row.code)")
    }
  }

  @Test func theSourceIsTheSectionThatDefinesTheCode() async throws {
    for (row, entry) in try await pairs() {
      guard case .text(let text) = entry.fact("spec")?.content, let french = LanguageTag("fr") else {
        Issue.record("\(row.code) has no source")
        continue
      }
      let section = row.spec.section.prefix { $0.isNumber || $0 == "." }
      let expected = row.spec.doc.hasPrefix("RFC") ? "\(row.spec.doc) §\(section)" : row.spec.doc
      #expect(text[french] == expected)
    }
  }

  @Test func cachesContentAndRetriesAgree() async throws {
    let cache = [
      "yes": ["heuristic"], "no": ["explicit", "interim", "refresh"], "must-not-store": ["forbidden"],
    ]
    for (row, entry) in try await pairs() {
      #expect(cache[row.cache.rule]?.contains(choice("cache", of: entry) ?? "") == true, "\(row.code)")
      #expect(choice("content", of: entry) == row.content, "\(row.code)")
      #expect(choice("retry", of: entry) == row.retry.policy, "\(row.code)")
    }
  }

  @Test func redirectsKeepOrChangeTheMethodAsTheyShould() async throws {
    for (row, entry) in try await pairs() {
      switch row.redirect?.isMethodPreserved {
      case true?: #expect(choice("method", of: entry) == "kept")
      case false?: #expect(["may-become-get", "becomes-get"].contains(choice("method", of: entry)))
      case nil: #expect(choice("method", of: entry) == nil, "\(row.code)")
      }
      let permanence = row.redirect?.permanence ?? ""
      if row.redirect?.isMethodPreserved != nil, ["permanent", "temporary"].contains(permanence) {
        #expect(choice("duration", of: entry) == permanence, "\(row.code)")
      }
    }
  }

  @Test func everyFieldThatAResponseMustHaveIsRequired() async throws {
    // A must that holds in one case only has a level of its own: a single range, a 200 that had the field.
    let levels: Set = ["must", "single-range", "as-200"]
    // The fact table names the conditions of these in words; the entries say them in their text.
    let conditional: Set = ["206 Content-Type", "226 Delta-Base"]
    for (row, entry) in try await pairs() {
      guard case .fields(let requirements) = entry.fact("headers")?.content ?? .fields([]) else {
        continue
      }
      for header in row.headers where header.in == "response" && header.level == "MUST" {
        for field in header.field.split(separator: ",").map({ $0.drop { $0 == " " } })
        where !conditional.contains("\(row.code) \(field)") {
          #expect(
            requirements.contains { $0.field == field && levels.contains($0.level) },
            "\(row.code) must have \(field)")
        }
      }
    }
  }

  private struct VendorRow: Decodable {
    var code: Int
    var name: String
    var vendor: String
  }

  @Test func everyNumberThatVendorsUseHasItsEntry() async throws {
    let shelf = try await shelf()
    let rows = try JSONDecoder().decode(
      [VendorRow].self, from: Data(contentsOf: Fixtures.folder("facts/http-vendor.json")))
    #expect(Set(rows.map(\.code)).count == 46)
    for row in rows {
      #expect(shelf.entries.contains { $0.code.number == row.code }, "there is no entry for \(row.code)")
    }
  }

  @Test func anUnofficialCodeNamesItsVendorAndAnInventedOneHasNone() async throws {
    let entries = try await shelf().entries
    let unofficial = entries.filter { choice("standing", of: $0) == "vendor" }
    let invented = entries.filter { choice("standing", of: $0) == "invented" }
    #expect(unofficial.count + invented.count == 39)
    for entry in unofficial where !["598", "599"].contains(entry.code.description) {
      #expect(entry.fact("vendor") != nil, "\(entry.code)")
    }
    for entry in invented {
      #expect(entry.fact("vendor") == nil, "\(entry.code)")
      #expect(choice("sender", of: entry) == "nobody", "\(entry.code)")
    }
  }
}
