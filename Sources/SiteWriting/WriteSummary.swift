/// What a build did to the output folder, in numbers of files.
public struct WriteSummary: Equatable, Sendable {
  /// Files that were not there before.
  public var created: Int
  /// Files whose bytes were replaced.
  public var changed: Int
  /// Files whose bytes were right already, and which were left alone.
  public var unchanged: Int
  /// Files of earlier builds that are no longer part of the site.
  public var removed: Int

  /// A summary of these numbers.
  public init(created: Int = 0, changed: Int = 0, unchanged: Int = 0, removed: Int = 0) {
    self.created = created
    self.changed = changed
    self.unchanged = unchanged
    self.removed = removed
  }
}

extension WriteSummary: CustomStringConvertible {
  /// The numbers in words, such as `3 created, 1 changed, 700 unchanged, 0 removed`.
  public var description: String {
    "\(created) created, \(changed) changed, \(unchanged) unchanged, \(removed) removed"
  }
}
