import Diagnostics
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
    try folder.createFile("Output/.visavis/staging/http/500.html", "500")
    try folder.createFile("Output/http/202.html", "two")
    try folder.createFile("Output/http/404.html", "404")
    #expect(try folder.build(new) == WriteSummary(created: 3, unchanged: 3, removed: 1))
    #expect(try folder.site() == new)
    #expect(try folder.text(of: "Output/.visavis/manifest") == manifest(new.keys.sorted()))
  }

  @Test("because it was killed is undone by the next build, if that is to make the old site")
  func undone() throws {
    try folder.createFile("Output/.visavis/manifest", union)
    try folder.createFile("Output/http/404.html", "404")
    #expect(try folder.build(old) == WriteSummary(unchanged: 3, removed: 1))
    #expect(try folder.site() == old)
  }

  @Test("because a file cannot be moved says how far it went, and owns both sites")
  func failedMove() throws {
    #expect(
      try renderedCommitFailure { try folder.createFile("Output/http/404.html/mine") } == """
        TMP/Output: error: holds a part of the new site: 3 of 5 files were moved into place
          Nothing is lost: the next build completes the site.
          help: mend what stopped the build, and build again

        TMP/Output/http/404.html: error: cannot be moved into place: Is a directory

        """
    )
    #expect(
      try folder.site() == [
        "grpc/1.html": "1", "grpc/2.html": "2", "http/202.html": "two", "http/402.html": "402",
        "http/404.html/mine": "", "index.html": "home",
      ]
    )
    #expect(try folder.text(of: "Output/.visavis/manifest") == union)
    #expect(try folder.listing("Output/.visavis") == ["lock", "manifest"])
  }

  @Test("because a file cannot be moved is completed by the next build")
  func mended() throws {
    _ = try renderedCommitFailure { try folder.createFile("Output/http/404.html/mine") }
    try FileManager.default.removeItem(atPath: folder.path(of: "Output/http/404.html"))
    #expect(try folder.build(new) == WriteSummary(created: 2, unchanged: 4, removed: 1))
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

  private func renderedCommitFailure(after damage: () throws -> Void) throws -> String {
    let paths = new.keys.sorted()
    let session = try OutputFolder(folder.path(of: "Output")).begin(paths)
    let log = try folder.write(new, paths, to: session)
    try damage()
    let error = #expect(throws: DiagnosticError.self) { try session.commit([log]) }
    return folder.render(error?.diagnostics ?? [])
  }

  private var union: String {
    manifest(Set(old.keys).union(new.keys).sorted())
  }

  private func manifest(_ paths: [String]) -> String {
    (["visavis manifest 1"] + paths).map { $0 + "\n" }.joined()
  }
}
