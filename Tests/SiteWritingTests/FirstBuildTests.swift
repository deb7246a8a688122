import SiteWriting
import TestFolders
import Testing

@Suite("A first build")
struct FirstBuildTests {
  let folder: TemporaryFolder
  let site = ["index.html": "home", "http/202.html": "202", "en/http/202.html": "202 in English"]

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("creates the folder and every file")
  func creation() throws {
    #expect(try folder.build(site) == WriteSummary(created: 3))
    #expect(try folder.site() == site)
  }

  @Test("leaves a manifest and a lock in .visavis, and nothing else")
  func workspace() throws {
    try folder.build(site)
    #expect(try folder.listing("Output/.visavis") == ["lock", "manifest"])
    #expect(
      try folder.manifest() == """
        visavis manifest 2
        settled TIME
        file 824cf7b06fcab0a1 en/http/202.html
        file 948d7cc9db7eae2b http/202.html
        file fe493e73114d71e1 index.html

        """
    )
  }

  @Test("has cleared its spare folder away when the commit returns")
  func afterCommit() throws {
    let session = try OutputFolder(folder.path(of: "Output")).begin(SiteListing(files: site.keys.sorted()))
    _ = try session.commit([folder.write(site, site.keys.sorted(), to: session)])
    #expect(try folder.listing("Output/.visavis") == ["lock", "manifest"])
    #expect(!folder.exists("Output/.visavis/spare.new"))
    withExtendedLifetime(session) {}
  }

  @Test("writes into a folder that is empty but for dot files, and leaves those alone")
  func dotFiles() throws {
    try folder.createFile("Output/.gitignore", "*")
    try folder.createFile("Output/.git/config", "mine")
    #expect(try folder.build(site) == WriteSummary(created: 3))
    #expect(try folder.text(of: "Output/.gitignore") == "*")
    #expect(try folder.text(of: "Output/.git/config") == "mine")
  }

  @Test("writes beside the files of others when it is forced, and leaves those alone")
  func forced() throws {
    try folder.createFile("Output/notes.txt", "mine")
    try folder.createFile("Output/http/notes.txt", "mine, too")
    #expect(try folder.build(site, isForced: true) == WriteSummary(created: 3))
    let foreign = ["notes.txt": "mine", "http/notes.txt": "mine, too"]
    #expect(try folder.site() == site.merging(foreign) { $1 })
    #expect(try folder.build(site) == WriteSummary(unchanged: 3))
  }

  @Test("moves in folders one inside the other, and ones whose names begin alike")
  func nestedFolders() throws {
    let paths = ["a/b/c/1", "a/b/2", "a-b/3", "a/4", "a.b/5", "a/b-c/6", "7", "ab/8"]
    let site = Dictionary(uniqueKeysWithValues: paths.map { ($0, "text of \($0)") })
    #expect(try folder.build(site) == WriteSummary(created: 8))
    #expect(try folder.site() == site)
  }

  @Test("writes files that are empty, or larger than any buffer")
  func sizes() throws {
    let site = ["empty": "", "large": String(repeating: "0123456789", count: 50_000)]
    #expect(try folder.build(site) == WriteSummary(created: 2))
    #expect(try folder.site() == site)
    #expect(try folder.build(site) == WriteSummary(unchanged: 2))
  }

  @Test("writes through a link that is itself the output folder")
  func linkedOutput() throws {
    try folder.createFolder("elsewhere")
    try folder.createLink("Output", to: "elsewhere")
    #expect(try folder.build(site) == WriteSummary(created: 3))
    #expect(try folder.text(of: "elsewhere/index.html") == "home")
  }
}
