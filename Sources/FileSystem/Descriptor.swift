import SystemPackage

/// An open file or folder, closed when it goes out of scope.
struct Descriptor: ~Copyable, Sendable {
  let rawValue: Int32

  init(
    opening name: SystemCalls.Name,
    in folder: Int32 = SystemCalls.workingFolder,
    for access: SystemCalls.Access
  ) throws(Errno) {
    rawValue = try SystemCalls.open(name, in: folder, for: access)
  }

  deinit {
    // What was read cannot be lost by closing; what is written is closed with `close`.
    try? SystemCalls.close(rawValue)
  }

  /// Closes now, to hear of a write that the file system had put off.
  consuming func close() throws(Errno) {
    let descriptor = rawValue
    discard self
    try SystemCalls.close(descriptor)
  }

  func status() throws(Errno) -> FileStatus {
    FileStatus(try Stat(FileDescriptor(rawValue: rawValue)))
  }

  /// Reads `count` bytes from the current offset on; the number read is less only at the end of the file.
  func read(into start: UnsafeMutableRawPointer, count: Int) throws(Errno) -> Int {
    var done = 0
    while done < count {
      let read = try SystemCalls.read(rawValue, into: start + done, count: count - done)
      if read == 0 { break }
      done += read
    }
    return done
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(Errno) {
    try SystemCalls.write(bytes, to: rawValue)
  }
}
