/// How likely two codes are to be confused, as a number that only serves to compare pairs.
///
/// A note counts most: somebody found the pair worth writing about. Then that an entry names the other, the
/// earlier the more; then a shared class, and each decisive fact in which the two agree.
public struct Nearness: Comparable, Sendable {
  /// The sum of what brings the two together; 0 for codes that have nothing in common.
  public let score: Int

  /// The nearness of a pair in its family.
  ///
  /// - Complexity: O(*f*²) in the number of facts.
  public init(_ pair: Comparison, in shelf: Shelf) {
    let mentions = [(pair.first, pair.second), (pair.second, pair.first)].map { entry, other in
      entry.related.firstIndex(of: other.code).map { max(40 - 5 * $0, 10) } ?? 0
    }
    let isSameClass = pair.first.classID != nil && pair.first.classID == pair.second.classID
    score =
      (shelf.notes[pair.key] == nil ? 0 : 50) + mentions.reduce(0, +) + (isSameClass ? 8 : 0)
      + pair.commonFacts(in: shelf.family).count
  }

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
