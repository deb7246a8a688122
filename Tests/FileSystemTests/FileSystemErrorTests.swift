import Diagnostics
import Testing

@testable import FileSystem

@Suite("An error of the file system")
struct FileSystemErrorTests {
  @Test(
    "is said in words that go with what was tried",
    arguments: [
      (FileSystemError.Operation.read, "unreadable", "cannot be read: Input/output error"),
      (.write, "unwritable", "cannot be written: Input/output error"),
      (.create, "unwritable", "cannot be created: Input/output error"),
      (.move, "unwritable", "cannot be moved into place: Input/output error"),
      (.remove, "unwritable", "cannot be removed: Input/output error"),
      (.lock, "unwritable", "cannot be locked: Input/output error"),
    ]
  )
  func operations(_ operation: FileSystemError.Operation, id: String, summary: String) {
    let error = FileSystemError(operation, "Output/a.html", .system(.ioError))
    #expect(error.diagnostic == Diagnostic(id, at: SourceLocation(path: "Output/a.html"), summary))
  }

  @Test(
    "comes with a way out where there is one",
    arguments: [
      (Errno.noSpace, "free some space on the disk"),
      (.readOnlyFileSystem, "choose a folder on a disk that can be written"),
      (.fileNameTooLong, "choose a shorter name"),
      (.tooManyOpenFiles, "allow more open files with “ulimit -n”"),
      (.notPermitted, "check the permissions of it and of the folders above it"),
    ]
  )
  func solutions(_ errno: Errno, solution: String) {
    let error = FileSystemError(.write, "a", .system(errno))
    #expect(error.diagnostic.solutions == [solution])
  }
}
