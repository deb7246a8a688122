import SystemPackage

/// The content of files in an open folder.
extension Directory {
  /// The whole content of a regular file; see ``File/read(_:limit:)``.
  public func read(_ name: UnsafePointer<CChar>, limit: Int) throws(FileSystemError) -> [UInt8] {
    let file = try FileSystemError.explaining(.read, path(of: name)) { () throws(Errno) in
      try Descriptor(opening: name, in: descriptor.rawValue, for: .readingNoLink)
    }
    return try file.contents(path: path(of: name), limit: limit)
  }

  /// Writes a new file; one of that name must not exist.
  ///
  /// Not forced to the disk: it is the kernel's to choose when, which is what makes thousands of files cheap.
  public func create(
    _ name: UnsafePointer<CChar>,
    holding bytes: UnsafeRawBufferPointer
  ) throws(FileSystemError) {
    try FileSystemError.explaining(.write, path(of: name)) { () throws(Errno) in
      let file = try Descriptor(opening: name, in: descriptor.rawValue, for: .creating)
      try file.write(bytes)
      try file.close()
    }
  }

  /// Writes a file over the one of that name, in its place on the disk; a new one if there is none, or if what is
  /// there is no file, stands elsewhere as well, or has other permissions than `model`.
  ///
  /// The old content is not given up first: to write over it costs a third of what a new file does on ext4, while to
  /// cut it to nothing before, or to rename a new file over it, makes that file system allocate and write at once.
  public func overwrite(
    _ name: UnsafePointer<CChar>,
    with bytes: UnsafeRawBufferPointer,
    like model: FileStatus
  ) throws(FileSystemError) {
    do throws(Errno) {
      if try overwriteInPlace(name, with: bytes, like: model) { return }
    } catch {
      throw FileSystemError(.write, path(of: name), .system(error))
    }
    try? removeTree(name)
    try create(name, holding: bytes)
  }

  /// False for whatever cannot be written over, for any reason: it is to make room.
  private func overwriteInPlace(
    _ name: UnsafePointer<CChar>,
    with bytes: UnsafeRawBufferPointer,
    like model: FileStatus
  ) throws(Errno) -> Bool {
    guard let file = try? Descriptor(opening: name, in: descriptor.rawValue, for: .overwriting) else {
      return false
    }
    let status = try file.status()
    guard status.kind == .file, status.linkCount == 1, status.permissions == model.permissions else {
      return false
    }
    try file.write(bytes)
    if status.size > bytes.count { try SystemCalls.truncate(file.rawValue, to: bytes.count) }
    try file.close()
    return true
  }
}

extension Directory {
  /// As ``create(_:holding:)``, for bytes in an array.
  public func create(_ name: UnsafePointer<CChar>, holding bytes: [UInt8]) throws(FileSystemError) {
    try create(name, from: bytes, count: bytes.count)
  }

  private func create(
    _ name: UnsafePointer<CChar>,
    from start: UnsafeRawPointer,
    count: Int
  ) throws(FileSystemError) {
    try create(name, holding: UnsafeRawBufferPointer(start: start, count: count))
  }
}
