import Diagnostics
import TestFolders
import Testing

@testable import SiteWriting

@Suite("A listing")
struct ListingTests {
  private let names = ["202", "a-vs-b", "b", "a"]

  @Test("with names that lead elsewhere, or are there twice, is refused")
  func refused() throws {
    #expect(
      found([grid("http", ["a/b", "c", ""]), grid("../x", ["../y"]), grid("", ["é"])]) == [
        "the path “http/a/b-vs-a/b.html” has a “/” in the name of a file",
        "the path “http/-vs-.html” is empty",
        "the path “../x” has “.” or “..” as a component",
        "the path “é-vs-é.html” has a character that is not printable ASCII",
      ])
    #expect(found([grid("http", ["a", "b", "a"])]) == ["the path “http/a-vs-a.html” is that of two files"])
  }

  @Test("of which two files have one path fails, and does not crash")
  func collision() throws {
    let folder = try TemporaryFolder()
    let grid = grid("http", ["a", "b"])
    #expect(throws: (any Error).self) { try folder.build(SampleSite(grids: [grid, grid])) }
    #expect(!folder.exists("Output"))
  }

  @Test("knows the names of its files, and no others")
  func index() throws {
    let site = try Site(
      checking: SiteListing(files: ["index.html", "http/x"], grids: [grid("http", names)]), in: "Output")
    let index = SiteIndex(site)
    #expect(index.folders.keys.sorted() == ["", "http"])
    #expect(index.folders[""]?.subfolders == ["http"])
    #expect(index.fileCount(under: "http") == 7)
    let folder = try #require(index.folders["http"])
    for name in ["x", "202-vs-a-vs-b.html", "a-vs-b-vs-b.html", "b-vs-a.html", "202-vs-b.html"] {
      #expect(folder.contains(name), "\(name)")
    }
    for name in [
      "index.html", "a-vs-b.html", "202-vs-202.html", "202-vs-b", "202-vs-.html", "-vs-.html", ".html", "",
    ] {
      #expect(!folder.contains(name), "\(name)")
    }
  }

  @Test("has its pairs row by row", arguments: 0...6)
  func order(_ count: Int) {
    let order = PairOrder(count: count)
    let all = (0..<count).flatMap { first in (first + 1..<max(count, first + 1)).map { [first, $0] } }
    #expect(order.pairCount == all.count)
    for (position, pair) in all.enumerated() { #expect(order.position(pair[0], pair[1]) == position) }
    for lower in 0...all.count {
      for upper in lower...all.count {
        let part = (0..<count).flatMap { first in
          order.seconds(of: first, in: lower..<upper).map { [first, $0] }
        }
        #expect(part == Array(all[lower..<upper]))
      }
    }
  }

  @Test("gives each file a place of its own")
  func positions() throws {
    var second = grid("en", names)
    second.pairs = 2..<5
    let listing = SiteListing(files: ["a", "b"], grids: [grid("http", names), second])
    let site = try Site(checking: listing, in: "Output")
    #expect(site.count == 11)
    #expect(site.position(0, 1, of: 0) == 2)
    #expect(site.position(2, 3, of: 0) == 7)
    #expect(site.position(0, 3, of: 1) == 8)
    #expect(site.pairs(of: 1, in: 0..<10) == 2..<4)
    #expect(site.pairs(of: 0, in: 9..<11).isEmpty)
    #expect(site.pairs(of: 0, in: 0..<3) == 0..<1)
  }

  @Test("is marked file by file")
  func fileSet() {
    var set = FileSet(of: 130)
    for position in [0, 63, 64, 129, 64] { set.insert(position) }
    var other = FileSet(of: 130)
    other.insert(1)
    other.insert(0)
    set.formUnion(other)
    #expect((0..<130).filter(set.contains) == [0, 1, 63, 64, 129])
    #expect(set.count == 5)
    #expect(set.contains(anyOf: 60..<64))
    #expect(!set.contains(anyOf: 65..<129))
  }

  private func grid(_ folder: String, _ names: [String]) -> PairGrid {
    PairGrid(folder: folder, names: names, digest: 0, nameDigests: names.map { _ in 0 })
  }

  private func found(_ grids: [PairGrid]) -> [String] {
    do throws(DiagnosticError) {
      _ = try Site(checking: SiteListing(grids: grids), in: "Output")
      return []
    } catch {
      return error.diagnostics.map(\.summary)
    }
  }
}
