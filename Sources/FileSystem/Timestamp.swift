/// A moment by the clock of a file system, which ticks every few milliseconds on some.
public struct Timestamp: Hashable, Sendable {
  /// Since 1970.
  public let seconds: Int
  /// Beyond the seconds; below 1,000,000,000.
  public let nanoseconds: Int

  /// A moment that was written down.
  public init(seconds: Int, nanoseconds: Int) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
}

extension Timestamp: Comparable {
  /// Whether the left one is earlier.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}
