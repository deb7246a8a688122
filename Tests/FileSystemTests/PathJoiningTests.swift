import Testing

@testable import FileSystem

@Suite("Two paths are joined")
struct PathJoiningTests {
  @Test(
    "with one slash between them, if there is anything on both sides",
    arguments: [
      ("Content", "http/202.md", "Content/http/202.md"),
      ("Content/", "202.md", "Content/202.md"),
      ("/", "202.md", "/202.md"),
      ("", "202.md", "202.md"),
      ("Content", "", "Content"),
      (".", "202.md", "./202.md"),
    ]
  )
  func joining(_ left: String, right: String, both: String) {
    #expect(left.joined(with: right) == both)
  }
}
