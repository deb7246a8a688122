/// A grid beside the one that an earlier build made in the same folder: which of its files that build had, and
/// which of those depend on the same digests.
struct GridComparison: Sendable {
  private let old: PairGrid?
  /// For each name its place in the old list, or -1.
  private let places: [Int]
  private let isSameName: [Bool]
  /// The pairs whose own digests differ; few.
  private let differing: Set<Int>
  private let order: PairOrder

  init(of grid: PairGrid, with old: PairGrid?) {
    self.old = old
    order = grid.order
    let oldPlaces = Dictionary(zip(old?.names ?? [], 0...)) { first, _ in first }
    let places = grid.names.map { oldPlaces[$0] ?? -1 }
    self.places = places
    isSameName = places.indices.map { name in
      guard let old, places[name] >= 0, old.digest == grid.digest else { return false }
      return old.nameDigests[places[name]] == grid.nameDigests[name]
    }
    differing = Self.differing(of: grid, with: old)
  }

  /// Whether the earlier build had a file of that path.
  func wasThere(_ first: Int, _ second: Int) -> Bool {
    guard let old, places[first] >= 0, places[first] < places[second] else { return false }
    return old.pairs.contains(old.order.position(places[first], places[second]))
  }

  /// Whether it had the file, made from the same.
  func isSame(_ first: Int, _ second: Int) -> Bool {
    isSameName[first] && isSameName[second] && wasThere(first, second)
      && (differing.isEmpty || !differing.contains(order.position(first, second)))
  }

  /// The pairs whose own digests the two grids do not agree on, by their place in the order of the new one.
  private static func differing(of grid: PairGrid, with old: PairGrid?) -> Set<Int> {
    guard let old else { return [] }
    let places = Dictionary(zip(grid.names, 0...)) { first, _ in first }
    var oldDigests: [Int: UInt64] = [:]
    for pair in old.pairDigests {
      guard let first = places[old.names[pair.first]], let second = places[old.names[pair.second]] else {
        continue
      }
      if first < second { oldDigests[grid.order.position(first, second)] = pair.digest }
    }
    var differing: Set<Int> = []
    for pair in grid.pairDigests {
      let position = grid.order.position(pair.first, pair.second)
      if oldDigests.removeValue(forKey: position) != pair.digest { differing.insert(position) }
    }
    return differing.union(oldDigests.keys)
  }
}
