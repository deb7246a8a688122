import FileSystem

/// The change from the site in the output folder to the one in the staging folder, as far as it has gone.
struct SiteChange {
  private let staged: [OutputPath]
  private let gone: [OutputPath]
  private(set) var movedCount = 0
  private(set) var removedCount = 0
  private var movedFolders: [String] = []

  init(staged: [OutputPath], gone: [OutputPath]) {
    self.staged = staged
    self.gone = gone
  }

  /// Moves every staged file to its place.
  ///
  /// A folder that the output has not is moved whole: a first build takes one call a folder, not one a file.
  mutating func moveStaged(
    from staging: borrowing Directory,
    to root: borrowing Directory
  ) throws(FileSystemError) {
    for (folder, paths) in Self.byFolder(staged) where !isMoved(folder) {
      try move(paths, of: folder, from: staging, to: root)
    }
  }

  /// Removes the files that went away, then the folders that this leaves empty, the deepest first.
  ///
  /// What has meanwhile become something else than a file, or lies behind a link, is not ours: it stays.
  mutating func removeGone(from root: borrowing Directory) throws(FileSystemError) {
    for (folder, paths) in Self.byFolder(gone) {
      guard let directory = try Self.folder(at: folder, in: root) else { continue }
      for path in paths where try directory.status(of: path.name)?.kind == .file {
        try directory.remove(path.name)
        removedCount += 1
      }
    }
    for folder in Self.foldersAbove(gone).sorted().reversed() {
      guard let parent = try Self.folder(at: folder.folder, in: root) else { continue }
      guard try parent.status(of: folder.name)?.kind == .folder else { continue }
      _ = try parent.removeFolderIfEmpty(folder.name)
    }
  }

  private mutating func move(
    _ paths: [OutputPath],
    of folder: Substring,
    from staging: borrowing Directory,
    to root: borrowing Directory
  ) throws(FileSystemError) {
    var source = try staging.reopened()
    var destination = try root.reopened()
    for component in folder.split(separator: "/") {
      let name = String(component)
      if try destination.status(of: name) == nil {
        try source.move(name, to: destination, as: name)
        return noteMoved(String(folder[..<component.endIndex]))
      }
      source = try source.folder(name)
      destination = try destination.folder(name)
    }
    for path in paths {
      try source.move(path.name, to: destination, as: path.name)
      movedCount += 1
    }
  }

  private mutating func noteMoved(_ folder: String) {
    movedFolders.append(folder)
    movedCount += staged.count { $0.text.hasPrefix(folder + "/") }
  }

  private func isMoved(_ folder: Substring) -> Bool {
    movedFolders.contains { folder == $0 || folder.hasPrefix($0 + "/") }
  }

  private static func byFolder(_ paths: [OutputPath]) -> [(key: Substring, value: [OutputPath])] {
    Dictionary(grouping: paths.sorted(), by: \.folder).sorted { $0.key < $1.key }
  }

  private static func foldersAbove(_ paths: [OutputPath]) -> Set<OutputPath> {
    var folders = Set<OutputPath>()
    for path in paths {
      var parent = path.parent
      while let folder = parent, folders.insert(folder).inserted { parent = folder.parent }
    }
    return folders
  }

  /// The folder; `nil` when it is missing, or something on the way is not a folder.
  private static func folder(
    at path: Substring,
    in root: borrowing Directory
  ) throws(FileSystemError) -> Directory? {
    do throws(FileSystemError) {
      return try root.folder(at: path)
    } catch {
      guard case .notAFolder = error.reason else { throw error }
      return nil
    }
  }
}
