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

  /// Begins to write a site that consists of the files `paths`, relative to the folder.
  ///
  /// The folder is created if it is missing; the one above it is not. Nothing else of it changes before
  /// ``WriteSession/commit(_:)``, and it is as before when the session goes out of scope without one.
  ///
  /// - Throws: all that is wrong, as far as it can be told: all paths that are unsafe or doubled; a folder of
  ///   others, another build, or all of a manifest that cannot be trusted; then, all at once, the files, folders
  ///   and links that stand in the way.
  public func begin(_ paths: [String]) throws(DiagnosticError) -> WriteSession {
    let paths = try checked(paths)
    let current = Manifest(paths)
    try refuseDoubled(current)
    let workspace = try hold()
    do throws(DiagnosticError) {
      let previous = try workspace.manifest()
      var survey = Survey(of: paths, new: current.subtracting(previous))
      let targets = try survey.targets(in: workspace.root)
      let staging = try reporting { () throws(FileSystemError) in try workspace.createStaging() }
      return WriteSession(workspace, staging: staging, targets: targets, from: previous, to: current)
    } catch {
      workspace.discard()
      throw error
    }
  }

  /// Whether a build has ever put its files into the folder, be it only a part of them.
  ///
  /// - Throws: that the folder cannot be read.
  public func holdsSite() throws(DiagnosticError) -> Bool {
    try reporting { () throws(FileSystemError) in try Workspace.hasManifest(in: Directory.open(path)) }
  }

  private func checked(_ paths: [String]) throws(DiagnosticError) -> [OutputPath] {
    var checked: [OutputPath] = []
    var findings: [Diagnostic] = []
    for text in paths {
      do throws(OutputPath.Defect) {
        checked.append(try OutputPath(text))
      } catch {
        findings.append(.unsafeOutputPath(text, error, in: path))
      }
    }
    guard findings.isEmpty else { throw DiagnosticError(findings) }
    return checked
  }

  private func refuseDoubled(_ manifest: Manifest) throws(DiagnosticError) {
    let findings = manifest.doubled.map { Diagnostic.doubledOutputPath($0.text, in: path) }
    guard findings.isEmpty else { throw DiagnosticError(findings) }
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
