import SystemPackage

/// The lock of a file, held until it goes out of scope or the process ends, however it ends.
///
/// It keeps out those who ask for it, on this machine, and nobody else.
public struct FileLock: ~Copyable, Sendable {
  private let descriptor: Descriptor
  private let path: String

  fileprivate init(_ descriptor: consuming Descriptor, path: String) {
    self.path = path
    self.descriptor = descriptor
  }

  /// What is known of the file.
  public func status() throws(FileSystemError) -> FileStatus {
    try FileSystemError.explaining(.read, path) { () throws(Errno) in try descriptor.status() }
  }

  /// Dates the file to a moment that is later than every change made until now and not later than any made from now
  /// on, by the clock of the file system; `nil` where that clock ticks more slowly than anybody would wait for.
  ///
  /// It takes microseconds where the clock is fine, and up to a tick of some milliseconds elsewhere.
  public func stamp() throws(FileSystemError) -> Timestamp? {
    try FileSystemError.explaining(.lock, path) { () throws(Errno) in
      var last = try touch()
      for _ in 0..<Self.patience {
        let next = try touch()
        if next > last { return next }
        last = next
        SystemCalls.pause()
      }
      return nil
    }
  }

  private func touch() throws(Errno) -> Timestamp {
    try SystemCalls.touch(descriptor.rawValue)
    return try descriptor.status().changed
  }

  /// In pauses; some 50 ms.
  private static let patience = 500
}

extension Directory {
  /// Takes the lock of a file, which is created if need be; `nil` when another has it.
  public func lock(_ name: UnsafePointer<CChar>) throws(FileSystemError) -> FileLock? {
    let file = try FileSystemError.explaining(.lock, path(of: name)) { () throws(Errno) in
      try Descriptor(opening: name, in: descriptor.rawValue, for: .locking)
    }
    return try lock(file, openedAs: name)
  }

  func lock(
    _ file: consuming Descriptor,
    openedAs name: UnsafePointer<CChar>
  ) throws(FileSystemError) -> FileLock? {
    let (isLocked, identity) = try FileSystemError.explaining(.lock, path(of: name)) { () throws(Errno) in
      (try SystemCalls.lock(file.rawValue), try file.status().identity)
    }
    // The previous owner may have removed the file between our opening and our locking: what we hold is nothing.
    guard isLocked, try status(of: name)?.identity == identity else { return nil }
    return FileLock(file, path: path(of: name))
  }
}
