import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The C library, and nothing above it: each call retried when a signal interrupts it, each failure an `Errno`.
///
/// Names are C strings, to which Swift converts a `String` by itself.
enum SystemCalls {
  typealias Name = UnsafePointer<CChar>

  /// Stands for the working folder where a folder's descriptor is asked for.
  static let workingFolder = AT_FDCWD

  /// How a file or folder is opened; never inherited by a child process.
  enum Access {
    /// An existing file. A FIFO or a device must not block the opening, since its kind is known only after it.
    case reading
    /// As `reading`, but a symbolic link is an error.
    case readingNoLink
    /// A new file; anything of that name is an error.
    case creating
    /// A file that need not exist, to be locked.
    case locking
    /// An existing folder, through any symbolic link.
    case folder
    /// An existing folder; a symbolic link is an error.
    case folderNoLink

    var flags: Int32 {
      switch self {
      case .reading: O_RDONLY | O_NONBLOCK
      case .readingNoLink: O_RDONLY | O_NONBLOCK | O_NOFOLLOW
      case .creating: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
      case .locking: O_RDWR | O_CREAT | O_NOFOLLOW
      case .folder: O_RDONLY | O_DIRECTORY
      case .folderNoLink: O_RDONLY | O_DIRECTORY | O_NOFOLLOW
      }
    }
  }

  static func open(_ name: Name, in folder: Int32, for access: Access) throws(Errno) -> Int32 {
    try retrying { openat(folder, name, access.flags | O_CLOEXEC, 0o666) }
  }

  /// Not retried: after an interruption the descriptor is gone on Linux, and may be another thread's.
  static func close(_ descriptor: Int32) throws(Errno) {
    guard closeDescriptor(descriptor) == 0 || errno == EINTR else { throw Errno(rawValue: errno) }
  }

  static func read(
    _ descriptor: Int32,
    into start: UnsafeMutableRawPointer,
    count: Int
  ) throws(Errno) -> Int {
    try retrying { readBytes(descriptor, start, count) }
  }

  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(Errno) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let slice = UnsafeRawBufferPointer(rebasing: rest)
      rest = rest.dropFirst(try retrying { writeBytes(descriptor, slice.baseAddress, slice.count) })
    }
  }

  static func createFolder(_ name: Name, in folder: Int32) throws(Errno) {
    _ = try retrying { mkdirat(folder, name, 0o777) }
  }

  static func rename(_ name: Name, in folder: Int32, to newName: Name, in newFolder: Int32) throws(Errno) {
    _ = try retrying { renameat(folder, name, newFolder, newName) }
  }

  static func remove(_ name: Name, in folder: Int32) throws(Errno) {
    _ = try retrying { unlinkat(folder, name, 0) }
  }

  static func removeFolder(_ name: Name, in folder: Int32) throws(Errno) {
    _ = try retrying { unlinkat(folder, name, AT_REMOVEDIR) }
  }

  /// Takes the lock of an open file; false when another descriptor holds it.
  static func lock(_ descriptor: Int32) throws(Errno) -> Bool {
    do throws(Errno) {
      _ = try retrying { flock(descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch .wouldBlock {
      return false
    }
  }

  /// The names in a folder without `.` and `..`, in the order of the file system.
  static func names(in folder: Int32) throws(Errno) -> [FileName] {
    // A second opening, since the stream closes what it reads and moves the offset of what shares it.
    let descriptor = try open(".", in: folder, for: .folder)
    guard let stream = fdopendir(descriptor) else {
      let error = Errno(rawValue: errno)
      try close(descriptor)
      throw error
    }
    defer { closedir(stream) }
    var names: [FileName] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw Errno(rawValue: errno) }
        return names
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        FileName(copying: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if !name.isDotOrDotDot { names.append(name) }
    }
  }

  /// The absolute path without symbolic links; fails if it does not exist or the links go in circles.
  static func resolve(_ path: Name) throws(Errno) -> String {
    guard let resolved = realpath(path, nil) else { throw Errno(rawValue: errno) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, count: Int) -> Bool {
    memcmp(left, right, count) == 0
  }

  private static func retrying<Result: SignedInteger>(_ call: () -> Result) throws(Errno) -> Result {
    while true {
      let result = call()
      if result != -1 { return result }
      if errno != EINTR { throw Errno(rawValue: errno) }
    }
  }
}

// Inside the type the names of these would mean its own functions.
private func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }
private func readBytes(_ descriptor: Int32, _ start: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, start, count)
}
private func writeBytes(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
