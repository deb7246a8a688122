import SiteModel
import Testing

@Suite struct StatementTableTests {
  /// The differences between the first two entries: the fact or its field, and who speaks of it.
  private func differences(_ shelf: Shelf) -> [String] {
    let table = StatementTable(shelf)
    var found: [String] = []
    table.forEachDifference(of: 0, 1) { difference in
      let topic = table.topics[difference.topic]
      found.append("\(shelf.family.facts[topic.fact].id)\(topic.field) \(difference.sides)")
    }
    return found
  }

  @Test func factsThatDifferOrAreSaidOfOneCodeOnlyAreDifferences() throws {
    let library = try LibraryFixture.library(
      [
        LibraryFixture.entry("1", "A", facts: ["who": "me", "same": "x", "only": "x", "hidden": "x"]),
        LibraryFixture.entry("2", "B", facts: ["who": "you", "same": "x", "hidden": "y", "last": "z"]),
      ], facts: [("hidden", false), ("same", true), ("who", true), ("only", true), ("last", true)])
    #expect(differences(library.shelves[0]) == ["who both", "only first", "last second"])
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
    library.shelves[0].entries = try entries.map { try #require($0) }
    let shelf = library.shelves[0]
    #expect(differences(shelf) == ["headersA first", "headersB both", "headersE second"])
    let table = StatementTable(shelf)
    #expect(
      table.statements(of: 1).map { "\(table.topics[$0.topic].field) \($0.position)" } == [
        "B 0", "C 1", "E 2",
      ])
  }

  @Test func whatIsTrueOfBothIsNoDifferenceAndOtherwise() throws {
    let library = try LibraryFixture.library(
      [
        LibraryFixture.entry("1", "A", facts: ["a": "x", "b": "x", "c": "x"]),
        LibraryFixture.entry("2", "B", facts: ["a": "x", "b": "y", "c": "x"]),
      ], facts: [("a", true), ("b", true), ("c", false)])
    var agreements: [Int] = []
    StatementTable(library.shelves[0]).forEachAgreement(of: 0, 1) { agreements.append($0) }
    #expect(agreements == [0])
    #expect(differences(library.shelves[0]) == ["b both"])
  }
}
