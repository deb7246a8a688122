import FileSystem
import TestFolders
import Testing

@Suite("Scanning a folder with symbolic links")
struct SymbolicLinkTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.createFile("root/http/202.md")
  }

  @Test("follows those that lead to a file or a folder inside")
  func inside() throws {
    try folder.createLink("root/link.md", to: "http/202.md")
    try folder.createLink("root/grpc", to: folder.path(of: "root/http"))
    #expect(scan().files == ["grpc/202.md", "http/202.md", "link.md"])
    #expect(scan().diagnostics == [])
  }

  @Test("is the same through a link to the folder itself")
  func linkedRoot() throws {
    try folder.createLink("root/grpc", to: "http")
    try folder.createLink("other", to: "root")
    let tree = FileTree.scan(folder.path(of: "other"))
    #expect(tree.files == ["grpc/202.md", "http/202.md"])
    #expect(tree.diagnostics == [])
  }

  @Test("refuses one that leads outside, also to a folder whose name only begins alike")
  func outside() throws {
    try folder.createFile("root-secret/file")
    try folder.createLink("root/a", to: "/dev/null")
    try folder.createLink("root/b", to: "../root-secret")
    #expect(scan().files == ["http/202.md"])
    #expect(
      folder.render(scan().diagnostics) == """
        TMP/root/a: error: is a symbolic link that leads outside the folder, to “/dev/null”
          help: put a copy in place of the link

        TMP/root/b: error: is a symbolic link that leads outside the folder, to “TMP/root-secret”
          help: put a copy in place of the link

        """
    )
  }

  @Test("refuses one that leads to itself", arguments: ["loop", "other"])
  func toItself(_ target: String) throws {
    try folder.createLink("root/loop", to: target)
    try folder.createLink("root/other", to: "http")
    if target == "other" { try folder.replaceLink("root/other", to: "loop") }
    let loop = """
      TMP/root/loop: error: is a symbolic link that leads back to itself
        help: remove the link

      """
    let both = loop + "\n" + loop.replacing("loop", with: "other")
    #expect(folder.render(scan().diagnostics) == (target == "loop" ? loop : both))
  }

  @Test("refuses one that leads to a folder that it lies in", arguments: ["..", "../..", "."])
  func toAncestor(_ target: String) throws {
    try folder.createFolder("root/http/deep")
    try folder.createLink("root/http/deep/up", to: target)
    #expect(scan().files == ["http/202.md"])
    #expect(
      folder.render(scan().diagnostics) == """
        TMP/root/http/deep/up: error: is a symbolic link that leads back to itself
          help: remove the link

        """
    )
  }

  @Test("refuses folders that lead to each other, once on each way")
  func toEachOther() throws {
    try folder.createFolder("root/a")
    try folder.createFolder("root/b")
    try folder.createLink("root/a/b", to: "../b")
    try folder.createLink("root/b/a", to: "../a")
    #expect(scan().diagnostics.map(\.id) == ["link-loop", "link-loop"])
    #expect(
      scan().diagnostics.map(\.location.path) == [
        folder.path(of: "root/a/b/a"), folder.path(of: "root/b/a/b"),
      ]
    )
  }

  @Test("refuses one that leads nowhere")
  func broken() throws {
    try folder.createLink("root/gone.md", to: "missing.md")
    #expect(
      folder.render(scan().diagnostics) == """
        TMP/root/gone.md: error: is a symbolic link that leads nowhere
          help: remove the link

        """
    )
  }

  @Test("ends, though two links at each of thirty levels make a thousand million ways")
  func multiplied() throws {
    for level in 0..<30 {
      try folder.createFolder("root/\(level)")
      for name in ["left", "right"] { try folder.createLink("root/\(level)/\(name)", to: "../\(level + 1)") }
    }
    try folder.createFolder("root/30")
    let tree = FileTree.scan(folder.path(of: "root"), entryLimit: 1_000)
    #expect(tree.files == [])
    #expect(tree.diagnostics.map(\.id) == ["too-many-files"])
  }

  private func scan() -> FileTree {
    FileTree.scan(folder.path(of: "root"))
  }
}
