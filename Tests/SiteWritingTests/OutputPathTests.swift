import Testing

@testable import SiteWriting

@Suite("A path in the output folder")
struct OutputPathTests {
  @Test(
    "is divided into its folder and its name",
    arguments: [
      ("index.html", "", "index.html"),
      ("http/202-vs-402.html", "http", "202-vs-402.html"),
      ("en/http/.well-known", "en/http", ".well-known"),
      ("visavis/.visavis", "visavis", ".visavis"),
      ("a/...", "a", "..."),
      ("a b/~c d", "a b", "~c d"),
    ]
  )
  func parts(_ text: String, folder: String, name: String) throws {
    let path = try OutputPath(text)
    #expect(path.folder == folder)
    #expect(path.name == name)
  }

  @Test(
    "leads nowhere else",
    arguments: [
      ("", OutputPath.Defect.empty),
      ("/etc/passwd", .absolute),
      ("/", .absolute),
      ("..", .dotComponent),
      ("../x", .dotComponent),
      ("a/../../x", .dotComponent),
      ("a/..", .dotComponent),
      ("./a", .dotComponent),
      ("a//b", .emptyComponent),
      ("a/", .emptyComponent),
      ("a\0b", .unprintable),
      ("a\nb", .unprintable),
      ("a\u{7F}", .unprintable),
      ("é.html", .unprintable),
      (".visavis", .reserved),
      (".visavis/manifest", .reserved),
      (".Visavis/lock", .reserved),
    ]
  )
  func defects(_ text: String, defect: OutputPath.Defect) {
    #expect(throws: defect) { try OutputPath(text) }
  }
}
