import Diagnostics
import FileSystem

/// An output folder held by one build, with its folder `.visavis`: the lock, the manifest and the staged files.
struct Workspace: ~Copyable, Sendable {
  static let name = ".visavis"
  private static let lockName = "lock"
  private static let manifestName = "manifest"
  private static let newManifestName = "manifest.new"
  private static let stagingName = "staging"
  private static let manifestLimit = 64 << 20

  /// The output folder.
  let root: Directory
  private let own: Directory
  private let lock: FileLock
  /// Whether the output folder was created for this build, and goes with it if it fails.
  private let isRootNew: Bool

  /// Takes the lock; `nil` when another build has it.
  static func hold(_ root: borrowing Directory, isNew: Bool) throws(FileSystemError) -> Workspace? {
    try root.createFolder(name)
    do throws(FileSystemError) {
      let own = try root.folder(name)
      guard let lock = try own.lock(lockName) else { return nil }
      return Workspace(root: try root.reopened(), own: own, lock: lock, isRootNew: isNew)
    } catch {
      _ = try? root.removeFolderIfEmpty(name)
      throw error
    }
  }

  /// Whether a build has ever come as far as its commit in a folder.
  static func hasManifest(in root: borrowing Directory) throws(FileSystemError) -> Bool {
    guard let own = try root.folder(at: name) else { return false }
    return try own.status(of: manifestName) != nil
  }

  /// What the last build left, complete or not; empty when there was none.
  func manifest() throws(DiagnosticError) -> Manifest {
    let bytes = try reporting { () throws(FileSystemError) -> [UInt8]? in
      guard try hasManifest() else { return nil }
      return try own.read(Self.manifestName, limit: Self.manifestLimit)
    }
    guard let bytes else { return Manifest() }
    return try Manifest(parsing: SourceText(path: own.path(of: Self.manifestName), bytes: bytes))
  }

  /// Puts a new manifest in place of the old one, whole or not at all.
  func replaceManifest(with manifest: Manifest) throws(FileSystemError) {
    try own.removeTree(Self.newManifestName)
    try own.create(Self.newManifestName, holding: manifest.bytes)
    try own.move(Self.newManifestName, to: own, as: Self.manifestName)
  }

  /// A folder for the new files, under the paths that they will have; what a killed build left is cleared away.
  func createStaging() throws(FileSystemError) -> Directory {
    try removeStaging()
    return try own.createdFolder(at: Self.stagingName)
  }

  func removeStaging() throws(FileSystemError) {
    try own.removeTree(Self.stagingName)
  }

  /// Removes the staged files, and everything that would not be there without this build if none was completed.
  ///
  /// What cannot be removed stays, hidden, for the next build to clear away.
  func discard() {
    try? removeStaging()
    guard let hasManifest = try? hasManifest(), !hasManifest else { return }
    try? own.removeTree(Self.newManifestName)
    try? own.remove(Self.lockName)
    _ = try? root.removeFolderIfEmpty(Self.name)
    if isRootNew { try? Directory.remove(root.path) }
  }

  private func hasManifest() throws(FileSystemError) -> Bool {
    try own.status(of: Self.manifestName) != nil
  }
}
