/// What one worker did, for ``WriteSession/commit(_:)``.
public struct WriteLog: Sendable {
  /// The files that are new or differ, by their place in the list of paths.
  var staged: [Int] = []
  /// How many files were found to be right already.
  var unchangedCount = 0
}
