import Diagnostics
import FileSystem

/// A look at what stands, before a build, in the places that its files will take.
///
/// A folder that nobody has changed since the last build holds what that build left, and is not looked into; nor is
/// one that is missing. Otherwise each name in it is looked up.
struct Survey {
  private let new: SiteIndex
  private let old: SiteIndex
  private let settled: Timestamp?
  private var findings = Set<Diagnostic>()
  /// The folders of either site that are there.
  private(set) var existing: Set<String> = []
  /// Whether there are things of others in folders of the site, the output folder itself apart.
  private(set) var hasForeign = false

  /// Looks at all folders of both sites.
  ///
  /// - Throws: all that is in the way.
  init(
    of new: SiteIndex, over old: SiteIndex, settled: Timestamp?, in root: borrowing Directory
  ) throws(DiagnosticError) {
    self.new = new
    self.old = old
    self.settled = settled
    for folder in Set(new.folders.keys).union(old.folders.keys) {
      do throws(FileSystemError) {
        try look(at: folder, in: root)
      } catch {
        note(error, isNeeded: new.folders[folder] != nil)
      }
    }
    guard findings.isEmpty else { throw DiagnosticError(findings.sorted()) }
  }

  private mutating func look(at folder: String, in root: borrowing Directory) throws(FileSystemError) {
    guard let directory = try root.folder(at: folder) else { return }
    existing.insert(folder)
    if let settled, try directory.status().changed < settled { return }
    // Where a file system does not tell “A” from “a”, only it knows whether a path is taken.
    for name in new.folders[folder]?.files ?? [] {
      if let kind = try directory.status(of: name)?.kind { examine(name, kind, folder, directory) }
    }
    var names: [(String, FileStatus.Kind)] = []
    try directory.forEachName { (name, kind) throws(FileSystemError) in
      let text = String(cString: name)
      if isNoted(text, kind, folder) { names.append((text, kind)) }
    }
    for (name, kind) in names { examine(name, kind, folder, directory) }
  }

  /// Whether a name needs a second look: it is not a file of the old site.
  private func isNoted(_ name: String, _ kind: FileStatus.Kind, _ folder: String) -> Bool {
    if folder.isEmpty, name == Workspace.name { return false }
    return kind != .file || old.folders[folder]?.contains(name) != true
  }

  private mutating func examine(
    _ name: String, _ kind: FileStatus.Kind, _ folder: String, _ directory: borrowing Directory
  ) {
    let isOurs = old.folders[folder]?.contains(name) == true
    if new.folders[folder]?.contains(name) == true {
      if kind != .file {
        findings.insert(.obstructedFile(directory.path(of: name), kind))
      } else if !isOurs {
        findings.insert(.foreignFile(directory.path(of: name)))
      }
    } else if kind == .folder, isFolder(name, in: folder) {
      return
    } else if !(isOurs && kind == .file), !folder.isEmpty {
      hasForeign = true
    }
  }

  private func isFolder(_ name: String, in folder: String) -> Bool {
    [new, old].contains { $0.folders[folder]?.subfolders.contains(name) == true }
  }

  private mutating func note(_ error: FileSystemError, isNeeded: Bool) {
    guard case .notAFolder(let kind) = error.reason else {
      findings.insert(error.diagnostic)
      return
    }
    if isNeeded { findings.insert(.obstructedFolder(error.path, kind)) } else { hasForeign = true }
  }
}
