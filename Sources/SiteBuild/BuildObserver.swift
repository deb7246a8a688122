/// A stage of a build, in the order in which they run.
public enum Stage: String, CaseIterable, Sendable {
  /// Content/ and Templates/ are read from the disk.
  case scan
  /// Files become a library: front matter, Markdown, facts, links.
  case load
  /// Every page gets its address.
  case route
  /// Templates become programs, checked against the names that the library gives.
  case compile
  /// Pages become bytes, compared with the site that is there.
  case render
  /// What is new or different goes into place; what went away is removed.
  case write
}

/// What a caller hears of a build while it runs. Nothing here changes what is built.
public protocol BuildObserver: Sendable {
  /// A stage is done: what it dealt with, in a few words, and how long it took.
  func finished(_ stage: Stage, detail: String, duration: Duration)
  /// So many more files of the total have been rendered. Called by several workers at once.
  func rendered(more count: Int, of total: Int)
}

/// An observer that does not look.
public struct SilentObserver: BuildObserver {
  /// The silent observer.
  public init() {}
  /// Does nothing.
  public func finished(_ stage: Stage, detail: String, duration: Duration) {}
  /// Does nothing.
  public func rendered(more count: Int, of total: Int) {}
}
