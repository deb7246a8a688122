import Foundation
import TestFolders
import Testing

@testable import FileSystem

@Suite("Scanning a folder")
struct FileTreeTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("lists the files below it in byte order")
  func order() throws {
    for name in ["http/b.md", "http.md", "http/a.md", "http-x/c.md", "Z.md", "é.md", "http/deep/er/d.md"] {
      try folder.createFile(name)
    }
    let tree = FileTree.scan(folder.path)
    #expect(
      tree.files == [
        "Z.md", "http-x/c.md", "http.md", "http/a.md", "http/b.md", "http/deep/er/d.md", "é.md",
      ]
    )
    #expect(tree.diagnostics == [])
  }

  @Test("skips names that begin with a dot, whatever they are")
  func hidden() throws {
    try folder.createFile(".hidden")
    try folder.createFile(".git/config")
    try folder.createLink(".#lock", to: "nowhere")
    try folder.createFile("...also/file")
    try folder.createFile("a.file")
    #expect(FileTree.scan(folder.path) == expected(["a.file"]))
  }

  @Test("lists nothing in an empty folder, with or without a slash after its name", arguments: ["", "/"])
  func empty(_ end: String) throws {
    try folder.createFolder("empty/inner")
    #expect(FileTree.scan(folder.path(of: "empty") + end) == expected([]))
  }

  @Test("says that the folder is missing")
  func missing() {
    let tree = FileTree.scan(folder.path(of: "missing"))
    #expect(
      folder.render(tree.diagnostics) == """
        TMP/missing: error: cannot be read: No such file or directory
          help: check the path

        """
    )
  }

  @Test("says that the folder is a file")
  func file() throws {
    try folder.createFile("file")
    let tree = FileTree.scan(folder.path(of: "file"))
    #expect(folder.render(tree.diagnostics) == "TMP/file: error: is a file, not a folder\n")
  }

  @Test("says that there is something else than files and folders, and lists the rest")
  func pipe() throws {
    try folder.createPipe("in/pipe")
    try folder.createFile("in/file")
    let tree = FileTree.scan(folder.path)
    #expect(tree.files == ["in/file"])
    #expect(
      folder.render(tree.diagnostics) == """
        TMP/in/pipe: error: is neither a file nor a folder
          help: move it away

        """
    )
  }

  #if os(Linux)
    @Test("says that a name is not UTF-8, and lists the rest")
    func invalidName() throws {
      try folder.createFile("file")
      let bytes: [UInt8] = Array(folder.path.utf8) + [0x2F, 0x61, 0xE9, 0]
      let descriptor = open(bytes.map(CChar.init(bitPattern:)), O_CREAT | O_WRONLY, 0o600)
      try #require(descriptor >= 0 && close(descriptor) == 0)
      let tree = FileTree.scan(folder.path)
      #expect(tree.files == ["file"])
      #expect(
        folder.render(tree.diagnostics) == """
          TMP/a\u{FFFD}: error: has a name that is not UTF-8
            help: rename it

          """
      )
    }
  #endif

  @Test("goes down 64 folders, and no further")
  func depth() throws {
    let deepest = Array(repeating: "d", count: 64).joined(separator: "/")
    try folder.createFile("\(deepest)/file")
    try folder.createFile("\(deepest)/d/file")
    let tree = FileTree.scan(folder.path)
    #expect(tree.files == ["\(deepest)/file"])
    #expect(
      folder.render(tree.diagnostics) == """
        TMP/\(deepest)/d: error: lies more than 64 folders deep
          help: move it up

        """
    )
  }

  @Test("looks at as many files and folders as it may, and at no more", arguments: [3, 2])
  func entryLimit(_ limit: Int) throws {
    for name in ["a", "b/c"] { try folder.createFile(name) }
    let tree = FileTree.scan(folder.path, entryLimit: limit)
    #expect(tree.files == (limit == 3 ? ["a", "b/c"] : []))
    let finding = """
      TMP: error: holds more than 2 files and folders
        help: check that it is the folder you meant

      """
    #expect(folder.render(tree.diagnostics) == (limit == 3 ? "" : finding))
  }

  @Test(
    "says that a folder may not be read, and lists the rest",
    .enabled(if: geteuid() != 0, "permissions do not bind root")
  )
  func forbidden() throws {
    try folder.createFile("open/file")
    try folder.createFolder("closed")
    try folder.withPermissions(0, of: "closed") {
      let tree = FileTree.scan(folder.path)
      #expect(tree.files == ["open/file"])
      #expect(
        folder.render(tree.diagnostics) == """
          TMP/closed: error: cannot be read: Permission denied
            help: check the permissions of it and of the folders above it

          """
      )
    }
  }

  private func expected(_ files: [String]) -> FileTree {
    FileTree(files: files, diagnostics: [])
  }
}
