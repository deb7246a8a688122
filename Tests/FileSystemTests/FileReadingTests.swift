import FileSystem
import Foundation
import TestFolders
import Testing

@Suite("Reading a file")
struct FileReadingTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("gives its bytes", arguments: ["", "a", "un\nde\u{301}ux\0trois"])
  func bytes(_ text: String) throws {
    try folder.createFile("file", text)
    #expect(try File.read(folder.path(of: "file"), limit: 100) == Array(text.utf8))
  }

  @Test("gives all of a large one")
  func large() throws {
    let text = String(repeating: "0123456789", count: 100_000)
    try folder.createFile("file", text)
    let isWhole = try File.read(folder.path(of: "file"), limit: 1_000_000) == Array(text.utf8)
    #expect(isWhole)
  }

  @Test("follows a symbolic link")
  func link() throws {
    try folder.createFile("file", "text")
    try folder.createLink("link", to: "file")
    #expect(try File.read(folder.path(of: "link"), limit: 10) == Array("text".utf8))
  }

  @Test("accepts as many bytes as the limit")
  func atLimit() throws {
    try folder.createFile("file", "1234")
    #expect(try File.read(folder.path(of: "file"), limit: 4) == Array("1234".utf8))
  }

  @Test("refuses one byte more, and says both sizes")
  func overLimit() throws {
    try folder.createFile("file", "12345")
    let error = failure(of: "file", limit: 4)
    #expect(error?.reason == .tooLarge(size: 5, limit: 4))
    #expect(
      rendered(error) == """
        TMP/file: error: has 5 bytes, and the limit is 4
          help: split it into smaller files

        """
    )
  }

  @Test("refuses a file without an end, such as one that grows, at the limit")
  func endless() throws {
    // Files of this kind announce no size, and give more bytes than that.
    guard FileManager.default.fileExists(atPath: "/proc/self/maps") else { return }
    let error = #expect(throws: FileSystemError.self) { try File.read("/proc/self/maps", limit: 10) }
    #expect(error?.reason == .tooLarge(size: 11, limit: 10))
  }

  @Test("refuses a folder")
  func directory() throws {
    try folder.createFolder("folder")
    #expect(rendered(failure(of: "folder")) == "TMP/folder: error: is a folder, not a file\n")
  }

  @Test("refuses a pipe at once, though nobody writes to it")
  func pipe() throws {
    try folder.createPipe("pipe")
    #expect(rendered(failure(of: "pipe")) == "TMP/pipe: error: is a special file, not a file\n")
  }

  @Test("refuses a device, though it has nothing to read")
  func device() {
    let error = #expect(throws: FileSystemError.self) { try File.read("/dev/null", limit: 10) }
    #expect(error?.reason == .notAFile(.special))
  }

  @Test("says that a file is missing")
  func missing() {
    let error = failure(of: "missing")
    #expect(error?.operation == .read)
    #expect(error?.reason == .system(.noSuchFileOrDirectory))
    #expect(
      rendered(error) == """
        TMP/missing: error: cannot be read: No such file or directory
          help: check the path

        """
    )
  }

  @Test(
    "says that a file may not be read",
    .enabled(if: geteuid() != 0, "permissions do not bind root")
  )
  func forbidden() throws {
    try folder.createFile("secret")
    try folder.withPermissions(0, of: "secret") {
      #expect(
        rendered(failure(of: "secret")) == """
          TMP/secret: error: cannot be read: Permission denied
            help: check the permissions of it and of the folders above it

          """
      )
    }
  }

  private func failure(of name: String, limit: Int = 10) -> FileSystemError? {
    #expect(throws: FileSystemError.self) { try File.read(folder.path(of: name), limit: limit) }
  }

  private func rendered(_ error: FileSystemError?) -> String {
    folder.render([error?.diagnostic].compactMap(\.self))
  }
}
