import Foundation
import Testing

/// The fixture `base`, built, is `Tests/Fixtures/golden`, byte for byte; with `families` laid over it, the
/// files of `golden-families` come to it, or take the place of others; with `search-pages`, which brings the templates of the search, it has besides the files of
/// `golden-search`, of which the index is one.
@Suite struct GoldenSiteTests {
  @Test(arguments: [(overlays: [], golden: "golden"), (overlays: ["families"], golden: "golden-families")])
  func theFixtureBuildsIntoTheGoldenSite(overlays: [String], golden: String) async throws {
    let site = try TestSite(overlays: overlays)
    #expect(await site.build().diagnostics == [])
    let built = try site.output()
    let golden = Fixtures.folder(golden)
    let base = overlays.isEmpty ? [:] : try Fixtures.files(in: Fixtures.folder("golden"))
    if Fixtures.isRecording { try record(built.filter { base[$0.key] != $0.value }, in: golden) }
    let expected = try base.merging(Fixtures.files(in: golden)) { $1 }
    #expect(built.keys.sorted() == expected.keys.sorted())
    for (path, data) in expected {
      #expect(
        built[path].map { String(decoding: $0, as: UTF8.self) } == String(decoding: data, as: UTF8.self),
        "\(path)")
    }
  }

  @Test func theSearchAddsItsPagesAndItsIndex() async throws {
    let site = try TestSite(overlays: ["families", "search-pages"])
    #expect(await site.build().diagnostics == [])
    let others = try Fixtures.files(in: Fixtures.folder("golden"))
      .merging(Fixtures.files(in: Fixtures.folder("golden-families"))) { $1 }
    let built = try site.output().filter { others[$0.key] == nil }
    let golden = Fixtures.folder("golden-search")
    if Fixtures.isRecording { try record(built, in: golden) }
    #expect(
      try built.mapValues { String(decoding: $0, as: UTF8.self) }
        == Fixtures.files(in: golden).mapValues { String(decoding: $0, as: UTF8.self) })
  }

  private func record(_ files: [String: Data], in folder: URL) throws {
    try? FileManager.default.removeItem(at: folder)
    for (path, data) in files {
      let url = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: url)
    }
  }
}
