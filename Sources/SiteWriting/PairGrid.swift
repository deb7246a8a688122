/// The files of all pairs of some names, `FOLDER/FIRST-vs-SECOND.html` with FIRST before SECOND in the list, and what
/// their bytes depend on.
public struct PairGrid: Equatable, Sendable {
  /// What stands between the two names.
  public static let infix = "-vs-"
  /// What follows the second name.
  public static let suffix = ".html"

  /// The folder, relative to the output folder; empty for that one itself.
  public var folder: String
  /// The names, in the order of the pairs.
  public var names: [String]
  /// Which pairs are in the site, by their place in ``PairOrder``: all, or the part that a shard builds.
  public var pairs: Range<Int>
  /// What every file of the grid depends on.
  public var digest: UInt64
  /// What the files of each name depend on beside that.
  public var nameDigests: [UInt64]
  /// What some pairs depend on beside that; in row order, each pair once.
  public var pairDigests: [PairDigest]

  /// A grid; of all pairs, unless `pairs` says which. Equal digests promise equal bytes.
  public init(
    folder: String, names: [String], pairs: Range<Int>? = nil, digest: UInt64, nameDigests: [UInt64],
    pairDigests: [PairDigest] = []
  ) {
    self.folder = folder
    self.names = names
    self.pairs = pairs ?? 0..<PairOrder(count: names.count).pairCount
    self.digest = digest
    self.nameDigests = nameDigests
    self.pairDigests = pairDigests
  }

  /// The order of the pairs.
  public var order: PairOrder { PairOrder(count: names.count) }

  /// Whether the digests are as many as they should be, and name pairs that exist, in order.
  var isConsistent: Bool {
    pairs.lowerBound >= 0 && pairs.upperBound <= order.pairCount && nameDigests.count == names.count
      && pairDigests.allSatisfy { 0 <= $0.first && $0.first < $0.second && $0.second < names.count }
      && zip(pairDigests, pairDigests.dropFirst()).allSatisfy { $0.place < $1.place }
  }

  /// Whether the paths are those of the other one.
  func hasPaths(of other: PairGrid) -> Bool {
    folder == other.folder && names == other.names && pairs == other.pairs
  }
}

/// What one pair of a ``PairGrid`` depends on alone, such as a note.
public struct PairDigest: Equatable, Sendable {
  /// The place of the first name in the list.
  public var first: Int
  /// The place of the second name, greater than that of the first.
  public var second: Int
  /// The digest.
  public var digest: UInt64

  /// The digest of a pair.
  public init(first: Int, second: Int, digest: UInt64) {
    self.first = first
    self.second = second
    self.digest = digest
  }

  var place: (Int, Int) { (first, second) }
}
