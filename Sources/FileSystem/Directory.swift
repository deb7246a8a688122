import SystemPackage

/// An open folder, in which names are looked up, created, moved and removed.
///
/// Whatever happens to the path by which it was opened, and to the folders above it, the names stay those
/// of this folder. No symbolic link is followed, except by ``open(_:)``.
///
/// A name is one component, without `/`. It is a C string, for callers that cannot afford to have a `String`
/// converted, which Swift does by itself.
public struct Directory: ~Copyable, Sendable {
  /// The path for messages, beginning as the user typed it.
  public let path: String
  let descriptor: Descriptor

  private init(path: String, descriptor: consuming Descriptor) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Opens a folder by the path that the user gave, through any symbolic link.
  public static func open(_ path: String) throws(FileSystemError) -> Directory {
    do throws(Errno) {
      return Directory(path: path, descriptor: try Descriptor(opening: path, for: .folder))
    } catch {
      guard error == .notDirectory, let status = try? FileStatus(following: path) else {
        throw FileSystemError(.read, path, .system(error))
      }
      throw FileSystemError(.read, path, .notAFolder(status.kind))
    }
  }

  /// Creates a folder by the path that the user gave, and says whether it was missing.
  ///
  /// The folder above it must exist. That what is there already is a folder is for ``open(_:)`` to see.
  public static func create(_ path: String) throws(FileSystemError) -> Bool {
    if (try? FileStatus(following: path)) != nil { return false }
    try FileSystemError.explaining(.create, path) { () throws(Errno) in
      try SystemCalls.createFolder(path, in: SystemCalls.workingFolder)
    }
    return true
  }

  /// Removes an empty folder by the path that the user gave.
  public static func remove(_ path: String) throws(FileSystemError) {
    try FileSystemError.explaining(.remove, path) { () throws(Errno) in
      try SystemCalls.removeFolder(path, in: SystemCalls.workingFolder)
    }
  }

  /// The path of something in this folder, for messages.
  public func path(of name: UnsafePointer<CChar>) -> String {
    path.joined(with: String(cString: name))
  }

  /// What is known of the folder itself.
  public func status() throws(FileSystemError) -> FileStatus {
    try FileSystemError.explaining(.read, path) { () throws(Errno) in try descriptor.status() }
  }

  /// What is there under a name; `nil` when nothing is.
  public func status(of name: UnsafePointer<CChar>) throws(FileSystemError) -> FileStatus? {
    do throws(Errno) {
      return try FileStatus(of: name, in: descriptor.rawValue)
    } catch .noSuchFileOrDirectory {
      return nil
    } catch {
      throw FileSystemError(.read, path(of: name), .system(error))
    }
  }

  /// When anything about a regular file last changed; `nil` for whatever is none, or cannot be looked at.
  ///
  /// Nothing is allocated, and nothing else is found out: this is for hundreds of thousands of files.
  public func changeTime(ofFile name: UnsafePointer<CChar>) -> Timestamp? {
    SystemCalls.changeTime(ofFile: name, in: descriptor.rawValue)
  }

  /// The names of all that is in the folder, in no order; what is not UTF-8 in them is repaired.
  public func names() throws(FileSystemError) -> [String] {
    try rawNames().map(\.repairedText)
  }

