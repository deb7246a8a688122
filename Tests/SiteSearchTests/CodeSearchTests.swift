import SiteModel
import Testing

@testable import SiteSearch

/// Queries that are the address of a page: a code, a family and a code, two codes.
@Suite struct CodeSearchTests {
  private static let pair = "http/401-vs-403.html"

  @Test(arguments: [
    "401 403", "403 401", "401 vs 403", "403 ou 401", "401 or 403", "401 et 403", "401 and 403", "401/403",
    "401-403", "401-vs-403", "401,403", "403 contre 401", "401 VERSUS 403", "http 401 403", "HTTP/401/403",
    " 401\u{a0}403 ? ", "401 403 401",
  ])
  func twoCodesAreAPair(query: String) throws {
    let index = try SearchFixture.index()
    #expect(index.destination(of: query) == .comparison(family: 0, first: 1, second: 3))
    #expect(try SearchFixture.search(query).first == Self.pair)
  }

  @Test func thePairComesBeforeItsCodes() throws {
    #expect(
      try SearchFixture.search("403 401") == [
        Self.pair, "http/403-forbidden.html", "http/401-unauthorized.html",
      ])
  }

  @Test(arguments: [("404", "http/404-not-found.html"), ("14", "rpc/14-unavailable.html")])
  func aCodeIsItsPage(query: String, page: String) throws {
    let library = try SearchFixture.library()
    let destination = try SearchFixture.index().destination(of: query)
    #expect(destination.map { library.route(of: Page($0, edition: 0)).description } == page)
    #expect(try SearchFixture.search(query, edition: 1).first == "en/\(page)")
  }

  @Test func aCodeOfTwoFamiliesIsNoAddressUntilOneIsNamed() throws {
    let index = try SearchFixture.index()
    #expect(index.destination(of: "202") == nil)
    #expect(
      try SearchFixture.search("202") == ["http/202-accepted.html", "rpc/202-deadline-exceeded.html"])
    #expect(index.destination(of: "202 rpc") == .entry(family: 1, entry: 2))
    #expect(index.destination(of: "RPC 202") == .entry(family: 1, entry: 2))
    #expect(index.destination(of: "rpc 404") == nil)
  }

  @Test func codesOfTwoFamiliesAreNoPair() throws {
    #expect(try SearchFixture.search("14 404") == ["rpc/14-unavailable.html", "http/404-not-found.html"])
    #expect(try SearchFixture.index().destination(of: "14 404") == nil)
  }

  @Test func threeCodesAreThreePairs() throws {
    #expect(
      try SearchFixture.search("401 403 404").prefix(3) == [
        "http/401-vs-403.html", "http/401-vs-404.html", "http/403-vs-404.html",
      ])
    #expect(try SearchFixture.index().destination(of: "401 403 404") == nil)
  }

  @Test(arguments: ["", "   ", "vs", "erreur 404", "404 not found", "4", "http"])
  func whatSaysMoreOrLessIsNoAddress(query: String) throws {
    #expect(try SearchFixture.index().destination(of: query) == nil)
  }
}
