import Foundation
import TestFolders
import Testing

@testable import SiteWriting

@Suite("When much has changed, the folders of the site")
struct SpareFileTests {
  let folder: TemporaryFolder
  let first = SampleSite.family()
  let second: SampleSite
  let third: SampleSite

  init() throws {
    folder = try TemporaryFolder()
    var site = first
    site.grids[0].digest = 2
    site.files["index.html"] = "second"
    second = site
    site.grids[0].digest = 3
    site.files["index.html"] = "third"
    third = site
  }

  @Test("change places with those beside them, which then hold the old site")
  func exchange() throws {
    try folder.build(first)
    let inode = folder.identities()?["http"]?.inode
    #expect(try folder.build(second) == WriteSummary(changed: 11, unchanged: 1))
    #expect(try folder.site() == second.contents)
    #expect(folder.identities()?[".visavis/spare/http"]?.inode == inode)
    #expect(try folder.text(of: "Output/.visavis/spare/index.html") == "home")
    #expect(try folder.listing("Output/.visavis/spare") == first.contents.keys.sorted())
  }

  @Test("are written over the site before the last one")
  func inPlace() throws {
    try folder.build(first)
    let inodes = try inodes(in: "")
    try folder.build(second)
    try folder.build(third)
    #expect(try folder.site() == third.contents)
    #expect(try self.inodes(in: "") == inodes)
    #expect(folder.exists("Output/.visavis/spare"))
    #expect(!folder.exists("Output/.visavis/spare.new"))
  }

  @Test("are not written over a file that also stands elsewhere, or that others may not read")
  func links() throws {
    try folder.build(first)
    try folder.build(second)
    let spare = "Output/.visavis/spare/http"
    try FileManager.default.linkItem(
      atPath: folder.path(of: "\(spare)/202-vs-402.html"), toPath: folder.path(of: "kept.html"))
    #expect(chmod(folder.path(of: "\(spare)/202-vs-404.html"), 0o600) == 0)
    try folder.replaceWithFolder("\(spare)/202-vs-500.html")
    try FileManager.default.removeItem(atPath: folder.path(of: "\(spare)/202-vs-503.html"))
    try folder.createLink("\(spare)/202-vs-503.html", to: folder.path(of: "kept.html"))
    try folder.build(third)
    #expect(try folder.site() == third.contents)
    #expect(try folder.text(of: "kept.html") == first.contents["http/202-vs-402.html"])
    let attributes = try FileManager.default.attributesOfItem(
      atPath: folder.path(of: "Output/http/202-vs-404.html"))
    let others = try FileManager.default.attributesOfItem(
      atPath: folder.path(of: "Output/http/402-vs-404.html"))
    #expect(attributes[.posixPermissions] as? Int == others[.posixPermissions] as? Int)
  }

  @Test(
    "do not change places while there are files of others in them; the files do, one by one",
    arguments: [1, 2])
  func foreignFiles(_ builds: Int) throws {
    try folder.build(first)
    try folder.createFile("Output/http/mine.txt", "mine")
    let inode = folder.identities()?["http"]?.inode
    for site in [second, third].prefix(builds) {
      #expect(try folder.build(site) == WriteSummary(changed: 11, unchanged: 1))
      #expect(try folder.site() == site.contents.merging(["http/mine.txt": "mine"]) { $1 })
    }
    #expect(folder.identities()?["http"]?.inode == inode)
    #expect(try folder.manifest().contains("\nshared http\n"))
  }

  @Test("and of which others use one, are written only where something changed")
  func neighbours() throws {
    try folder.build(first)
    try folder.createFile("Output/http/mine.txt", "mine")
    let before = folder.identities()?["http/402-vs-404.html"]
    var site = first
    site.grids[0].nameDigests[0] = 99
    #expect(try folder.build(site) == WriteSummary(changed: 4, unchanged: 8))
    #expect(folder.identities()?["http/402-vs-404.html"] == before)
  }

  @Test("do not change places either if others use a folder that had stayed behind for them alone")
  func stayedBehind() throws {
    try folder.build(first)
    try folder.createFile("Output/http/mine.txt", "mine")
    let none = SampleSite(files: ["index.html": "none"])
    try folder.build(none)
    try folder.build(second)
    #expect(try folder.site() == second.contents.merging(["http/mine.txt": "mine"]) { $1 })
    try folder.build(third)
    #expect(try folder.site() == third.contents.merging(["http/mine.txt": "mine"]) { $1 })
  }

  @Test("do not change places either if the file of others came during the build")
  func lateForeignFile() throws {
    try folder.build(first)
    let session = try folder.begin(second)
    let log = try folder.write(second, to: session).log
    try folder.createFile("Output/http/mine.txt", "mine")
    #expect(try session.commit([log]) == WriteSummary(changed: 11, unchanged: 1))
    #expect(try folder.site() == second.contents.merging(["http/mine.txt": "mine"]) { $1 })
  }

  @Test("leave nothing of the site before the last one that the new one has not")
  func gone() throws {
    try folder.build(first)
    try folder.build(second)
    var site = third
    site.grids[0].names.removeLast()
    site.grids[0].nameDigests.removeLast()
    site.grids[0].pairs = 0..<6
    #expect(try folder.build(site) == WriteSummary(changed: 7, unchanged: 1, removed: 4))
    #expect(try folder.site() == site.contents)
    #expect(try folder.listing("Output/.visavis/spare") == site.contents.keys.sorted())
  }

  @Test("leave nothing of a site that a killed build was to make")
  func leftBehind() throws {
    try folder.build(first)
    try folder.build(second)
    try folder.move("Output/.visavis/spare", to: "Output/.visavis/spare.new")
    try folder.createFile("Output/.visavis/spare.new/http/202-vs-999.html", "never")
    try folder.createFile("Output/.visavis/spare.new/never/1.html", "never")
    try folder.build(third)
    #expect(try folder.site() == third.contents)
    #expect(try folder.listing("Output/.visavis/spare") == second.contents.keys.sorted())
  }

  @Test("that went away are removed, with their spare files")
  func removed() throws {
    try folder.build(first)
    try folder.build(second)
    let small = SampleSite(files: ["index.html": "small"])
    #expect(try folder.build(small) == WriteSummary(changed: 1, removed: 11))
    #expect(try folder.site() == small.contents)
    #expect(!folder.exists("Output/http"))
    #expect(try folder.listing("Output/.visavis") == ["lock", "manifest", "spare/index.html"])
  }

  @Test("that a build fails to write leave the spare files to the next one")
  func abandoned() throws {
    try folder.build(first)
    try folder.build(second)
    _ = try folder.write(third, to: try folder.begin(third))
    #expect(try folder.site() == second.contents)
    try folder.build(first)
    #expect(try folder.site() == first.contents)
    #expect(!folder.exists("Output/.visavis/spare.new"))
  }

  private func inodes(in folder: String) throws -> [String: Int?] {
    let identities = self.folder.identities() ?? [:]
    return identities.filter { !$0.key.hasPrefix(".visavis") }.mapValues(\.inode)
  }
}
