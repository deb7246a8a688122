import FileSystem

/// Writes files of a session: one value a worker, none of it shared.
///
/// It holds the folders of the last file open, so it is fastest when the files of a folder come one after the
/// other. Nothing is allocated for a file.
public struct OutputWriter: ~Copyable {
  private static let bufferSize = 64 << 10

  private let session: WriteSession
  private var staging: HeldFolder
  private var published: HeldFolder
  private var buffer = [UInt8](repeating: 0, count: bufferSize)
  private var log = WriteLog()

  init(for session: WriteSession) throws(FileSystemError) {
    let staging = try session.staging.reopened()
    let published = try session.workspace.root.reopened()
    self.session = session
    self.staging = HeldFolder(staging)
    self.published = HeldFolder(published)
  }

  /// Writes one file, unless the output folder has it already, byte for byte.
  ///
  /// The file is named by its place in the list that the session began with, and written once. The bytes wait
  /// in the staging folder. After an error the session cannot be committed.
  public mutating func write(
    _ bytes: UnsafeRawBufferPointer,
    to index: Int
  ) throws(FileSystemError) {
    let target = session.targets[index]
    if target.existingSize == bytes.count, isPublished(bytes, at: target.path) {
      log.unchangedCount += 1
    } else {
      try stage(bytes, at: target.path)
      log.staged.append(index)
    }
  }

  /// Ends the writing; what was done is for ``WriteSession/commit(_:)``.
  public consuming func finish() -> WriteLog {
    log
  }

  private mutating func stage(_ bytes: UnsafeRawBufferPointer, at path: OutputPath) throws(FileSystemError) {
    if staging.path != path.folder {
      staging = HeldFolder(try session.staging.createdFolder(at: path.folder), path.folder)
    }
    try path.withName { name throws(FileSystemError) in
      try staging.directory.create(name, holding: bytes)
    }
  }

  /// Whether the file holds these bytes. A file that cannot be read is taken to differ, since to replace it is
  /// right whatever it holds.
  private mutating func isPublished(_ bytes: UnsafeRawBufferPointer, at path: OutputPath) -> Bool {
    do throws(FileSystemError) {
      if published.path != path.folder {
        guard let folder = try session.workspace.root.folder(at: path.folder) else { return false }
        published = HeldFolder(folder, path.folder)
      }
      return try path.withName { name throws(FileSystemError) in
        try published.directory.holds(bytes, in: name, buffer: &buffer)
      }
    } catch {
      return false
    }
  }
}
