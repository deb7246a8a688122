/// One of several parts of a site that machines build side by side; together they are the whole site.
public struct Shard: Hashable, Sendable {
  /// Which part, counted from 0.
  public let index: Int
  /// How many parts there are.
  public let count: Int

  /// The whole site.
  public static let whole = Shard(index: 0, count: 1)

  private init(index: Int, count: Int) {
    self.index = index
    self.count = count
  }

  /// The part `number` of `count`, counted from 1; `nil` when there is no such part.
  public init?(_ number: Int, of count: Int) {
    guard count >= 1, (1...count).contains(number) else { return nil }
    self.init(index: number - 1, count: count)
  }

  /// What this part has of `total` things in a row: a run of neighbours, as many as in any other part or one less.
  func part(of total: Int) -> Range<Int> {
    // Multiplied high, since a product of two large numbers need not fit.
    let cut = { (index: Int) in
      let product = total.multipliedFullWidth(by: index)
      return count.dividingFullWidth(product).quotient
    }
    return cut(index)..<cut(index + 1)
  }
}
