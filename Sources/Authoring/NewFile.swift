import FileSystem

/// A file that is to be written.
struct NewFile {
  /// The path below the folder that it is written to, with `/`.
  var path: String
  var bytes: [UInt8]

  private var name: String { path.split(separator: "/").last.map(String.init) ?? path }
  private var folder: Substring { path.dropLast(name.count) }

  /// Writes the file, with the folders on its way.
  ///
  /// - Throws: also when there is something of that name.
  func write(to root: borrowing Directory) throws(FileSystemError) {
    try root.createdFolder(at: folder).create(name, holding: bytes)
  }

  /// Whether there is something at the path.
  func exists(in root: borrowing Directory) throws(FileSystemError) -> Bool {
    guard let folder = try root.folder(at: folder) else { return false }
    return try folder.status(of: name) != nil
  }
}