  /// Calls `body` with each name in the folder and what stands there, in no order, until it throws. The name is good
  /// until `body` returns; `body` may remove it, or move it away.
  ///
  /// Nothing is kept of a name, so that a folder of any size can be gone through.
  public func forEachName(
    _ body: (UnsafePointer<CChar>, FileStatus.Kind) throws(FileSystemError) -> Void
  ) throws(FileSystemError) {
    var failure: FileSystemError?
    try FileSystemError.explaining(.read, path) { () throws(Errno) in
      try SystemCalls.forEachName(in: descriptor.rawValue) { (name, kind) throws(Errno) in
        guard failure == nil else { return }
        do throws(FileSystemError) {
          if let kind = try self.kind(of: name, listedAs: kind) { try body(name, kind) }
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
  }

  private func kind(
    of name: UnsafePointer<CChar>, listedAs kind: SystemCalls.EntryKind
  ) throws(FileSystemError) -> FileStatus.Kind? {
    if case .known(let kind) = kind { return kind }
    return try status(of: name)?.kind
  }

  private func rawNames() throws(FileSystemError) -> [FileName] {
    try FileSystemError.explaining(.read, path) { () throws(Errno) in
      try SystemCalls.names(in: descriptor.rawValue)
    }
  }

  /// Opens the folder of that name; anything else, be it a symbolic link to a folder, is a `notAFolder` error.
  public func folder(_ name: UnsafePointer<CChar>) throws(FileSystemError) -> Directory {
    do throws(Errno) {
      let folder = try Descriptor(opening: name, in: descriptor.rawValue, for: .folderNoLink)
      return Directory(path: path(of: name), descriptor: folder)
    } catch {
      guard let status = try status(of: name), status.kind != .folder else {
        throw FileSystemError(.read, path(of: name), .system(error))
      }
      throw FileSystemError(.read, path(of: name), .notAFolder(status.kind))
    }
  }

  /// Opens the same folder once more, for an owner of its own.
  public func reopened() throws(FileSystemError) -> Directory {
    let descriptor = try FileSystemError.explaining(.read, path) { () throws(Errno) in
      try Descriptor(opening: ".", in: self.descriptor.rawValue, for: .folderNoLink)
    }
    return Directory(path: path, descriptor: descriptor)
  }

  /// Creates the folder of that name, unless it is there, and says whether it was missing.
  @discardableResult
  public func createFolder(_ name: UnsafePointer<CChar>) throws(FileSystemError) -> Bool {
    do throws(Errno) {
      try SystemCalls.createFolder(name, in: descriptor.rawValue)
      return true
    } catch .fileExists {
      return false
    } catch {
      throw FileSystemError(.create, path(of: name), .system(error))
    }
  }

  /// Moves a file or a whole folder into another folder of the same file system, in place of any file there.
  public func move(
    _ name: UnsafePointer<CChar>,
    to folder: borrowing Directory,
    as newName: UnsafePointer<CChar>
  ) throws(FileSystemError) {
    do throws(Errno) {
      try SystemCalls.rename(name, in: descriptor.rawValue, to: newName, in: folder.descriptor.rawValue)
    } catch {
      throw FileSystemError(.move, folder.path(of: newName), .system(error))
    }
  }

  /// Lets a name of this folder and one of another, each of a file or a folder with all that is in it, change places
  /// at one moment; false where the file system cannot do that.
  public func exchange(
    _ name: UnsafePointer<CChar>,
    with folder: borrowing Directory,
    _ otherName: UnsafePointer<CChar>
  ) throws(FileSystemError) -> Bool {
    do throws(Errno) {
      return try SystemCalls.exchange(
        name, in: descriptor.rawValue, with: otherName, in: folder.descriptor.rawValue)
    } catch {
      throw FileSystemError(.move, folder.path(of: otherName), .system(error))
    }
  }

  /// Removes a file or a symbolic link, or anything else that is not a folder.
  public func remove(_ name: UnsafePointer<CChar>) throws(FileSystemError) {
    try FileSystemError.explaining(.remove, path(of: name)) { () throws(Errno) in
      try SystemCalls.remove(name, in: descriptor.rawValue)
    }
  }

  /// Removes a folder if it is empty; the answer is whether it was.
  public func removeFolderIfEmpty(_ name: UnsafePointer<CChar>) throws(FileSystemError) -> Bool {
    do throws(Errno) {
      try SystemCalls.removeFolder(name, in: descriptor.rawValue)
      return true
    } catch .directoryNotEmpty, .fileExists {
      return false
    } catch {
      throw FileSystemError(.remove, path(of: name), .system(error))
    }
  }

  /// Removes what is there under a name, and all that is in it; nothing need be there.
  public func removeTree(_ name: UnsafePointer<CChar>) throws(FileSystemError) {
    guard let status = try status(of: name) else { return }
    guard status.kind == .folder else { return try remove(name) }
    let tree = try folder(name)
    for child in try tree.rawNames() { try tree.removeTree(child.cString) }
    _ = try removeFolderIfEmpty(name)
  }
}
