import Testing

@testable import SiteSearch

/// Queries by the words of texts, and which words the index has.
@Suite struct WordSearchTests {
  @Test(arguments: [
    // In the lead of 402, in a section of 403.
    ("paiement", ["http/402-payment-required.html", "http/403-forbidden.html"]),
    // The guide's title, then sections; the plural of one text is the singular of others.
    (
      "jeton",
      [
        "http/jetons.html", "http/401-unauthorized.html", "http/403-forbidden.html",
        "rpc/14-unavailable.html",
      ]
    ),
    ("jetons suffit", ["http/403-forbidden.html"]),
    ("l’accès", ["http/403-forbidden.html"]),
    ("oeuvre", ["http/jetons.html"]),
    ("requête refusée", []),
    ("refuse requête", ["http/401-unauthorized.html"]),
    ("secret", []),
    ("de la", []),
  ])
  func everyWordStandsOnThePage(query: String, pages: [String]) throws {
    #expect(try SearchFixture.search(query) == pages)
  }

  private func text(_ words: String, _ weight: Vocabulary.Weight) -> Vocabulary.Text {
    Vocabulary.Text(.words(words), weight)
  }

  @Test func theWordItselfComesBeforeWordsThatBeginWithIt() {
    let vocabulary = Vocabulary([
      [text("cachette", .lead)], [text("cache", .section)], [text("cache", .lead)],
    ])
    #expect(vocabulary.scores(of: "cache") == [0: 2, 1: 2, 2: 4])
    #expect(vocabulary.scores(of: "cac") == [0: 2, 1: 1, 2: 2])
  }

  @Test func aPluralIsFoldedOnlyIntoAWordThatOccurs() {
    let vocabulary = Vocabulary([[text("jetons cors réseaux", .lead)], [text("jeton réseau", .section)]])
    #expect(vocabulary.words.map(\.word) == ["cors", "jeton", "reseau"])
    #expect(vocabulary.words.map(\.postings.count) == [1, 2, 2])
    #expect(vocabulary.terms(for: ["jetons", "cors", "tuyaux"]) == ["jeton", "cors", "tuyaux"])
  }

  @Test func aWordOfEveryPageKeepsItsBestPlacesAndIsLookedForAlone() {
    let pages = (0..<13).map { page in [text("requête mot\(page)", .section)] }
    let vocabulary = Vocabulary(pages + [[text("requêtes", .lead)]])
    #expect(vocabulary.dropped.contains("requete"))
    #expect(vocabulary.words.first { $0.word == "requete" }?.postings == [.init(page: 13, weight: .lead)])
    #expect(vocabulary.terms(for: ["requetes", "mot3"]) == ["mot3"])
    #expect(vocabulary.terms(for: ["les", "requetes"]) == ["requete"])
    #expect(vocabulary.terms(for: ["les"]) == [])
  }

  @Test func aSmallSiteDropsNoWordForBeingFrequent() {
    let vocabulary = Vocabulary((0..<12).map { _ in [text("requête", .section)] })
    #expect(vocabulary.words.map(\.postings.count) == [12])
  }

  @Test func noMoreThanTwentyPagesAreFound() throws {
    let index = try SearchFixture.index()
    #expect(index.search("401 402 403 404 422 202 5 14").count == 20)
  }
}
