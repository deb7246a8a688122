import Testing

@testable import SiteSearch

/// What counts as the same word.
@Suite struct FoldingTests {
  @Test(arguments: [
    ("Requête acceptée", ["requete", "acceptee"]),
    ("L’accès d'une œuvre", ["acces", "une", "oeuvre"]),
    ("qu’il n’arrive jusqu’à s'arrêter", ["il", "arrive", "a", "arreter"]),
    ("I'm a teapot; it’s the client's", ["im", "a", "teapot", "its", "the", "clients"]),
    (
      "DEADLINE_EXCEEDED Time-out proxy_read_timeout",
      ["deadline", "exceeded", "time", "out", "proxy", "read", "timeout"]
    ),
    ("HTTP/1.1 404", ["http", "1", "1", "404"]),
    ("’ ' — « »", []),
    ("L’", []),
    ("Łódź straße", ["łodz", "strasse"]),
  ])
  func wordsAreFolded(text: String, words: [String]) {
    #expect(Folding.words(of: text) == words)
  }
}
