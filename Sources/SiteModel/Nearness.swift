/// How likely two codes are to be confused, as a number that only serves to compare pairs.
///
/// A note counts most: somebody found the pair worth writing about. Then that an entry names the other, the
/// earlier the more; then a shared class, and each decisive fact in which the two agree.
public struct Nearness: Comparable, Sendable {
  /// The sum of what brings the two together; 0 for codes that have nothing in common.
  public let score: Int

  /// The score in five steps, from 0 (far apart) to 4 (often confused), for a picture.
  public var level: Int {
    switch score {
    case 60...: 4
    case 30..<60: 3
    case 12..<30: 2
    case 8..<12: 1
    default: 0
    }
  }

  /// By score.
  public static func < (left: Nearness, right: Nearness) -> Bool { left.score < right.score }
}

/// What makes the codes of a family near to one another, in a form in which asking for a pair costs little.
struct NearnessTable: Sendable {
  let statements: StatementTable
  /// For each entry the later ones on whose pair with it there is a note.
  let noted: [Set<Int>]
  /// For each entry those that it names.
  let related: [[Int]]
  private let classes: [String?]

  init(_ shelf: Shelf) {
    var noted = Array(repeating: Set<Int>(), count: shelf.entries.count)
    for key in shelf.notes.keys {
      guard let first = shelf.index(of: key.first), let second = shelf.index(of: key.second) else { continue }
      noted[first].insert(second)
    }
    self.noted = noted
    statements = StatementTable(shelf)
    related = shelf.entries.map { $0.related.compactMap(shelf.index) }
    classes = shelf.entries.map(\.classID)
  }

  /// The nearness of two entries, the first before the second.
  ///
  /// - Complexity: O(*f*) in the number of facts.
  func nearness(of first: Int, _ second: Int) -> Nearness {
    var score = noted[first].contains(second) ? 50 : 0
    score += weight(of: second, namedBy: first) + weight(of: first, namedBy: second)
    if classes[first] != nil, classes[first] == classes[second] { score += 8 }
    statements.forEachAgreement(of: first, second) { _ in score += 1 }
    return Nearness(score: score)
  }

  private func weight(of other: Int, namedBy entry: Int) -> Int {
    related[entry].firstIndex(of: other).map { max(40 - 5 * $0, 10) } ?? 0
  }
}
