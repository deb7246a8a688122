import Diagnostics
import FileSystem

/// One build's writing, from ``OutputFolder/begin(_:)`` to ``commit(_:)``, with the output folder locked.
///
/// Several workers write at once, each with an ``OutputWriter`` of its own. If the last reference goes without
/// a commit, because anything at all went wrong, the output folder is left as it was. The lock is held as long
/// as there is a reference.
public final class WriteSession: Sendable {
  let workspace: Workspace
  let staging: Directory
  let targets: [WriteTarget]
  private let previous: Manifest
  private let current: Manifest

  init(
    _ workspace: consuming Workspace,
    staging: consuming Directory,
    targets: [WriteTarget],
    from previous: Manifest,
    to current: Manifest
  ) {
    self.workspace = workspace
    self.staging = staging
    self.targets = targets
    self.previous = previous
    self.current = current
  }

  deinit {
    workspace.discard()
  }

  /// A writer for one worker.
  public func makeWriter() throws(FileSystemError) -> OutputWriter {
    try OutputWriter(for: self)
  }

  /// Makes the output folder the new site: moves in what was staged, removes what went away, and the folders
  /// of ours that this leaves empty.
  ///
  /// Until everything is done the manifest names the files of the old site and of the new, so that the build
  /// after one that was killed here owns whatever it finds.
  ///
  /// The logs are those of all writers, in any order; every file of the session has been written once.
  ///
  /// - Throws: the first thing that could not be done. When that was after the first move, a second
  ///   diagnostic, `incomplete-output`, tells how far it went.
  public func commit(_ logs: [WriteLog]) throws(DiagnosticError) -> WriteSummary {
    let staged = logs.flatMap(\.staged)
    let unchanged = logs.map(\.unchangedCount).reduce(0, +)
    precondition(staged.count + unchanged == targets.count, "each file is written once before the commit")
    let removed = try replaceSite(with: staged.map { targets[$0].path })
    let changed = staged.count { targets[$0].existingSize != nil }
    return WriteSummary(
      created: staged.count - changed,
      changed: changed,
      unchanged: unchanged,
      removed: removed
    )
  }

  private func replaceSite(with staged: [OutputPath]) throws(DiagnosticError) -> Int {
    let both = previous.union(current)
    if both != previous {
      try reporting { () throws(FileSystemError) in try workspace.replaceManifest(with: both) }
    }
    var change = SiteChange(staged: staged, gone: previous.subtracting(current))
    do throws(FileSystemError) {
      try change.moveStaged(from: staging, to: workspace.root)
      try change.removeGone(from: workspace.root)
      if both != current { try workspace.replaceManifest(with: current) }
      try workspace.removeStaging()
    } catch {
      let path = workspace.root.path
      let progress = Diagnostic.incompleteOutput(path, moved: change.movedCount, of: staged.count)
      throw DiagnosticError([error.diagnostic, progress])
    }
    return change.removedCount
  }
}
