import FileSystem

/// The files that a build writes to, before they change places with those that readers see: the ones that an earlier
/// build has put there, to be written over, since that costs a third of what a new file does. What they hold is never
/// relied on.
struct SpareFiles: Sendable {
  /// Whether there are none yet. Then all files are new, and go with the build if it fails.
  let isNew: Bool
  /// Whether they all have paths of the site that is there.
  let isClean: Bool
  /// What a new file is like: who may read it.
  let model: FileStatus
}
