import Digest
import FileSystem

/// Writes files of a session: one value a worker, none of it shared.
///
/// It holds the folder of the last file open, so it is fastest when the files of a folder come one after the other.
/// Nothing is allocated for a pair.
public struct OutputWriter: ~Copyable {
  private let session: WriteSession
  private var folder: OpenFolder
  private var log: WriteLog
  // The row that is being written.
  private var grid = -1
  private var first = 0
  private var path = PairPath(PairNames([]))
  private var comparison = GridComparison(
    of: PairGrid(folder: "", names: [], digest: 0, nameDigests: []), with: nil)

  init(for session: WriteSession) throws(FileSystemError) {
    self.session = session
    folder = try OpenFolder("", in: session)
    log = WriteLog(fileCount: session.plan.site.count)
  }

  /// Begins the files of the pairs whose first name is `first`, by its place in the list of a grid, which is named by
  /// its place in the listing.
  public mutating func begin(row first: Int, of grid: Int) throws(FileSystemError) {
    try open(session.plan.site.grids[grid].folder)
    if grid != self.grid {
      self.grid = grid
      comparison = session.plan.comparisons[grid]
      path = PairPath(session.pairNames[grid])
    }
    self.first = first
    path.begin(row: first)
  }

  /// Whether the file of the row's name and this second one is to be rendered and written. If not, it is done: the
  /// output folder has it, made from the same digests, and nobody has touched it since.
  public mutating func needs(_ second: Int) -> Bool {
    guard session.plan.way == .fileByFile, comparison.isSame(first, second),
      folder.standing(of: path.name(second)) == .untouched
    else { return true }
    log.unchanged += 1
    return false
  }

  /// Writes the file of the row's name and this second one, once and if it is needed.
  ///
  /// The bytes wait beside the site that readers see. After an error the session cannot be committed.
  public mutating func write(_ bytes: UnsafeRawBufferPointer, second: Int) throws(FileSystemError) {
    let name = path.name(second)
    try folder.write(bytes, to: name, in: session)
    if session.plan.way == .folderByFolder {
      note(comparison.isSame(first, second), comparison.wasThere(first, second), name)
    }
    log.written.insert(session.plan.site.position(first, second, of: grid))
  }

  /// Writes one of the files that the listing names one by one, given by its place there, unless the output folder
  /// has it with the same bytes.
  ///
  /// The bytes wait beside the site that readers see. After an error the session cannot be committed.
  public mutating func write(_ bytes: UnsafeRawBufferPointer, to index: Int) throws(FileSystemError) {
    let file = session.plan.site.files[index]
    try open(file.folder)
    let digest = Digest.of(bytes)
    let (oldDigest, way) = (session.plan.fileDigests[index], session.plan.way)
    log.digests.append((index, digest))
    try file.withName { name throws(FileSystemError) in
      if way == .fileByFile, oldDigest == digest, folder.standing(of: name) == .untouched {
        log.unchanged += 1
        return
      }
      try folder.write(bytes, to: name, in: session)
      if way == .folderByFolder { note(oldDigest == digest, oldDigest != nil, name) }
      log.written.insert(index)
    }
  }

  /// Ends the writing; what was done is for ``WriteSession/commit(_:)``.
  public consuming func finish() -> WriteLog {
    log
  }

  private mutating func open(_ path: some StringProtocol) throws(FileSystemError) {
    if folder.path != path { folder = try OpenFolder(String(path), in: session) }
  }

  /// Notes what a file is to readers when all change places with their old ones, which are looked at only where the
  /// digests do not tell.
  private mutating func note(_ isSame: Bool, _ wasThere: Bool, _ name: UnsafePointer<CChar>) {
    guard isSame || session.plan.live.settled == nil else {
      if wasThere { log.changed += 1 } else { log.created += 1 }
      return
    }
    switch folder.standing(of: name) {
    case .missing: log.created += 1
    case .touched: log.changed += 1
    case .untouched: log.unchanged += 1
    }
  }
}
