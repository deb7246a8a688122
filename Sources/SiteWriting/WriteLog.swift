/// What one worker did, for ``WriteSession/commit(_:)``: counts, a bit a file, and nothing longer for a pair.
public struct WriteLog: Sendable {
  /// The files that wait beside the site that readers see.
  var written: FileSet
  /// The digests of the files that are named one by one, by their place in the listing.
  var digests: [(index: Int, digest: UInt64)] = []
  /// How many files were found to be right already, or are what they were. (The other counts are those of files that
  /// do not change places one by one.)
  var unchanged = 0
  var created = 0
  var changed = 0

  init(fileCount: Int) {
    written = FileSet(of: fileCount)
  }

  /// All that several workers did.
  init(joining logs: [WriteLog], fileCount: Int) {
    self.init(fileCount: fileCount)
    for log in logs {
      written.formUnion(log.written)
      digests += log.digests
      unchanged += log.unchanged
      created += log.created
      changed += log.changed
    }
  }
}

extension WriteLog {
  /// Whether every file of a plan was written, or found not to need it.
  func isComplete(for plan: WritePlan) -> Bool {
    let done = plan.way == .fileByFile ? written.count + unchanged : created + changed + unchanged
    return done == plan.site.count && digests.count == plan.site.files.count
  }
}
