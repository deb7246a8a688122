import Diagnostics
import FileSystem
import Foundation
import SiteWriting
import TestFolders
import Testing

@Suite("A build that ends before the commit")
struct AbandonedBuildTests {
  let folder: TemporaryFolder
  let site = ["index.html": "home", "http/202.html": "202"]
  let newSite = ["index.html": "new", "http/404.html": "404", "grpc/5.html": "5"]

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("leaves the site as it was")
  func untouched() throws {
    try folder.build(site)
    let before = folder.identities()
    try abandon(newSite)
    #expect(folder.identities() == before)
    #expect(try folder.site() == site)
  }

  @Test("leaves no folder where there was none")
  func noFolder() throws {
    try abandon(newSite)
    #expect(!folder.exists("Output"))
  }

  @Test("leaves a folder that was there, with nothing of ours in it")
  func emptyFolder() throws {
    try folder.createFile("Output/.gitignore", "*")
    let before = folder.identities()
    try abandon(newSite)
    #expect(folder.identities() == before)
  }

  @Test("shows nothing of the new site while it writes")
  func whileWriting() throws {
    try folder.build(site)
    let paths = newSite.keys.sorted()
    let session = try OutputFolder(folder.path(of: "Output")).begin(SiteListing(files: paths))
    _ = try folder.write(newSite, paths, to: session)
    #expect(try folder.site() == site)
    #expect(
      try folder.listing("Output/.visavis/spare.new") == ["grpc/5.html", "http/404.html", "index.html"]
    )
    withExtendedLifetime(session) {}
  }

  @Test("for an error of the disk says which file could not be written, and leaves the site as it was")
  func writeError() throws {
    try folder.build(site)
    let before = folder.identities()
    let name = String(repeating: "n", count: 300)
    let error = #expect(throws: FileSystemError.self) {
      try abandon(["index.html": "new", "new/\(name)": "text"])
    }
    #expect(
      folder.render([error?.diagnostic].compactMap(\.self)) == """
        TMP/Output/.visavis/spare.new/new/\(name): error: cannot be written: File name too long
          help: choose a shorter name

        """
    )
    #expect(folder.identities() == before)
  }

  @Test("for a spare folder that goes missing says so, and leaves the site as it was")
  func missingSpare() throws {
    try folder.build(site)
    let session = try OutputFolder(folder.path(of: "Output")).begin(SiteListing(files: ["a.html"]))
    let log = try folder.write(["a.html": "a"], ["a.html"], to: session)
    try FileManager.default.removeItem(atPath: folder.path(of: "Output/.visavis/spare.new"))
    let error = #expect(throws: DiagnosticError.self) { try session.commit([log]) }
    #expect(
      folder.render(error?.diagnostics ?? []) == """
        TMP/Output: error: holds a part of the new site: 0 of 1 files were moved into place
          Nothing is lost: the next build completes the site.
          help: mend what stopped the build, and build again

        TMP/Output/a.html: error: cannot be moved into place: No such file or directory
          help: check the path

        """
    )
    #expect(try folder.site() == site)
  }

  @Test("by being killed leaves files that the next one writes over")
  func killed() throws {
    try folder.build(site)
    try folder.createFile("Output/.visavis/spare.new/http/404.html", "half a pa")
    try folder.createFile("Output/.visavis/spare.new/junk/1.html", "junk")
    try folder.createFile("Output/.visavis/manifest.new", "visavis mani")
    let inode = folder.identities()?[".visavis/spare.new/http/404.html"]?.inode
    #expect(try folder.build(newSite) == WriteSummary(created: 2, changed: 1, removed: 1))
    #expect(try folder.site() == newSite)
    #expect(folder.identities()?["http/404.html"]?.inode == inode)
  }

  private func abandon(_ site: [String: String]) throws {
    let paths = site.keys.sorted()
    let session = try OutputFolder(folder.path(of: "Output")).begin(SiteListing(files: paths))
    _ = try folder.write(site, paths, to: session)
  }
}
