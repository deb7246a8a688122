import FileSystem

/// A folder of the site kept open between two files: the one that readers see, and its spare.
struct OpenFolder: ~Copyable {
  let path: String
  private let live: Directory?
  private var spare: Directory?
  private let settled: Timestamp?

  init(_ path: String, in session: WriteSession) throws(FileSystemError) {
    self.path = path
    let isThere = session.plan.existing.contains(path)
    live = isThere ? try session.workspace.root.folder(at: path) : nil
    settled = session.plan.live.settled
  }

  /// Looks at the file that readers see.
  func standing(of name: UnsafePointer<CChar>) -> Standing {
    switch live {
    case .some(let live): Standing(of: name, in: live, settled: settled)
    case .none: .missing
    }
  }

  /// Writes the spare file of that name.
  mutating func write(
    _ bytes: UnsafeRawBufferPointer, to name: UnsafePointer<CChar>, in session: WriteSession
  ) throws(FileSystemError) {
    if spare == nil { spare = try session.workspace.spareFolder(at: path) }
    if session.spare.isNew {
      try spare?.create(name, holding: bytes)
    } else {
      try spare?.overwrite(name, with: bytes, like: session.spare.model)
    }
  }
}
