import SiteModel
import Testing

@Suite struct ShelfTests {
  @Test func anEntryIsFoundByItsCode() throws {
    let shelf = try LibraryFixture.library((1...20).map { LibraryFixture.entry("\($0)", "N") }).shelves[0]
    #expect((1...20).map { shelf.index(of: shelf.entries[$0 - 1].code) } == Array(0..<20))
    #expect(Code("21").flatMap(shelf.index) == nil)
  }

  @Test func everyPairIsAPageOnce() throws {
    let library = try LibraryFixture.library((1...27).map { LibraryFixture.entry("\($0)", "N") })
    let pairs = library.shelves[0].pairs.map { [$0.first, $0.second] }
    #expect(pairs.count == 351)
    #expect(Set(pairs).count == 351)
    #expect(pairs.allSatisfy { $0[0] < $0[1] })
    #expect(library.shelves[0].comparisonCount == 351)
  }
}
