import Diagnostics
import FileSystem

/// The folder that a site is written to.
public struct OutputFolder: Sendable {
  /// The path as the user typed it.
  public let path: String
  /// Whether a folder that others write to is accepted; their files are spared all the same.
  public let isForced: Bool

  /// Names a folder, without looking at it.
  public init(_ path: String, isForced: Bool = false) {
    self.path = path
    self.isForced = isForced
  }

  /// Begins to write a site.
  ///
  /// The folder is created if it is missing; the one above it is not. Nothing that readers see changes before
  /// ``WriteSession/commit(_:)``, nor does anything when the session goes out of scope without one.
  ///
  /// - Parameter input: the digest of all that the site is made from, for ``unchangedFileCount(input:jobs:)``; `nil`
  ///   if a build from the same would do more than to make this site, such as print a warning.
  /// - Throws: all that is wrong, as far as it can be told: all paths that are unsafe or doubled; a folder of
  ///   others, another build, or all of a manifest that cannot be trusted; then, all at once, the files, folders
  ///   and links that stand in the way.
  public func begin(_ listing: SiteListing, input: UInt64? = nil) throws(DiagnosticError) -> WriteSession {
    let site = try Site(checking: listing, in: path)
    let workspace = try hold()
    let plan: WritePlan
    let spare: SpareFiles
    do throws(DiagnosticError) {
      plan = try WritePlan(site, over: try workspace.manifest(), in: workspace.root)
      spare = try reporting { () throws(FileSystemError) in try workspace.takeSpare() }
    } catch {
      workspace.discard()
      throw error
    }
    return WriteSession(workspace, plan: plan, spare: spare, input: input)
  }

  /// Whether a build has ever put its files into the folder, be it only a part of them.
  ///
  /// - Throws: that the folder cannot be read.
  public func holdsSite() throws(DiagnosticError) -> Bool {
    try reporting { () throws(FileSystemError) in try Workspace.hasManifest(in: Directory.open(path)) }
  }

  private func hold() throws(DiagnosticError) -> Workspace {
    let isNew = try reporting { () throws(FileSystemError) in try Directory.create(path) }
    do throws(DiagnosticError) {
      return try hold(isNew: isNew)
    } catch {
      if isNew { try? Directory.remove(path) }
      throw error
    }
  }

  private func hold(isNew: Bool) throws(DiagnosticError) -> Workspace {
    let root = try reporting { () throws(FileSystemError) in try Directory.open(path) }
    if !isForced { try refuseForeign(root) }
    let workspace = try reporting { () throws(FileSystemError) in
      try Workspace.hold(root, isNew: isNew)
    }
    guard let workspace else { throw DiagnosticError([.outputLocked(path)]) }
    return workspace
  }

  private func refuseForeign(_ root: borrowing Directory) throws(DiagnosticError) {
    let names = try reporting { () throws(FileSystemError) -> [String] in
      try Workspace.hasManifest(in: root) ? [] : try root.names()
    }
    guard let name = names.filter({ !$0.hasPrefix(".") }).min() else { return }
    throw DiagnosticError([.foreignFolder(path, holding: name)])
  }
}
