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

  /// Whether a regular file holds `bytes` and nothing else.
  ///
  /// The file is read into `buffer`, a part at a time. One that is smaller than the buffer takes a single call.
  ///
  /// - Complexity: O(*n*) in the number of bytes, up to the first part that differs.
  public func holds(
    _ bytes: UnsafeRawBufferPointer,
    in name: UnsafePointer<CChar>,
    buffer: inout [UInt8]
  ) throws(FileSystemError) -> Bool {
    precondition(!buffer.isEmpty, "there is room to read into")
    return try FileSystemError.explaining(.read, path(of: name)) { () throws(Errno) in
      let file = try Descriptor(opening: name, in: descriptor.rawValue, for: .readingNoLink)
      return try file.holds(bytes, buffer: &buffer)
    }
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

extension Descriptor {
  fileprivate func holds(
    _ bytes: UnsafeRawBufferPointer,
    buffer: inout [UInt8]
  ) throws(Errno) -> Bool {
    var rest = bytes[...]
    while true {
      let count = try SystemCalls.read(rawValue, into: &buffer, count: buffer.count)
      if count == 0 { return rest.isEmpty }
      guard let expected = UnsafeRawBufferPointer(rebasing: rest).baseAddress, count <= rest.count,
        SystemCalls.areEqual(buffer, expected, count: count)
      else { return false }
      rest = rest.dropFirst(count)
      // Of a regular file, a call gives less than it could only at the end.
      if count < buffer.count { return rest.isEmpty }
    }
  }
}
