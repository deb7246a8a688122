import SystemPackage

/// What a name in a folder stands for.
public struct FileStatus: Equatable, Sendable {
  /// The kinds of things that a generator treats differently; the raw value names it in a sentence.
  public enum Kind: String, Sendable {
    /// A regular file.
    case file = "a file"
    /// A folder.
    case folder = "a folder"
    /// A symbolic link that was not followed.
    case symbolicLink = "a symbolic link"
    /// A FIFO, a socket or a device.
    case special = "a special file"
  }

  /// What tells one file from all others, whatever its paths.
  struct Identity: Equatable {
    let device: DeviceID
    let inode: Inode
  }

  /// What it is.
  public let kind: Kind
  /// The length of a file's content, in bytes; meaningless for other kinds.
  public let size: Int
  /// When its content, its name or anything about it last changed. No program can set it, unlike the time of the
  /// last writing, which archives restore.
  public let changed: Timestamp
  /// In how many places of its file system a file stands.
  public let linkCount: Int
  /// Who may do what with it, as bits of the kind that `chmod` takes.
  public let permissions: UInt32
  let identity: Identity

  init(_ stat: Stat) {
    kind =
      switch stat.type {
      case .regular: .file
      case .directory: .folder
      case .symbolicLink: .symbolicLink
      default: .special
      }
    size = Int(stat.size)
    changed = Timestamp(seconds: Int(stat.st_ctim.tv_sec), nanoseconds: Int(stat.st_ctim.tv_nsec))
    linkCount = stat.linkCount
    permissions = UInt32(stat.permissions.rawValue)
    identity = Identity(device: stat.deviceID, inode: stat.inode)
  }

  /// What `name` is in an open folder; a symbolic link is just that.
  init(of name: SystemCalls.Name, in folder: Int32) throws(Errno) {
    self.init(try Stat(name, relativeTo: FileDescriptor(rawValue: folder), flags: .symlinkNoFollow))
  }

  /// What a path leads to, through any symbolic link.
  init(following path: SystemCalls.Name) throws(Errno) {
    self.init(try Stat(path))
  }
}
