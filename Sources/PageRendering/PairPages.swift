import Digest
import SiteModel
import Templating

/// The pages of all pairs of a family in one edition: what they share is worked out once, so that a page is a row
/// of copies.
public struct PairPages: Sendable {
  /// How many other pairs a page leads to.
  private static let neighbourLimit = 8

  private let template: PairTemplate
  private let fragments: [Fragments]
  private let confusions: ConfusionMap
  private let statements: StatementTable
  /// For each entry the later ones on whose pair with it there is a note, and its place among the notes.
  private let notes: [[(second: Int, note: Int)]]
  /// For each entry which sections it has, by the index of their definition.
  private let sections: [[Bool]]
  private let isChoice: [Bool]

  /// The pages of a family, from what its entries contribute to them.
  init(_ template: PairTemplate, _ fragments: [Fragments], _ context: ComparisonContext) {
    self.template = template
    self.fragments = fragments
    confusions = context.confusions
    statements = context.confusions.statements
    var notes: [[(second: Int, note: Int)]] = Array(repeating: [], count: context.fragments.count)
    for (index, pair) in context.notes().enumerated() { notes[pair.first].append((pair.second, index)) }
    self.notes = notes
    sections = context.fragments.map { $0.sections.map { $0 != nil } }
    isChoice = context.isChoice
  }

  /// What every page depends on, whatever its entries.
  public var digest: UInt64 {
    template.digest(apart: [
      ComparisonContext.Choice.note.rawValue, ComparisonContext.Choice.neighbours.rawValue,
    ])
  }

  /// What the pages of each entry depend on as far as the entry goes: what it says of itself and to be compared,
  /// and the pairs that it leads to.
  public var entryDigests: [UInt64] {
    fragments.indices.map { entry in
      var digest = Digest()
      digest.combine(fragments[entry].digest)
      statements.fold(entry, into: &digest)
      for isThere in sections[entry] { digest.combine(isThere ? 1 : 0) }
      for link in confusions.links[entry] {
        digest.combine(UInt64(link.nearness.score))
        digest.combine(template.digest(of: link.pair, in: ComparisonContext.Choice.neighbours.rawValue))
      }
      return digest.value
    }
  }

  /// What the pages of pairs with a note depend on beside that, in the order of the pages.
  public var noteDigests: [(first: Int, second: Int, digest: UInt64)] {
    notes.enumerated().flatMap { first, notes in
      notes.map { second, note in
        (first, second, template.digest(of: note, in: ComparisonContext.Choice.note.rawValue))
      }
    }
  }

  /// What a worker keeps from page to page.
  public static var picks: PagePicks { PagePicks(count: ComparisonContext.Choice.allCases.count) }

  /// Appends the page of a pair of entries, the first before the second.
  ///
  /// Nothing is allocated but what the buffer grows by.
  public func render(
    _ first: Int, _ second: Int, picking picks: inout PagePicks, into output: inout OutputBuffer
  ) {
    pick(first, second, &picks)
    template.render(fragments[first], fragments[second], picking: picks, into: &output)
  }

  /// Picks what the page of a pair shows.
  func pick(_ first: Int, _ second: Int, _ picks: inout PagePicks) {
    picks.removeAll()
    pickDifferences(first, second, hasNote: pickNote(first, second, &picks), &picks)
    pickSections(first, second, &picks)
    confusions.forEachNeighbour(of: first, second, limit: Self.neighbourLimit) { picks.pick($0, .neighbours) }
  }

  private func pickNote(_ first: Int, _ second: Int, _ picks: inout PagePicks) -> Bool {
    for pair in notes[first] where pair.second == second {
      picks.pick(pair.note, .note)
      return true
    }
    return false
  }

  private func pickDifferences(_ first: Int, _ second: Int, hasNote: Bool, _ picks: inout PagePicks) {
    var isDecided = hasNote
    statements.forEachDifference(of: first, second) { difference in
      picks.pick(ComparisonContext.element(of: difference), isDecided ? .differences : .decisive)
      isDecided = true
    }
    statements.forEachAgreement(of: first, second) { picks.pick($0, .agreements) }
  }

  private func pickSections(_ first: Int, _ second: Int, _ picks: inout PagePicks) {
    for section in isChoice.indices where sections[first][section] || sections[second][section] {
      picks.pick(section, isChoice[section] ? .choices : .sections)
    }
  }
}

extension PagePicks {
  @inline(__always)
  fileprivate mutating func pick(_ element: Int, _ choice: ComparisonContext.Choice) {
    pick(element, in: choice.rawValue)
  }
}
