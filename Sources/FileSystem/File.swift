import SystemPackage

/// Reading one file by its path.
public enum File {
  /// The whole content of a regular file, through any symbolic link.
  ///
  /// The kind is looked at before the first read, so that a FIFO or a device is an error and never a wait. A file
  /// of more than `limit` bytes, or one that grows beyond while it is read, is `tooLarge`.
  public static func read(_ path: String, limit: Int) throws(FileSystemError) -> [UInt8] {
    let file = try FileSystemError.explaining(.read, path) { () throws(Errno) in
      try Descriptor(opening: path, for: .reading)
    }
    return try file.contents(path: path, limit: limit)
  }
}

extension Descriptor {
  func contents(path: String, limit: Int) throws(FileSystemError) -> [UInt8] {
    let status = try FileSystemError.explaining(.read, path) { () throws(Errno) in try self.status() }
    guard status.kind == .file else { throw FileSystemError(.read, path, .notAFile(status.kind)) }
    guard status.size <= limit else {
      throw FileSystemError(.read, path, .tooLarge(size: status.size, limit: limit))
    }
    let bytes = try FileSystemError.explaining(.read, path) { () throws(Errno) in
      try self.bytes(expecting: status.size, limit: limit)
    }
    guard bytes.count <= limit else {
      throw FileSystemError(.read, path, .tooLarge(size: bytes.count, limit: limit))
    }
    return bytes
  }

  /// The bytes up to the end of the file, which may have grown since it was measured, or to beyond `limit`.
  private func bytes(expecting size: Int, limit: Int) throws(Errno) -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: size + 1)
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let count = try read(into: &chunk, count: chunk.count)
      bytes += chunk.prefix(count)
      if count < chunk.count { break }
    }
    return bytes
  }
}
