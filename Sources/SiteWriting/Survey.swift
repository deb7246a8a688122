import Diagnostics
import FileSystem

/// A look at what stands, before a build, in the places that its files will take.
///
/// A folder that nobody has changed since the last build holds what that build left, and if there was nothing of others
/// in it, it is not looked into; nor is one that is missing. Otherwise each name in it is looked up.
struct Survey {
  private let new: SiteIndex
  private let old: SiteIndex
  private let manifest: Manifest
  private var findings = Set<Diagnostic>()
  /// The folders of either site that are there.
  private(set) var existing: Set<String> = []
  /// Those of them in which there are things of others.
  private(set) var shared: Set<String> = []

  /// Whether the folders of the site cannot change places with others as a whole: that would move things of others. The
  /// output folder itself never does.
  var holdsOthers: Bool { shared.contains { !$0.isEmpty } }

  /// Looks at all folders of both sites.
  ///
  /// - Throws: all that is in the way.
  init(
    of new: SiteIndex, over old: SiteIndex, _ manifest: Manifest, in root: borrowing Directory
  ) throws(DiagnosticError) {
    self.new = new
    self.old = old
    self.manifest = manifest
    for folder in Set(new.folders.keys).union(old.folders.keys) {
      do throws(FileSystemError) {
        try look(at: folder, in: root)
      } catch {
        note(error, in: folder)
      }
    }
    guard findings.isEmpty else { throw DiagnosticError(findings.sorted()) }
  }

  /// The folders of the new site that will hold things of others: where a folder of the old site stays behind for
  /// what is in it, it is itself such a thing.
  var lastingShared: Set<String> {
    Set(
      shared.map { folder in
        var folder = folder
        while new.folders[folder] == nil { folder = String(folder[...].dividedAtLastSlash.folder) }
        return folder
      })
  }

  private mutating func look(at folder: String, in root: borrowing Directory) throws(FileSystemError) {
    guard let directory = try root.folder(at: folder) else { return }
    existing.insert(folder)
    if try isUntouched(folder, directory) { return }
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

  private func isUntouched(_ folder: String, _ directory: borrowing Directory) throws(FileSystemError) -> Bool
  {
    guard let settled = manifest.settled, !manifest.shared.contains(folder), old.folders[folder] != nil else {
      return false
    }
    return try directory.status().changed < settled
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
    } else if !(isOurs && kind == .file) {
      shared.insert(folder)
    }
  }

  private func isFolder(_ name: String, in folder: String) -> Bool {
    [new, old].contains { $0.folders[folder]?.subfolders.contains(name) == true }
  }

  private mutating func note(_ error: FileSystemError, in folder: String) {
    guard case .notAFolder(let kind) = error.reason else {
      findings.insert(error.diagnostic)
      return
    }
    if new.folders[folder] != nil {
      findings.insert(.obstructedFolder(error.path, kind))
    } else {
      shared.insert(folder)
    }
  }
}
