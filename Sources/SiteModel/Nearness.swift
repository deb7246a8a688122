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

  /// By score.
  public static func < (left: Nearness, right: Nearness) -> Bool { left.score < right.score }
}

extension Shelf {
  /// The entries that the one at `index` is most often confused with, nearest first.
  ///
  /// Only those that a note or one of the two entries names; ties go to the lower code.
  ///
  /// - Complexity: O(*n* × *f*²) for *n* entries.
  public func confused(with index: Int, limit: Int) -> [Int] {
    let candidates = entries.indices.filter { other in
      other != index && isConfused(entries[index], entries[other])
    }
    return nearest(candidates.map { (min($0, index), max($0, index)) }, limit: limit)
      .map { $0.0 == index ? $0.1 : $0.0 }
  }

  /// The pairs that a reader of this one may have meant: they share one of its codes, nearest first.
  public func neighbours(of first: Int, _ second: Int, limit: Int) -> [(Int, Int)] {
    let pairs = [first, second].flatMap { side in
      entries.indices.filter { $0 != first && $0 != second && isConfused(entries[side], entries[$0]) }
        .map { (min(side, $0), max(side, $0)) }
    }
    return nearest(pairs, limit: limit)
  }

  private func isConfused(_ entry: Entry, _ other: Entry) -> Bool {
    notes[Comparison(entry, other).key] != nil || entry.related.contains(other.code)
      || other.related.contains(entry.code)
  }

  private func nearest(_ pairs: [(Int, Int)], limit: Int) -> [(Int, Int)] {
    let ranked = pairs.map {
      (pair: $0, nearness: Nearness(Comparison(entries[$0.0], entries[$0.1]), in: self))
    }
    // The sort is stable, and pairs come in ascending order of their codes.
    return ranked.sorted { $0.nearness > $1.nearness }.prefix(limit).map(\.pair)
  }
}
