import Diagnostics
import SiteWriting
import TestFolders
import Testing

@Suite("What stands in the way of the site")
struct ObstacleTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.build(["index.html": "home", "http/202.html": "202"])
  }

  @Test("is found all at once, and nothing is written")
  func everything() throws {
    try folder.createFile("Output/en", "mine")
    try folder.createFile("Output/404.html", "mine")
    try folder.createFolder("Output/http/500.html")
    try folder.createLink("Output/assets", to: "http")
    try folder.createLink("Output/http/link.html", to: "202.html")
    try folder.createPipe("Output/http/pipe.html")
    try folder.replaceWithFolder("Output/index.html")
    let before = folder.identities()
    let paths = [
      "index.html", "en/http/1.html", "en/2.html", "404.html", "http/500.html", "assets/a.css",
      "http/link.html", "http/pipe.html", "http/202.html", "http/new.html",
    ]
    #expect(
      folder.failure(of: Dictionary(uniqueKeysWithValues: paths.map { ($0, "new") })) == """
        TMP/Output/404.html: error: was not written by visavis, and stands where a file of the site belongs
          help: move it away

        TMP/Output/assets: error: is a symbolic link where a folder of the site belongs
          help: move it away

        TMP/Output/en: error: is a file where a folder of the site belongs
          help: move it away

        TMP/Output/http/500.html: error: is a folder where a file of the site belongs
          help: move it away

        TMP/Output/http/link.html: error: is a symbolic link where a file of the site belongs
          help: move it away

        TMP/Output/http/pipe.html: error: is a special file where a file of the site belongs
          help: move it away

        TMP/Output/index.html: error: is a folder where a file of the site belongs
          help: move it away

        """
    )
    #expect(folder.identities() == before)
  }

  @Test("is a file of others even if it holds the same bytes, and even if the build is forced")
  func sameBytes() throws {
    try folder.createFile("Output/404.html", "lost")
    #expect(
      folder.failure(of: ["404.html": "lost"], isForced: true) == """
        TMP/Output/404.html: error: was not written by visavis, and stands where a file of the site belongs
          help: move it away

        """
    )
  }

  @Test("is also each path that leads elsewhere")
  func unsafePaths() {
    #expect(
      refusal(of: ["a.html", "../b.html", "c//d.html"]) == """
        TMP/Output: error: the path “../b.html” has “.” or “..” as a component
          help: rename what the path is made from

        TMP/Output: error: the path “c//d.html” has an empty component
          help: rename what the path is made from

        """
    )
  }

  @Test("is also each path that is that of two files")
  func doubledPaths() {
    #expect(
      refusal(of: ["b.html", "a.html", "c.html", "b.html", "a.html"]) == """
        TMP/Output: error: the path “a.html” is that of two files
          help: rename what one of the paths is made from

        TMP/Output: error: the path “b.html” is that of two files
          help: rename what one of the paths is made from

        """
    )
  }

  private func refusal(of paths: [String]) -> String {
    let output = OutputFolder(folder.path(of: "Output"))
    let error = #expect(throws: DiagnosticError.self) { try output.begin(SiteListing(files: paths)) }
    return folder.render(error?.diagnostics ?? [])
  }
}
