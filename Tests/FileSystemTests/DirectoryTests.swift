import FileSystem
import TestFolders
import Testing

@Suite("An open folder")
struct DirectoryTests {
  let folder: TemporaryFolder
  let bytes = Array("text".utf8)

  init() throws {
    folder = try TemporaryFolder()
    try folder.createFolder("root/inner")
  }

  @Test("stays the same folder when its path comes to mean another")
  func identity() throws {
    let directory = try Directory.open(folder.path(of: "root"))
    try folder.move("root", to: "moved")
    try folder.createFolder("root")
    try directory.create("file", holding: bytes)
    #expect(try folder.text(of: "moved/file") == "text")
    #expect(!folder.exists("root/file"))
  }

  @Test("creates folders on a way, and does not mind those that are there")
  func createdFolders() throws {
    let root = try Directory.open(folder.path(of: "root"))
    let deep = try root.createdFolder(at: "inner/a/b")
    try deep.create("file", holding: bytes)
    try root.createdFolder(at: "inner/a/b").create("other", holding: bytes)
    #expect(try deep.names().sorted() == ["file", "other"])
    #expect(deep.path == folder.path(of: "root/inner/a/b"))
  }

  @Test("does not open what is missing")
  func missing() throws {
    let root = try Directory.open(folder.path(of: "root"))
    let isMissing = try root.folder(at: "inner/a/b") == nil
    #expect(isMissing)
    #expect(try root.status(of: "nothing") == nil)
  }

  @Test("does not go through a file or a link", arguments: ["file", "link"])
  func obstacle(_ name: String) throws {
    try folder.createFile("root/file")
    try folder.createLink("root/link", to: "inner")
    let root = try Directory.open(folder.path(of: "root"))
    let error = #expect(throws: FileSystemError.self) { _ = try root.folder(at: "\(name)/more") }
    let kind = name == "file" ? "a file" : "a symbolic link"
    #expect(
      folder.render([error?.diagnostic].compactMap(\.self))
        == "TMP/root/\(name): error: is \(kind), not a folder\n"
    )
  }

  @Test("creates no file in place of another, nor through a link")
  func creation() throws {
    try folder.createFile("root/file", "old")
    try folder.createLink("root/link", to: "new")
    let root = try Directory.open(folder.path(of: "root"))
    for name in ["file", "link"] {
      let error = #expect(throws: FileSystemError.self) { try root.create(name, holding: bytes) }
      #expect(
        folder.render([error?.diagnostic].compactMap(\.self))
          == "TMP/root/\(name): error: cannot be written: File exists\n"
      )
    }
    #expect(try folder.text(of: "root/file") == "old")
    #expect(!folder.exists("root/new"))
  }

  @Test("reads no file through a link")
  func linkedFile() throws {
    try folder.createFile("root/file", "text")
    try folder.createLink("root/link", to: "file")
    let root = try Directory.open(folder.path(of: "root"))
    #expect(try root.read("file", limit: 10) == bytes)
    #expect(throws: FileSystemError.self) { try root.read("link", limit: 10) }
    #expect(try root.status(of: "link")?.kind == .symbolicLink)
  }

  @Test("moves a file in place of another")
  func move() throws {
    try folder.createFile("root/a", "new")
    try folder.createFile("root/inner/b", "old")
    let root = try Directory.open(folder.path(of: "root"))
    try root.move("a", to: try root.folder("inner"), as: "b")
    #expect(try folder.text(of: "root/inner/b") == "new")
    #expect(!folder.exists("root/a"))
  }

  @Test("removes a tree, and not what links in it lead to")
  func removeTree() throws {
    try folder.createFile("kept/file")
    try folder.createFile("root/tree/deep/file")
    try folder.createLink("root/tree/deep/link", to: folder.path(of: "kept"))
    let root = try Directory.open(folder.path(of: "root"))
    try root.removeTree("tree")
    try root.removeTree("missing")
    #expect(try root.names() == ["inner"])
    #expect(folder.exists("kept/file"))
  }

  @Test("removes a folder only if it is empty")
  func removeFolder() throws {
    try folder.createFile("root/full/file")
    let root = try Directory.open(folder.path(of: "root"))
    #expect(try root.removeFolderIfEmpty("inner"))
    #expect(try !root.removeFolderIfEmpty("full"))
    #expect(try root.names() == ["full"])
  }
}
