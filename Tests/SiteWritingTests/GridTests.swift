import Foundation
import TestFolders
import Testing

@testable import SiteWriting

@Suite("A grid of pairs")
struct GridTests {
  let folder: TemporaryFolder
  let site = SampleSite.family()

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("has a file for each pair, and a manifest with a line for each name")
  func firstBuild() throws {
    #expect(try folder.build(site, input: 0xAB) == WriteSummary(created: 12))
    #expect(try folder.site() == site.contents)
    #expect(
      try folder.manifest() == """
        visavis manifest 2
        settled TIME
        input 00000000000000ab
        file 948d7cc9db7eae2b http/202.html
        file fe493e73114d71e1 index.html
        grid 0000000000000001 0 10 http
        name 000000000000000a 202
        name 000000000000000b 402
        name 000000000000000c 404
        name 000000000000000d 500
        name 000000000000000e 503

        """
    )
  }

  @Test("may lie in the output folder itself, and be empty")
  func rootGrid() throws {
    let site = SampleSite(grids: [
      PairGrid(folder: "", names: ["a", "b"], digest: 0, nameDigests: [0, 0]),
      PairGrid(folder: "en", names: ["a"], digest: 0, nameDigests: [0]),
    ])
    #expect(try folder.build(site) == WriteSummary(created: 1))
    #expect(try folder.site().keys.sorted() == ["a-vs-b.html"])
    #expect(!folder.exists("Output/en"))
    #expect(try folder.build(site) == WriteSummary(unchanged: 1))
  }

  @Test("of which a shard builds a part has that part, and all parts together are the whole")
  func shards() throws {
    var union: [String: String] = [:]
    for part in [0..<4, 4..<5, 5..<10] {
      var shard = site
      shard.grids[0].pairs = part
      try folder.build(shard)
      #expect(try folder.site() == shard.contents)
      union.merge(try folder.site()) { $1 }
    }
    #expect(union == site.contents)
  }

  @Test("needs the files of a name that changed, and leaves the others alone")
  func changedName() throws {
    var site = SampleSite.family((200..<209).map(String.init))
    try folder.build(site)
    let before = folder.identities() ?? [:]
    site.grids[0].nameDigests[3] = 99
    let changed = ["200-203", "201-203", "202-203", "203-204", "203-205", "203-206", "203-207", "203-208"]
    #expect(try write(site) == changed)
    #expect(try folder.build(site) == WriteSummary(changed: 8, unchanged: 30))
    #expect(try folder.site() == site.contents)
    let after = folder.identities() ?? [:]
    let changes = after.keys.filter { $0.hasPrefix("http/") && after[$0] != before[$0] }.sorted()
    #expect(changes == changed.map { "http/\($0.replacingOccurrences(of: "-", with: "-vs-")).html" })
  }

  @Test(
    "needs a pair whose own digest is new, differs, or is gone",
    arguments: [([], [7]), ([7], [8]), ([7], [])] as [([UInt64], [UInt64])]
  )
  func changedPair(_ old: [UInt64], _ new: [UInt64]) throws {
    var site = SampleSite.family()
    site.grids[0].pairDigests = old.map { PairDigest(first: 1, second: 2, digest: $0) }
    try folder.build(site)
    site.grids[0].pairDigests = new.map { PairDigest(first: 1, second: 2, digest: $0) }
    #expect(try write(site) == ["402-404"])
  }

  @Test("needs the files of a name that is new or has another place, and removes those of one that went away")
  func names() throws {
    try folder.build(site)
    var other = site
    other.grids[0].names = ["202", "404", "402", "500", "510"]
    other.grids[0].nameDigests = [10, 12, 11, 13, 0]
    #expect(try folder.build(other) == WriteSummary(created: 5, unchanged: 7, removed: 5))
    #expect(try folder.site() == other.contents)
  }

  @Test("needs what somebody edited, or removed, and nothing else")
  func touched() throws {
    try folder.build(site)
    try folder.createFile("Output/http/202-vs-402.html", "edited")
    try FileManager.default.removeItem(atPath: folder.path(of: "Output/http/404-vs-500.html"))
    #expect(try folder.build(site) == WriteSummary(created: 1, changed: 1, unchanged: 10))
    #expect(try folder.site() == site.contents)
  }

  @Test("takes over the files of a manifest of version 1, and removes none of them")
  func firstVersion() throws {
    try folder.build(site)
    let paths = site.contents.keys.sorted().map { $0 + "\n" }.joined()
    try folder.createFile("Output/.visavis/manifest", "visavis manifest 1\n" + paths)
    #expect(try folder.build(site) == WriteSummary(changed: 12))
    #expect(try folder.site() == site.contents)
    #expect(try folder.build(site) == WriteSummary(unchanged: 12))
  }

  private func write(_ site: SampleSite) throws -> [String] {
    try folder.write(site, to: try folder.begin(site)).pairs
  }
}
