import FileSystem
import Foundation
import TestFolders
import Testing

@Suite("What was written beside")
struct PlacingTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.createFolder("live")
    try folder.createFile("spare/file", "new")
    try folder.createFile("spare/tree/1", "new")
  }

  @Test("comes to an empty place")
  func empty() throws {
    let live = try open("live")
    let spare = try open("spare")
    #expect(try !live.placeFile("file", from: spare))
    #expect(try live.placeFolder("tree", from: spare))
    #expect(try folder.text(of: "live/file") == "new")
    #expect(try folder.text(of: "live/tree/1") == "new")
    #expect(try spare.names() == [])
  }

  @Test("changes places with what is there")
  func exchange() throws {
    try folder.createFile("live/file", "old")
    try folder.createFile("live/tree/2", "old")
    let live = try open("live")
    let spare = try open("spare")
    #expect(try live.placeFile("file", from: spare))
    #expect(try live.placeFolder("tree", from: spare))
    #expect(try folder.text(of: "live/file") == "new")
    #expect(try folder.text(of: "spare/file") == "old")
    #expect(try folder.text(of: "live/tree/1") == "new")
    #expect(try folder.text(of: "spare/tree/2") == "old")
  }

  @Test("does not come in the place of something else")
  func obstacle() throws {
    try folder.createFile("live/file/mine")
    try folder.createLink("live/tree", to: "file")
    let live = try open("live")
    let spare = try open("spare")
    #expect(
      rendered { _ = try live.placeFile("file", from: spare) }
        == "TMP/live/file: error: is a folder, not a file\n")
    #expect(
      rendered { _ = try live.placeFolder("tree", from: spare) }
        == "TMP/live/tree: error: is a symbolic link, not a folder\n")
    #expect(try spare.names().sorted() == ["file", "tree"])
  }

  @Test("is written over a file, in its place on the disk", arguments: ["", "n", "longer than the old one"])
  func overwrite(_ text: String) throws {
    try folder.createFile("live/file", "old text")
    let live = try open("live")
    let model = try #require(try live.status(of: "file"))
    let inode = try inode("live/file")
    try write(text, to: "file", in: live, like: model)
    #expect(try folder.text(of: "live/file") == text)
    #expect(try self.inode("live/file") == inode)
    try write(text, to: "other", in: live, like: model)
    #expect(try folder.text(of: "live/other") == text)
  }

  @Test(
    "is written over nothing that is not that file alone",
    arguments: ["link", "hard", "closed", "pipe", "tree"])
  func noFile(_ name: String) throws {
    try folder.createFile("kept", "kept")
    try folder.createFile("live/model")
    try folder.createLink("live/link", to: folder.path(of: "kept"))
    try FileManager.default.linkItem(atPath: folder.path(of: "kept"), toPath: folder.path(of: "live/hard"))
    try folder.createFile("live/closed", "old")
    #expect(chmod(folder.path(of: "live/closed"), 0o600) == 0)
    try folder.createPipe("live/pipe")
    try folder.createFile("live/tree/mine")
    let live = try open("live")
    let model = try #require(try live.status(of: "model"))
    try write("new", to: name, in: live, like: model)
    #expect(try folder.text(of: "live/\(name)") == "new")
    #expect(try folder.text(of: "kept") == "kept")
    let status = try #require(try live.status(of: name))
    #expect(status.kind == .file)
    #expect(status.permissions == model.permissions)
  }

  private func open(_ path: String) throws -> Directory { try Directory.open(folder.path(of: path)) }

  private func write(
    _ text: String, to name: String, in directory: borrowing Directory, like model: FileStatus
  ) throws {
    let bytes = Array(text.utf8)
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(FileSystemError) in try directory.overwrite(name, with: bytes, like: model) }
    }
    try result.get()
  }

  private func inode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: folder.path(of: path))[.systemFileNumber] as? Int
  }

  private func rendered(_ body: () throws -> Void) -> String {
    let error = #expect(throws: FileSystemError.self) { try body() }
    return folder.render([error?.diagnostic].compactMap(\.self))
  }
}
