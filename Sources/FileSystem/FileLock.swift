import SystemPackage

/// The lock of a file, held until it goes out of scope or the process ends, however it ends.
///
/// It keeps out those who ask for it, on this machine, and nobody else.
public struct FileLock: ~Copyable, Sendable {
  private let descriptor: Descriptor

  fileprivate init(_ descriptor: consuming Descriptor) {
    self.descriptor = descriptor
  }
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
    return FileLock(file)
  }
}
