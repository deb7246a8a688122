import Testing

@testable import SiteSearch

/// Queries by name, well or badly typed.
@Suite struct NameSearchTests {
  @Test(arguments: [
    ("forbidden", ["http/403-forbidden.html"]),
    ("Forb", ["http/403-forbidden.html"]),
    ("not found", ["http/404-not-found.html", "rpc/5-not-found.html"]),
    ("NotFound", ["http/404-not-found.html", "rpc/5-not-found.html"]),
    ("introuvable", ["rpc/5-not-found.html"]),
    ("deadline exceeded", ["rpc/202-deadline-exceeded.html"]),
    ("unprocessable entity", ["http/422-unprocessable-content.html"]),
    ("404 not found", ["http/404-not-found.html"]),
    ("rpc unavailable", ["rpc/14-unavailable.html"]),
    ("required payment", ["http/402-payment-required.html"]),
    ("jetons perdus", ["http/jetons.html"]),
  ])
  func aNameOrItsBeginningIsFound(query: String, pages: [String]) throws {
    #expect(try SearchFixture.search(query) == pages)
  }

  @Test(arguments: [
    ("forbiden", true), ("fobridden", true), ("forbaddn", true), ("forbidxxn", true), ("forxxxden", false),
    ("unavialable", true),
  ])
  func twoErrorsAreForgivenInALongWord(query: String, isFound: Bool) throws {
    #expect(try !SearchFixture.search(query).isEmpty == isFound)
  }

  @Test(arguments: [("fuond", true), ("fount", true), ("fxxnd", false), ("nto", false), ("1402", false)])
  func oneErrorIsForgivenInAShortWordAndNoneInShorterOnesAndNumbers(query: String, isFound: Bool) throws {
    #expect(try !SearchFixture.search(query).isEmpty == isFound)
  }

  @Test func aWordThatTheContentKnowsIsNoTypingError() throws {
    // Both are an error away from “found”, but one is a word of a text.
    #expect(try SearchFixture.search("sound") == ["http/202-accepted.html"])
    #expect(try SearchFixture.search("gound") == ["http/404-not-found.html", "rpc/5-not-found.html"])
  }

  @Test(arguments: [
    "forbidden unauthorized", "unauthorized forbidden", "forbiden vs unauthorised", "401 forbidden",
    "forbidden ou 401",
  ])
  func twoNamesAreAPair(query: String) throws {
    #expect(try SearchFixture.search(query).first == "http/401-vs-403.html")
    #expect(try SearchFixture.index().destination(of: query) == nil)
  }

  @Test func beginningsOfNamesAreAPairOnlyWithAWordBetween() throws {
    #expect(try SearchFixture.search("pay contre forb") == ["http/402-vs-403.html"])
    #expect(try SearchFixture.search("pay forb") == [])
  }

  @Test func aNameOfSeveralWordsIsNotCutInTwo() throws {
    #expect(try SearchFixture.search("accepted 404") == ["http/422-unprocessable-content.html"])
  }

  @Test func aFamilyIsFoundByItsName() throws {
    #expect(try SearchFixture.search("rpc").first == "rpc/index.html")
  }
}
