/// The order of the pairs of a list, row by row: 0-1, 0-2, …, 1-2, …
public struct PairOrder: Equatable, Sendable {
  /// How many things are paired.
  public let count: Int

  /// The order of the pairs of so many things.
  public init(count: Int) {
    self.count = count
  }

  /// How many pairs there are.
  public var pairCount: Int { count < 2 ? 0 : count * (count - 1) / 2 }

  /// The place of a pair.
  public func position(_ first: Int, _ second: Int) -> Int {
    first * count - first * (first + 1) / 2 + second - first - 1
  }

  /// Those of a row whose pairs lie in a range: the second ones of `first`.
  public func seconds(of first: Int, in pairs: Range<Int>) -> Range<Int> {
    let start = position(first, first + 1)
    let row = pairs.clamped(to: start..<start + max(count - first - 1, 0))
    return row.isEmpty
      ? first..<first : row.lowerBound - start + first + 1..<row.upperBound - start + first + 1
  }

  /// Calls `body` with each pair of a range, until it throws.
  func forEach<Failure>(
    in pairs: Range<Int>, _ body: (_ first: Int, _ second: Int) throws(Failure) -> Void
  ) throws(Failure) {
    for first in 0..<max(count, 0) {
      for second in seconds(of: first, in: pairs) { try body(first, second) }
    }
  }
}
