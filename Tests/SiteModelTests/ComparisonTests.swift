import SiteModel
import Testing

@Suite struct ComparisonTests {
  @Test func theLowerCodeComesFirst() throws {
    let high = try #require(LibraryFixture.entry("404", "N"))
    let low = try #require(LibraryFixture.entry("99", "L"))
    let pair = Comparison(high, low)
    #expect([pair.first.code.description, pair.second.code.description] == ["99", "404"])
  }

  @Test func factsThatDifferOrAreSaidOfOneCodeOnlyAreDifferences() throws {
    let library = try LibraryFixture.library(
      [
        LibraryFixture.entry("1", "A", facts: ["who": "me", "same": "x", "only": "x", "hidden": "x"]),
        LibraryFixture.entry("2", "B", facts: ["who": "you", "same": "x", "hidden": "y", "last": "z"]),
      ], facts: [("hidden", false), ("same", true), ("who", true), ("only", true), ("last", true)])
    let shelf = library.shelves[0]
    #expect(
      Comparison(shelf.entries[0], shelf.entries[1]).differences(in: shelf.family) == [
        Difference(fact: 2, first: 0, second: 0), Difference(fact: 3, first: 0, second: nil),
        Difference(fact: 4, first: nil, second: 0),
      ])
  }

  @Test func fieldsAreComparedByTheirNameAndLevel() throws {
    var library = try LibraryFixture.library([], facts: [])
    let levels = [("must", true), ("may", true), ("typical", false)].map { id, isCompared in
      FactValue(
        id: id, label: LibraryFixture.localized(id), phrase: LibraryFixture.localized("{field} \(id)"),
        isCompared: isCompared)
    }
    library.shelves[0].family.facts = [
      FactDefinition(
        id: "headers", kind: .fields, label: LibraryFixture.localized("H"), isRequired: false,
        isCompared: true, isTranslated: false, phrase: nil, values: levels)
    ]
    let entries = [["A must", "B may", "C must", "D typical"], ["B must", "C must", "E may"]].enumerated().map
    {
      index, fields in
      var entry = LibraryFixture.entry("\(index)", "N")
      let requirements = fields.map { text in
        let parts = text.split(separator: " ").map(String.init)
        return FieldRequirement(field: parts[0], level: parts[1], source: "S")
      }
      entry?.facts = [Fact(id: "headers", content: .fields(requirements))]
      return entry
    }
    let pair = Comparison(try #require(entries[0]), try #require(entries[1]))
    #expect(
      pair.differences(in: library.shelves[0].family) == [
        Difference(fact: 0, first: 0, second: nil), Difference(fact: 0, first: 1, second: 0),
        Difference(fact: 0, first: nil, second: 2),
      ])
  }

  @Test func whatIsTrueOfBothIsNoDifferenceAndOtherwise() throws {
    let library = try LibraryFixture.library(
      [
        LibraryFixture.entry("1", "A", facts: ["a": "x", "b": "x", "c": "x"]),
        LibraryFixture.entry("2", "B", facts: ["a": "x", "b": "y", "c": "x"]),
      ], facts: [("a", true), ("b", true), ("c", false)])
    let pair = Comparison(library.shelves[0].entries[0], library.shelves[0].entries[1])
    #expect(pair.commonFacts(in: library.shelves[0].family) == [0])
    #expect(pair.differences(in: library.shelves[0].family).map(\.fact) == [1])
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
