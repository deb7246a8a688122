import Markdown
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

  @Test func aWordGoesOnThroughMarkup() {
    let inlines: [Inline] = [
      .text("L’"), .strong([.text("accÈ")]), .emphasis([.code("s")]), .text(" re"), .softBreak,
      .text("fusé l"),
      .link(destination: "404.md", title: "non", [.text("'")]), .text("été"),
    ]
    var words: [String] = []
    var folding = Folding()
    let reader: Folding.Reader = { words.append(String(decoding: $0, as: UTF8.self)) }
    folding.read(inlines, reader)
    folding.endWord(reader)
    #expect(words == ["acces", "re", "fuse", "ete"])
  }

  @Test func theTableKnowsEveryWordOnce() {
    var table = WordTable()
    let words = (0..<10_000).map { "mot\($0)" }
    for word in words + words { table.add(word) }
    #expect(table.count == words.count)
    #expect(words.indices.allSatisfy { table[$0] == words[$0] && table.known(words[$0]) == $0 })
    #expect(table.known("mot") == nil)
  }
}
