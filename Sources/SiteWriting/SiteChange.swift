import FileSystem

/// The change from the site that readers see to the one that was written beside it, as far as it has gone.
struct SiteChange {
  private let session: WriteSession
  private let log: WriteLog
  private let gone: GoneFiles
  /// Whether the folders at the top come to their place as a whole.
  private let placesFolders: Bool
  /// The written files that are named one by one, by folder.
  private let writtenFiles: [Substring: [OutputPath]]
  /// The folders that came to their place as a whole.
  private var placedFolders: [String] = []
  private(set) var summary: WriteSummary
  /// How many files have come to their place.
  private(set) var movedCount = 0

  /// The change, in a folder that was looked at just now.
  init(in session: WriteSession, _ log: WriteLog, after survey: Survey) {
    self.session = session
    self.log = log
    let (site, oldSite) = (session.plan.site, session.plan.live.site)
    placesFolders = session.plan.way == .folderByFolder && !survey.holdsOthers
    gone = GoneFiles(from: oldSite, to: site, session.plan.index)
    let written = site.files.indices.filter { log.written.contains($0) }.map { site.files[$0] }
    writtenFiles = Dictionary(grouping: written, by: \.folder)
    summary = WriteSummary(created: log.created, changed: log.changed, unchanged: log.unchanged)
  }

  private var plan: WritePlan { session.plan }

  /// How many files come to their place.
  var writtenCount: Int { log.written.count }

  /// Whether there is nothing to do.
  var isEmpty: Bool { log.written.count == 0 && gone.isEmpty }

  /// Removes what else there is among the spare files that will come to their place as a whole, while nobody sees it.
  ///
  /// There is nothing to remove if they all have paths of the old site, of which nothing is gone.
  func prepare() throws(FileSystemError) {
    if session.spare.isNew || (session.spare.isClean && gone.isEmpty) { return }
    for (path, folder) in plan.index.folders where placesFolders || foldersToPlace.contains(where: path.isIn)
    {
      try Self.prune(try session.workspace.spareFolder(at: path), to: folder)
    }
  }

  /// Whether all spare files have paths of the new site when everything is done.
  var leavesCleanSpare: Bool { session.spare.isClean || placesFolders }

  /// Brings all that was written to its place.
  mutating func moveWritten() throws(FileSystemError) {
    let folders = Dictionary(grouping: foldersToPlace) { String($0[...].dividedAtLastSlash.folder) }
    for (parent, folders) in folders.sorted(by: { $0.key < $1.key }) { try place(folders, in: parent) }
    for folder in plan.index.folders.keys.sorted() where !isPlaced(folder) { try moveFiles(of: folder) }
  }

  /// Removes the files that went away, then the folders of the old site that this leaves empty, the deepest first.
  ///
  /// What has meanwhile become something else than a file, or lies behind a link, is not ours: it stays. Their spare
  /// files go, too, so that later there is nothing among the spare files that the site has not.
  mutating func removeGone() throws(FileSystemError) {
    for folder in gone.folders.sorted() {
      let spareCount = try removeGone(in: folder, of: session.workspace.existingSpareFolder(at: folder))
      if isPlaced(folder) {
        summary.removed += spareCount
      } else {
        summary.removed += try removeGone(in: folder, of: Self.folder(folder, in: session.workspace.root))
      }
    }
    for folder in plan.oldIndex.folders.keys.sorted().reversed() where plan.index.folders[folder] == nil {
      let (parent, name) = folder[...].dividedAtLastSlash
      guard let directory = try Self.folder(parent, in: session.workspace.root) else { continue }
      guard try directory.status(of: String(name))?.kind == .folder else { continue }
      _ = try directory.removeFolderIfEmpty(String(name))
    }
  }

  private func removeGone(in folder: String, of directory: consuming Directory?) throws(FileSystemError)
    -> Int
  {
    guard let directory else { return 0 }
    var count = 0
    try gone.forEach(in: folder) { (name) throws(FileSystemError) in
      guard try directory.status(of: name)?.kind == .file else { return }
      try directory.remove(name)
      count += 1
    }
    return count
  }

