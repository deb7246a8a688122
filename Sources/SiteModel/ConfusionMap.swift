/// Which entries of a family are confused with which: worked out once, asked by every page.
///
/// Two entries are confused when a note is on both, or when one of them names the other.
public struct ConfusionMap: Sendable {
  /// An entry that another one is confused with.
  public struct Link: Sendable {
    /// The other entry.
    public let other: Int
    /// How near the two are.
    public let nearness: Nearness
    /// The place of the two among all ``ConfusionMap/pairs``.
    public let pair: Int
  }

  /// The pairs of entries that are confused, the first entry before the second, in order.
  public let pairs: [(first: Int, second: Int)]
  /// For each entry those that it is confused with, nearest first; ties go to the lower code.
  public let links: [[Link]]
  /// What the entries say, to be compared.
  public var statements: StatementTable { table.statements }
  private let table: NearnessTable

  /// Looks at every pair that somebody brings together.
  ///
  /// - Complexity: O(*n* + *k* log *k*) in the number of entries, and of notes and names.
  public init(_ shelf: Shelf) {
    let table = NearnessTable(shelf)
    var others = table.noted
    for (entry, names) in table.related.enumerated() {
      others[entry].formUnion(names.filter { $0 != entry })
    }
    for (entry, found) in others.enumerated() {
      for other in found { others[other].insert(entry) }
    }
    let pairs = others.enumerated().flatMap { first, others in
      others.filter { $0 > first }.sorted().map { (first: first, second: $0) }
    }
    var links: [[Link]] = Array(repeating: [], count: others.count)
    for (number, pair) in pairs.enumerated() {
      let nearness = table.nearness(of: pair.first, pair.second)
      links[pair.first].append(Link(other: pair.second, nearness: nearness, pair: number))
      links[pair.second].append(Link(other: pair.first, nearness: nearness, pair: number))
    }
    self.pairs = pairs
    self.links = links.map { $0.sorted { ($1.nearness, $0.other) < ($0.nearness, $1.other) } }
    self.table = table
  }

  /// How near two entries are, the first before the second.
  ///
  /// - Complexity: O(*f*) in the number of facts.
  public func nearness(of first: Int, _ second: Int) -> Nearness {
    table.nearness(of: first, second)
  }

  /// The entries that the one at `index` is most often confused with, nearest first; ties go to the lower code.
  public func confused(with index: Int, limit: Int) -> [Int] {
    links[index].prefix(limit).map(\.other)
  }

  /// The pairs of the family that are most often confused, nearest first; ties go to the lower codes.
  ///
  /// - Complexity: O(*k* log *k*) in the number of pairs that are confused.
  public func nearest(limit: Int) -> [(Int, Int)] {
    let nearness = pairs.map { table.nearness(of: $0.first, $0.second) }
    // The sort is stable.
    return pairs.indices.sorted { nearness[$0] > nearness[$1] }.prefix(limit)
      .map { (pairs[$0].first, pairs[$0].second) }
  }

  /// Calls `body` with the pairs that a reader of this one may have meant, nearest first, as their places in
  /// ``pairs``: they share one of its codes.
  ///
  /// - Complexity: O(`limit`). Nothing is allocated.
  public func forEachNeighbour(of first: Int, _ second: Int, limit: Int, _ body: (Int) -> Void) {
    let (lefts, rights) = (links[first], links[second])
    var (left, right) = (0, 0)
    for _ in 0..<limit {
      if left < lefts.count, lefts[left].other == second { left += 1 }
      if right < rights.count, rights[right].other == first { right += 1 }
      guard left < lefts.count || right < rights.count else { return }
      // Of two that are as near, the first code's comes first.
      if right == rights.count || left < lefts.count && lefts[left].nearness >= rights[right].nearness {
        body(lefts[left].pair)
        left += 1
      } else {
        body(rights[right].pair)
        right += 1
      }
    }
  }
}
