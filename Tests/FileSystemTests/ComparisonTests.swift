import FileSystem
import TestFolders
import Testing

@Suite("Comparing a file with bytes")
struct ComparisonTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(
    "takes it as equal only with the same bytes, wherever the parts that are read end",
    arguments: ["", "a", "ab", "abc", "abcd", "abcde", "abXd", "Xbcd", "abcX"], [1, 3, 4, 5, 64]
  )
  func comparison(_ text: String, bufferSize: Int) throws {
    try folder.createFile("file", "abcd")
    #expect(try holds(text, bufferSize: bufferSize) == (text == "abcd"))
  }

  @Test("takes an empty file as equal to no bytes")
  func empty() throws {
    try folder.createFile("file")
    #expect(try holds("", bufferSize: 4))
    #expect(try !holds("a", bufferSize: 4))
  }

  @Test("fails when there is no file")
  func missing() {
    #expect(throws: FileSystemError.self) { try holds("", bufferSize: 4) }
  }

  private func holds(_ text: String, bufferSize: Int) throws -> Bool {
    let directory = try Directory.open(folder.path)
    var buffer = [UInt8](repeating: 0, count: bufferSize)
    return try Array(text.utf8).withUnsafeBytes { bytes in
      try directory.holds(bytes, in: "file", buffer: &buffer)
    }
  }
}
