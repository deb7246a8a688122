import SiteModel
import Testing

@Suite struct ComparisonTests {
  @Test func theLowerCodeComesFirst() throws {
    let high = try #require(LibraryFixture.entry("404", "N"))
    let low = try #require(LibraryFixture.entry("99", "L"))
    let pair = Comparison(high, low)
    #expect([pair.first.code.description, pair.second.code.description] == ["99", "404"])
  }

  @Test func onlyComparedFactsThatDifferAreDifferences() throws {
    let library = try LibraryFixture.library(
      [
        LibraryFixture.entry("1", "A", facts: ["who": "me", "same": "x", "only": "x", "hidden": "x"]),
        LibraryFixture.entry("2", "B", facts: ["who": "you", "same": "x", "hidden": "y", "last": "z"]),
      ], facts: [("hidden", false), ("same", true), ("who", true), ("only", true), ("last", true)])
    let shelf = library.shelves[0]
    #expect(Comparison(shelf.entries[0], shelf.entries[1]).differences(in: shelf.family) == [2])
  }

  @Test func neighboursNameEachOtherPairOnce() throws {
    let library = try LibraryFixture.library([
      LibraryFixture.entry("1", "A", related: ["2", "3"]),
      LibraryFixture.entry("2", "B", related: ["3", "1"]),
      LibraryFixture.entry("3", "C"), LibraryFixture.entry("4", "D", related: ["1"]),
    ])
    let shelf = library.shelves[0]
    let neighbours = Comparison(shelf.entries[0], shelf.entries[1]).neighbours(in: shelf)
    #expect(neighbours.map { [$0.first, $0.second] } == [[0, 2], [1, 2]])
    let others = Comparison(shelf.entries[0], shelf.entries[3]).neighbours(in: shelf)
    #expect(others.map { [$0.first, $0.second] } == [[0, 1], [0, 2]])
  }

  @Test func anEntryIsFoundByItsCode() throws {
    let shelf = try LibraryFixture.library((1...20).map { LibraryFixture.entry("\($0)", "N") }).shelves[0]
    #expect((1...20).map { shelf.index(of: shelf.entries[$0 - 1].code) } == Array(0..<20))
    #expect(Code("21").flatMap(shelf.index) == nil)
  }

  @Test func everyPairIsAPageOnce() throws {
    let library = try LibraryFixture.library((1...27).map { LibraryFixture.entry("\($0)", "N") })
    let pairs = library.pages(edition: 0).filter { if case .comparison = $0.subject { true } else { false } }
    #expect(pairs.count == 351)
    #expect(Set(pairs).count == 351)
    #expect(library.shelves[0].comparisonCount == 351)
  }
}
