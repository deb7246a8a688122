import CPlatform
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
    /// A file that need not exist, to be written over; a symbolic link is an error, and so is a FIFO that nobody reads.
    case overwriting
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
      case .overwriting: O_WRONLY | O_CREAT | O_NONBLOCK | O_NOFOLLOW
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

  /// When anything about a regular file last changed; `nil` for whatever is none, or cannot be looked at.
  ///
  /// As `FileStatus`, without the rest of it, for hundreds of thousands of files.
  static func changeTime(ofFile name: Name, in folder: Int32) -> Timestamp? {
    var status = stat()
    while fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0 {
      if errno != EINTR { return nil }
    }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      let time = status.st_ctimespec
    #else
      let time = status.st_ctim
    #endif
    return Timestamp(seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
  }

  static func createFolder(_ name: Name, in folder: Int32) throws(Errno) {
    _ = try retrying { mkdirat(folder, name, 0o777) }
  }

  static func rename(_ name: Name, in folder: Int32, to newName: Name, in newFolder: Int32) throws(Errno) {
    _ = try retrying { renameat(folder, name, newFolder, newName) }
  }

  /// Lets two names change places; false where the file system, or the kernel, cannot.
  static func exchange(
    _ name: Name, in folder: Int32, with otherName: Name, in otherFolder: Int32
  ) throws(Errno) -> Bool {
    do throws(Errno) {
      _ = try retrying { visavis_exchange(folder, name, otherFolder, otherName) }
      return true
    } catch  where [.invalidArgument, .noFunction, .notSupported].contains(error) {
      return false
    }
  }

  /// Cuts an open file to a length in bytes.
  static func truncate(_ descriptor: Int32, to length: Int) throws(Errno) {
    _ = try retrying { ftruncate(descriptor, off_t(length)) }
  }

  /// Dates an open file to now.
  static func touch(_ descriptor: Int32) throws(Errno) {
    _ = try retrying { futimens(descriptor, nil) }
  }

  /// Sleeps for a tenth of a millisecond.
  static func pause() {
    var duration = timespec(tv_sec: 0, tv_nsec: 100_000)
    nanosleep(&duration, nil)
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

  /// Calls `body` with each name in a folder but `.` and `..`, in the order of the file system, until it throws.
  ///
  /// The name is good until `body` returns. What `body` removes or moves away it does not see again.
  static func forEachName(in folder: Int32, _ body: (Name, EntryKind) throws(Errno) -> Void) throws(Errno) {
    // A second opening, since the stream closes what it reads and moves the offset of what shares it.
    let descriptor = try open(".", in: folder, for: .folder)
    guard let stream = fdopendir(descriptor) else {
      let error = Errno(rawValue: errno)
      try close(descriptor)
      throw error
    }
    defer { closedir(stream) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw Errno(rawValue: errno) }
        return
      }
      let kind = EntryKind(type: entry.pointee.d_type)
      // By offset, since the bytes of the name go on beyond what the type of the field says on some systems.
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return }
      let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      if !isDotOrDotDot(name) { try body(name, kind) }
    }
  }

  /// The names in a folder without `.` and `..`, in the order of the file system.
  static func names(in folder: Int32) throws(Errno) -> [FileName] {
    var names: [FileName] = []
    try forEachName(in: folder) { (name, _) throws(Errno) in names.append(FileName(copying: name)) }
    return names
  }

  /// What a listing says of a name, as far as the file system tells it without a look at the thing itself.
  enum EntryKind {
    case known(FileStatus.Kind)
    case unknown

    fileprivate init(type: UInt8) {
      self =
        switch Int(type) {
        case Int(DT_REG): .known(.file)
        case Int(DT_DIR): .known(.folder)
        case Int(DT_LNK): .known(.symbolicLink)
        case Int(DT_UNKNOWN): .unknown
        default: .known(.special)
        }
    }
  }

  private static func isDotOrDotDot(_ name: Name) -> Bool {
    let dot = CChar(bitPattern: UInt8(ascii: "."))
    guard name[0] == dot else { return false }
    return name[1] == 0 || (name[1] == dot && name[2] == 0)
  }

  /// The absolute path without symbolic links; fails if it does not exist or the links go in circles.
  static func resolve(_ path: Name) throws(Errno) -> String {
    guard let resolved = realpath(path, nil) else { throw Errno(rawValue: errno) }
    defer { free(resolved) }
    return String(cString: resolved)
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