  /// Removes the spare folders that hold nothing.
  func removeEmptySpareFolders() throws(FileSystemError) {
    for folder in Set(plan.index.folders.keys).union(plan.oldIndex.folders.keys).sorted().reversed() {
      let (parent, name) = folder[...].dividedAtLastSlash
      guard !name.isEmpty, let directory = try session.workspace.existingSpareFolder(at: parent) else {
        continue
      }
      guard try directory.status(of: String(name)) != nil else { continue }
      _ = try directory.removeFolderIfEmpty(String(name))
    }
  }

  /// The folders that come to their place as a whole: all at the top, or the topmost of those that are missing there.
  var foldersToPlace: [String] {
    let folders = plan.index.folders
    if placesFolders { return folders[""]?.subfolders.sorted() ?? [] }
    return folders.keys.filter { folder in
      !plan.existing.contains(folder) && plan.existing.contains(String(folder[...].dividedAtLastSlash.folder))
    }.sorted()
  }

  /// Brings folders that lie in one to their places, one right after the other.
  mutating func place(_ folders: [String], in parent: String) throws(FileSystemError) {
    let source = try session.workspace.spareFolder(at: parent)
    let target = try session.workspace.root.createdFolder(at: parent)
    for folder in folders {
      let name = String(folder[...].dividedAtLastSlash.name)
      // What came there since the build began is not ours to move away.
      if !plan.existing.contains(folder), try target.status(of: name) != nil { continue }
      if try target.placeFolder(name, from: source) { notePlaced(folder) }
    }
  }

  private mutating func notePlaced(_ folder: String) {
    placedFolders.append(folder)
    let count = plan.index.fileCount(under: folder)
    movedCount += count
    if plan.way == .fileByFile { summary.created += count }
  }

  func isPlaced(_ folder: String) -> Bool {
    placedFolders.contains(where: folder.isIn)
  }

  mutating func moveFiles(of folder: String) throws(FileSystemError) {
    let files = writtenFiles[folder[...]] ?? []
    let grids = plan.site.grids.indices.filter {
      plan.site.grids[$0].folder == folder && log.written.contains(anyOf: plan.site.gridPositions[$0])
    }
    guard !files.isEmpty || !grids.isEmpty else { return }
    let source = try session.workspace.spareFolder(at: folder)
    let target = try session.workspace.root.createdFolder(at: folder)
    for file in files {
      noteFile(try file.withName { name throws(FileSystemError) in try target.placeFile(name, from: source) })
    }
    for grid in grids { try movePairs(of: grid, from: source, to: target) }
  }

  private mutating func movePairs(
    of grid: Int, from source: borrowing Directory, to target: borrowing Directory
  ) throws(FileSystemError) {
    let pairs = plan.site.grids[grid]
    var path = PairPath(session.pairNames[grid])
    for first in pairs.names.indices {
      path.begin(row: first)
      for second in pairs.order.seconds(of: first, in: pairs.pairs)
      where log.written.contains(plan.site.position(first, second, of: grid)) {
        noteFile(try target.placeFile(path.name(second), from: source))
      }
    }
  }

  private mutating func noteFile(_ replacedOld: Bool) {
    movedCount += 1
    guard plan.way == .fileByFile else { return }
    if replacedOld { summary.changed += 1 } else { summary.created += 1 }
  }

  /// The folder; `nil` when it is missing, or something on the way is not a folder.
  private static func folder(
    _ path: some StringProtocol, in root: borrowing Directory
  ) throws(FileSystemError) -> Directory? {
    do throws(FileSystemError) {
      return try root.folder(at: path)
    } catch {
      guard case .notAFolder = error.reason else { throw error }
      return nil
    }
  }

  /// Leaves nothing in a spare folder but files of the site, all of which it has. So mostly it is enough to count.
  private static func prune(_ directory: borrowing Directory, to folder: FolderIndex) throws(FileSystemError)
  {
    var count = 0
    try directory.forEachName { (_, _) in count += 1 }
    guard count != folder.fileCount + folder.subfolders.count else { return }
    try directory.forEachName { (name, _) throws(FileSystemError) in
      let text = String(cString: name)
      if !folder.contains(text), !folder.subfolders.contains(text) { try directory.removeTree(name) }
    }
  }
}
