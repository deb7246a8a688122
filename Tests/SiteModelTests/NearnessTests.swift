import Diagnostics
import SiteModel
import Testing

@Suite struct NearnessTests {
  private func shelf(notes: [(String, String)] = []) throws -> Shelf {
    var shelf = try LibraryFixture.library(
      [
        LibraryFixture.entry("1", "A", facts: ["who": "me", "when": "now"], related: ["3", "2"]),
        LibraryFixture.entry("2", "B", facts: ["who": "me", "when": "later"]),
        LibraryFixture.entry("3", "C", facts: ["who": "you", "when": "later"]),
        LibraryFixture.entry("4", "D", facts: ["who": "me", "when": "now"]),
      ], facts: [("who", true), ("when", true)]
    ).shelves[0]
    for (first, second) in notes {
      let codes = [first, second].compactMap(Code.init)
      shelf.notes[PairKey(codes[0], codes[1])] = Note(
        reviewed: nil, texts: [:], location: SourceLocation(path: "n"))
    }
    return shelf
  }

  @Test func whatAnEntryNamesFirstIsNearest() throws {
    #expect(try ConfusionMap(shelf()).confused(with: 0, limit: 9) == [2, 1])
    #expect(try ConfusionMap(shelf()).confused(with: 0, limit: 1) == [2])
  }

  @Test func confusionGoesBothWays() throws {
    #expect(try ConfusionMap(shelf()).confused(with: 1, limit: 9) == [0])
    #expect(try ConfusionMap(shelf()).confused(with: 3, limit: 9) == [])
  }

  @Test func aNoteBringsAPairToTheFront() throws {
    let shelf = try shelf(notes: [("1", "4"), ("4", "2")])
    #expect(ConfusionMap(shelf).confused(with: 0, limit: 9) == [3, 2, 1])
    #expect(ConfusionMap(shelf).confused(with: 3, limit: 9) == [0, 1])
  }

  @Test func whatTwoCodesShareCounts() throws {
    let shelf = try shelf()
    let confusions = ConfusionMap(shelf)
    let scores = [1, 2, 3].map { confusions.nearness(of: 0, $0).score }
    #expect(scores == [36, 40, 2])
  }

  @Test func neighboursShareACodeWithThePair() throws {
    let confusions = try ConfusionMap(shelf(notes: [("2", "4")]))
    var neighbours: [[Int]] = []
    confusions.forEachNeighbour(of: 0, 1, limit: 9) {
      neighbours.append([confusions.pairs[$0].first, confusions.pairs[$0].second])
    }
    #expect(neighbours == [[1, 3], [0, 2]])
    confusions.forEachNeighbour(of: 0, 1, limit: 1) { _ in neighbours.removeLast() }
    #expect(neighbours == [[1, 3]])
  }
}
