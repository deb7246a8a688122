import Diagnostics
import FileSystem

/// An output folder held by one build, with its folder `.visavis`: the lock, the manifest and the spare files.
struct Workspace: ~Copyable, Sendable {
  static let name = ".visavis"
  private static let lockName = "lock"
  private static let manifestName = "manifest"
  private static let newManifestName = "manifest.new"
  private static let spareName = "spare"
  private static let takenSpareName = "spare.new"
  private static let manifestLimit = 64 << 20

  /// The output folder.
  let root: Directory
  let own: Directory
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

  /// Takes the lock of a folder that a build has come to its commit in; `nil` when there is none, or when another
  /// build has it.
  static func holdExisting(_ path: String) throws(FileSystemError) -> Workspace? {
    let root = try Directory.open(path)
    guard try hasManifest(in: root) else { return nil }
    return try hold(root, isNew: false)
  }

  /// Whether a build has ever come as far as its commit in a folder.
  static func hasManifest(in root: borrowing Directory) throws(FileSystemError) -> Bool {
    guard let own = try root.folder(at: name) else { return false }
    return try own.status(of: manifestName) != nil
  }

  /// What the last build left, complete or not; empty when there was none.
  ///
  /// Its stamp is good only as long as it is the last one taken here, which cannot be said of a copy of the folder or
  /// of one that came out of an archive: their files may hold anything, and all are younger than they say.
  func manifest() throws(DiagnosticError) -> Manifest {
    let (bytes, stamp) = try reporting { () throws(FileSystemError) -> ([UInt8]?, Timestamp) in
      (
        try hasManifest() ? try own.read(Self.manifestName, limit: Self.manifestLimit) : nil,
        try lock.status().changed
      )
    }
    guard let bytes else { return Manifest() }
    let source = SourceText(path: own.path(of: Self.manifestName), bytes: bytes)
    var manifest = try ManifestReader.read(source)
    if manifest.settled != stamp { manifest.settled = nil }
    return manifest
  }

  /// Puts a new manifest in place of the old one, whole or not at all.
  func replaceManifest(with manifest: Manifest) throws(FileSystemError) {
    try own.removeTree(Self.newManifestName)
    try own.create(Self.newManifestName, holding: manifest.bytes)
    try own.move(Self.newManifestName, to: own, as: Self.manifestName)
  }

  /// A moment later than every change until now, and not later than any to come; `nil` if the file system has none.
  func stamp() throws(FileSystemError) -> Timestamp? {
    try lock.stamp()
  }

  /// Takes the spare files to write to them.
  ///
  /// Until they are put back they have another name, so that those which a build has left behind are known: they may
  /// be files of a site that never was.
  func takeSpare() throws(FileSystemError) -> SpareFiles {
    let model = try lock.status()
    let isLeftBehind = try own.status(of: Self.takenSpareName) != nil
    if isLeftBehind {
      try own.removeTree(Self.spareName)
      return SpareFiles(isNew: false, isClean: false, model: model)
    }
    let isNew = try own.status(of: Self.spareName) == nil
    if !isNew { try own.move(Self.spareName, to: own, as: Self.takenSpareName) }
    return SpareFiles(isNew: isNew, isClean: true, model: model)
  }

  /// Puts the spare files back, all of which have paths of the site now.
  func putBackSpare() throws(FileSystemError) {
    guard try own.status(of: Self.takenSpareName) != nil else { return }
    if try own.removeFolderIfEmpty(Self.takenSpareName) { return }
    try own.move(Self.takenSpareName, to: own, as: Self.spareName)
  }

  /// Removes the spare files that were taken.
  func removeTakenSpare() {
    try? own.removeTree(Self.takenSpareName)
  }

  /// Opens a folder of spare files, and creates what is missing of it. What stands in the way there makes room: all
  /// that is in `.visavis` is ours.
  func spareFolder(at path: some StringProtocol) throws(FileSystemError) -> Directory {
    var current = try own.reopened()
    for name in "\(Self.takenSpareName)/\(path)".split(separator: "/").map(String.init) {
      if try !current.createFolder(name), try current.status(of: name)?.kind != .folder {
        try current.removeTree(name)
        try current.createFolder(name)
      }
      current = try current.folder(name)
    }
    return current
  }

  /// Opens a folder of spare files; `nil` when it is missing.
  func existingSpareFolder(at path: some StringProtocol) throws(FileSystemError)
    -> Directory?
  {
    try own.folder(at: "\(Self.takenSpareName)/\(path)")
  }

  /// Removes everything that would not be there without this build, if none was ever completed.
  ///
  /// What cannot be removed stays, hidden, for the next build.
  func discard() {
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
