import Diagnostics
import FileSystem

/// One build's writing, from ``OutputFolder/begin(_:input:)`` to ``commit(_:)``, with the output folder locked.
///
/// Several workers write at once, each with an ``OutputWriter`` of its own. If the last reference goes without a
/// commit, because anything at all went wrong, readers see the same site as before. The lock is held as long as there
/// is a reference.
public final class WriteSession: Sendable {
  let workspace: Workspace
  let plan: WritePlan
  let pairNames: [PairNames]
  let spare: SpareFiles
  private let input: UInt64?

  init(_ workspace: consuming Workspace, plan: WritePlan, spare: SpareFiles, input: UInt64?) {
    pairNames = plan.site.grids.map { PairNames($0.names) }
    self.plan = plan
    self.spare = spare
    self.input = input
    self.workspace = workspace
  }

  deinit {
    // After a commit there are none any more: they were put back.
    if spare.isNew { workspace.removeTakenSpare() }
    workspace.discard()
  }

  /// A writer for one worker.
  public func makeWriter() throws(FileSystemError) -> OutputWriter {
    try OutputWriter(for: self)
  }

  /// Makes the output folder the new site: what was written changes places with what readers saw, and what went away
  /// is removed, with the folders of ours that this leaves empty.
  ///
  /// Until everything is done the manifest names the files of the old site and of the new, so that the build after one
  /// that was killed here owns whatever it finds, and trusts none of it.
  ///
  /// The logs are those of all writers, in any order; every file of the session has been written once, or was not
  /// needed.
  ///
  /// - Throws: the first thing that could not be done. When that was after the first move, a second diagnostic,
  ///   `incomplete-output`, tells how far it went.
  public func commit(_ logs: [WriteLog]) throws(DiagnosticError) -> WriteSummary {
    let log = WriteLog(joining: logs, fileCount: plan.site.count)
    precondition(log.isComplete(for: plan), "each file is written once before the commit")
    let survey = try plan.survey(in: workspace.root)
    let current = manifest(log, survey)
    var change = SiteChange(in: self, log, after: survey)
    if change.isEmpty {
      try reporting { () throws(FileSystemError) in try keep(current) }
    } else {
      try reporting { () throws(FileSystemError) in
        try change.prepare()
        try workspace.replaceManifest(with: plan.live.inTransition(to: plan.site))
      }
      try run(&change, to: current)
    }
    return change.summary
  }

  private func run(_ change: inout SiteChange, to manifest: Manifest) throws(DiagnosticError) {
    do throws(FileSystemError) {
      try change.moveWritten()
      try change.removeGone()
      try change.removeEmptySpareFolders()
      if change.leavesCleanSpare { try workspace.putBackSpare() }
      var manifest = manifest
      manifest.settled = try workspace.stamp()
      try workspace.replaceManifest(with: manifest)
    } catch {
      let path = workspace.root.path
      let progress = Diagnostic.incompleteOutput(path, moved: change.movedCount, of: change.writtenCount)
      throw DiagnosticError([error.diagnostic, progress])
    }
  }

  /// When no file was written and none went away, the manifest may still tell of other digests.
  private func keep(_ manifest: Manifest) throws(FileSystemError) {
    if spare.isClean { try workspace.putBackSpare() }
    var manifest = manifest
    if let settled = plan.live.settled {
      manifest.settled = settled
    } else {
      manifest.settled = try workspace.stamp()
    }
    if manifest != plan.live { try workspace.replaceManifest(with: manifest) }
  }

  private func manifest(_ log: WriteLog, _ survey: Survey) -> Manifest {
    let files = log.digests.map { Manifest.File(path: plan.site.files[$0.index], digest: $0.digest) }
    return Manifest(
      input: input, shared: survey.lastingShared, files: files,
      grids: plan.site.grids)
  }
}
