import Diagnostics
import Digest
import Foundation
import SiteWriting
import TestFolders
import Testing

@Suite("A commit that does not reach its end")
struct InterruptedCommitTests {
  let folder: TemporaryFolder
  let old = ["http/202.html": "202", "http/402.html": "402", "index.html": "home"]
  let new = [
    "grpc/1.html": "1", "grpc/2.html": "2", "http/202.html": "two", "http/404.html": "404",
    "http/500.html": "500", "index.html": "home",
  ]

  init() throws {
    folder = try TemporaryFolder()
    try folder.build(old)
  }

  @Test("because it was killed is completed by the next build, which owns whatever it finds")
  func killed() throws {
    try folder.createFile("Output/.visavis/manifest", union)
    try folder.createFile("Output/.visavis/spare.new/http/500.html", "500")
    try folder.createFile("Output/http/202.html", "two")
    try folder.createFile("Output/http/404.html", "404")
    #expect(try folder.build(new) == WriteSummary(created: 3, changed: 3, removed: 1))
    #expect(try folder.site() == new)
    #expect(try folder.manifest().hasPrefix("visavis manifest 2\nsettled TIME\nfile "))
  }

  @Test("because it was killed is undone by the next build, if that is to make the old site")
  func undone() throws {
    try folder.createFile("Output/.visavis/manifest", union)
    try folder.createFile("Output/http/404.html", "404")
    #expect(try folder.build(old) == WriteSummary(changed: 3, removed: 1))
    #expect(try folder.site() == old)
  }

  @Test("because something came to stand in its way since it began leaves the site as it was")
  func lateObstacle() throws {
    #expect(
      try renderedCommitFailure { try folder.createFile("Output/http/404.html/mine") } == """
        TMP/Output/http/404.html: error: is a folder where a file of the site belongs
          help: move it away

        """
    )
    #expect(try folder.site() == old.merging(["http/404.html/mine": ""]) { $1 })
    #expect(try folder.manifest().contains("settled TIME"))
  }

  @Test("because a file cannot be moved says how far it went, and owns both sites")
  func failedMove() throws {
    #expect(
      try renderedCommitFailure(after: loseFile) == """
        TMP/Output: error: holds a part of the new site: 3 of 5 files were moved into place
          Nothing is lost: the next build completes the site.
          help: mend what stopped the build, and build again

        TMP/Output/http/404.html: error: cannot be moved into place: No such file or directory
          help: check the path

        """
    )
    #expect(
      try folder.site() == [
        "grpc/1.html": "1", "grpc/2.html": "2", "http/202.html": "two", "http/402.html": "402",
        "index.html": "home",
      ]
    )
    #expect(try folder.manifest() == unionManifest())
    #expect(try folder.listing("Output/.visavis") == ["lock", "manifest"])
  }

  @Test("because a file cannot be moved is completed by the next build")
  func mended() throws {
    _ = try renderedCommitFailure(after: loseFile)
    #expect(try folder.build(new) == WriteSummary(created: 2, changed: 4, removed: 1))
    #expect(try folder.site() == new)
  }

  @Test("because the manifest cannot be written leaves the site as it was")
  func failedManifest() throws {
    let rendered = try renderedCommitFailure {
      try FileManager.default.removeItem(atPath: folder.path(of: "Output/.visavis"))
    }
    #expect(
      rendered == """
        TMP/Output/.visavis/manifest.new: error: cannot be written: No such file or directory
          help: check the path

        """
    )
    #expect(try folder.site() == old)
  }

  private func loseFile() throws {
    try FileManager.default.removeItem(atPath: folder.path(of: "Output/.visavis/spare.new/http/404.html"))
  }

  private func renderedCommitFailure(after damage: () throws -> Void) throws -> String {
    let paths = new.keys.sorted()
    let session = try OutputFolder(folder.path(of: "Output")).begin(SiteListing(files: paths))
    let log = try folder.write(new, paths, to: session)
    try damage()
    let error = #expect(throws: DiagnosticError.self) { try session.commit([log]) }
    return folder.render(error?.diagnostics ?? [])
  }

  /// As the first version had it, which is still read.
  private var union: String {
    (["visavis manifest 1"] + Set(old.keys).union(new.keys).sorted()).map { $0 + "\n" }.joined()
  }

  private func unionManifest() -> String {
    let lines = Set(old.keys).union(new.keys).sorted().map { path in
      "file \(old[path].map(digest) ?? String(repeating: "0", count: 16)) \(path)\n"
    }
    return "visavis manifest 2\n" + lines.joined()
  }

  private func digest(_ text: String) -> String {
    let digits = String(Array(text.utf8).withUnsafeBytes { Digest.of($0) }, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
