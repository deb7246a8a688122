import Foundation
import TestFolders
import Testing

@testable import SiteWriting

@Suite("A site is known to be unchanged")
struct UnchangedSiteTests {
  let folder: TemporaryFolder
  let site = SampleSite.family()

  init() throws {
    folder = try TemporaryFolder()
    try folder.build(site, input: 7)
  }

  @Test("when it was made from the same input and nobody touched it", arguments: [1, 2, 5, 50])
  func unchanged(_ jobs: Int) async throws {
    let before = folder.identities()
    #expect(await count(jobs: jobs) == 12)
    #expect(folder.identities() == before)
  }

  @Test("whatever others put beside its files")
  func beside() async throws {
    try folder.createFile("Output/http/mine.txt")
    #expect(await count() == 12)
  }

  @Test("but not from another input, or from one that was not given")
  func otherInput() async throws {
    #expect(await count(input: 8) == nil)
    try folder.build(site)
    #expect(await count() == nil)
  }

  @Test(
    "but not when a file was edited, even to the same bytes",
    arguments: ["index.html", "http/202.html", "http/202-vs-402.html", "http/500-vs-503.html"], [1, 3]
  )
  func edited(_ path: String, jobs: Int) async throws {
    try folder.createFile("Output/\(path)", try folder.text(of: "Output/\(path)"))
    #expect(await count(jobs: jobs) == nil)
    #expect(try folder.build(site, input: 7) == WriteSummary(changed: 1, unchanged: 11))
    #expect(await count(jobs: jobs) == 12)
  }

  @Test(
    "but not when a file is missing, or something else", arguments: ["index.html", "http/404-vs-503.html"])
  func replaced(_ path: String) async throws {
    try FileManager.default.removeItem(atPath: folder.path(of: "Output/\(path)"))
    #expect(await count() == nil)
    try folder.createLink("Output/\(path)", to: "202.html")
    #expect(await count() == nil)
  }

  @Test("but not when its folder is a link")
  func linkedFolder() async throws {
    try folder.move("Output/http", to: "elsewhere")
    try folder.createLink("Output/http", to: "../elsewhere")
    #expect(await count() == nil)
  }

  @Test(
    "but not in a copy, whose files may be anything: all of it is written again, and changes places at once")
  func copy() async throws {
    try folder.createFile("Output/http/202-vs-402.html", "edited")
    try FileManager.default.copyItem(atPath: folder.path(of: "Output"), toPath: folder.path(of: "copy"))
    try FileManager.default.removeItem(atPath: folder.path(of: "Output"))
    try folder.move("copy", to: "Output")
    #expect(await count() == nil)
    let inode = folder.identities()?["http"]?.inode
    #expect(try folder.build(site, input: 7) == WriteSummary(changed: 12))
    #expect(try folder.site() == site.contents)
    #expect(folder.identities()?[".visavis/spare/http"]?.inode == inode)
  }

  @Test("also when the folder was moved as it is")
  func moved() async throws {
    try folder.move("Output", to: "moved")
    #expect(await OutputFolder(folder.path(of: "moved")).unchangedFileCount(input: 7, jobs: 1) == 12)
  }

  @Test("but not while a commit is under way, nor after it was killed")
  func transition() async throws {
    let session = try folder.begin(site)
    #expect(await count() == nil)
    try session.workspace.replaceManifest(with: session.plan.live.inTransition(to: session.plan.site))
    withExtendedLifetime(session) {}
    _ = consume session
    #expect(await count() == nil)
  }

  @Test("but not in a folder that is missing, empty, damaged, or a file")
  func none() async throws {
    #expect(await OutputFolder(folder.path(of: "missing")).unchangedFileCount(input: 7, jobs: 1) == nil)
    try folder.createFile("Output/.visavis/manifest", "what")
    #expect(await count() == nil)
    try folder.createFolder("empty")
    #expect(await OutputFolder(folder.path(of: "empty")).unchangedFileCount(input: 7, jobs: 1) == nil)
    #expect(!folder.exists("empty/.visavis"))
    #expect(
      await OutputFolder(folder.path(of: "Output/index.html")).unchangedFileCount(input: 7, jobs: 1) == nil)
  }

  private func count(input: UInt64 = 7, jobs: Int = 2) async -> Int? {
    await OutputFolder(folder.path(of: "Output")).unchangedFileCount(input: input, jobs: jobs)
  }
}
