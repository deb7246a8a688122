/// Which entries of a family are confused with which: worked out once, asked by every page.
///
/// Two entries are confused when a note is on both, or when one of them names the other.
public struct ConfusionMap: Sendable {
  private struct Link {
    var other: Int
    var nearness: Nearness
  }

  /// For each entry those that it is confused with, in ascending order of code.
  private let links: [[Link]]

  /// Looks at every pair of the family.
  ///
  /// - Complexity: O(*n*²) in the number of entries.
  public init(_ shelf: Shelf) {
    let entries = shelf.entries
    links = entries.indices.map { index in
      entries.indices.compactMap { other in
        guard other != index else { return nil }
        let pair = Comparison(entries[index], entries[other])
        let isConfused =
          shelf.notes[pair.key] != nil || pair.first.related.contains(pair.second.code)
          || pair.second.related.contains(pair.first.code)
        return isConfused ? Link(other: other, nearness: Nearness(pair, in: shelf)) : nil
      }
    }
  }

  /// The entries that the one at `index` is most often confused with, nearest first; ties go to the lower code.
  public func confused(with index: Int, limit: Int) -> [Int] {
    links[index].sorted { $0.nearness > $1.nearness }.prefix(limit).map(\.other)
  }

  /// The pairs of the family that are most often confused, nearest first; ties go to the lower codes.
  ///
  /// - Complexity: O(*k* log *k*) in the number of pairs that are confused.
  public func nearest(limit: Int) -> [(Int, Int)] {
    let pairs = links.indices.flatMap { first in
      links[first].filter { $0.other > first }.map { (pair: (first, $0.other), nearness: $0.nearness) }
    }
    return pairs.sorted { $0.nearness > $1.nearness }.prefix(limit).map(\.pair)
  }

  /// The pairs that a reader of this one may have meant: they share one of its codes, nearest first.
  ///
  /// - Complexity: O(*k* log *k*) in the number of codes that the two are confused with.
  public func neighbours(of first: Int, _ second: Int, limit: Int) -> [(Int, Int)] {
    let pairs = [first, second].flatMap { side in
      links[side].filter { $0.other != first && $0.other != second }
        .map { (pair: (min(side, $0.other), max(side, $0.other)), nearness: $0.nearness) }
    }
    // The sort is stable, and pairs come in ascending order of their codes.
    return pairs.sorted { $0.nearness > $1.nearness }.prefix(limit).map(\.pair)
  }
}
