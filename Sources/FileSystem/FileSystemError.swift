import SystemPackage

/// The error numbers of the operating system.
public typealias Errno = SystemPackage.Errno

/// One thing that could not be done to one file or folder.
public struct FileSystemError: Error, Equatable {
  /// What was tried; the raw value completes “cannot be …”.
  public enum Operation: String, Sendable {
    case read
    case write = "written"
    case create = "created"
    case move = "moved into place"
    case remove = "removed"
    case lock = "locked"
  }

  /// Why it could not be done.
  public enum Reason: Equatable, Sendable {
    /// The operating system refused.
    case system(Errno)
    /// A file was needed, and this is something else.
    case notAFile(FileStatus.Kind)
    /// A folder was needed, and this is something else.
    case notAFolder(FileStatus.Kind)
    /// The file is larger than the caller accepts; both in bytes.
    case tooLarge(size: Int, limit: Int)
  }

  /// What was tried.
  public let operation: Operation
  /// What it was tried on, beginning with the folder as the user typed it.
  public let path: String
  /// Why it could not be done.
  public let reason: Reason

  init(_ operation: Operation, _ path: String, _ reason: Reason) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// Does `body`, and says of its failure what was tried and on what.
  static func explaining<Result: ~Copyable>(
    _ operation: Operation,
    _ path: @autoclosure () -> String,
    _ body: () throws(Errno) -> Result
  ) throws(FileSystemError) -> Result {
    do throws(Errno) {
      return try body()
    } catch {
      throw FileSystemError(operation, path(), .system(error))
    }
  }
}
