import FileSystem
import SiteWriting
import TestFolders

/// A site of some files, and of grids whose files say what they depend on.
struct SampleSite {
  var files: [String: String] = [:]
  var grids: [PairGrid] = []

  var listing: SiteListing { SiteListing(files: files.keys.sorted(), grids: grids) }

  /// The text of every file.
  var contents: [String: String] {
    var contents = files
    for grid in grids {
      for first in grid.names.indices {
        for second in grid.order.seconds(of: first, in: grid.pairs) {
          let folder = grid.folder.isEmpty ? "" : grid.folder + "/"
          let path = "\(folder)\(grid.names[first])-vs-\(grid.names[second]).html"
          contents[path] = Self.text(of: grid, first, second)
        }
      }
    }
    return contents
  }

  /// What the file of a pair holds: as long as its digests say.
  static func text(of grid: PairGrid, _ first: Int, _ second: Int) -> String {
    let own = grid.pairDigests.first { $0.first == first && $0.second == second }?.digest ?? 0
    let digests = [grid.digest, grid.nameDigests[first], grid.nameDigests[second], own]
    let length = digests.reduce(0) { ($0 &* 31 &+ $1) % 301 }
    return "\(grid.names[first]) \(grid.names[second]) \(digests)"
      + String(repeating: ".", count: Int(length))
  }

  /// A family of codes of which each pair has a page, beside two pages that are named one by one.
  static func family(_ names: [String] = ["202", "402", "404", "500", "503"]) -> SampleSite {
    let grid = PairGrid(
      folder: "http", names: names, digest: 1, nameDigests: names.indices.map { UInt64($0) + 10 })
    return SampleSite(files: ["index.html": "home", "http/202.html": "202"], grids: [grid])
  }
}

extension TemporaryFolder {
  func begin(_ site: SampleSite, input: UInt64? = nil, isForced: Bool = false) throws -> WriteSession {
    try OutputFolder(path(of: "Output"), isForced: isForced).begin(site.listing, input: input)
  }

  @discardableResult
  func build(_ site: SampleSite, input: UInt64? = nil, isForced: Bool = false) throws -> WriteSummary {
    let session = try begin(site, input: input, isForced: isForced)
    return try session.commit([write(site, to: session).log])
  }

  /// Writes what is needed of a site in one writer, and tells which pairs that was.
  func write(_ site: SampleSite, to session: WriteSession) throws -> (log: WriteLog, pairs: [String]) {
    var writer = try session.makeWriter()
    var pairs: [String] = []
    for (index, file) in site.files.sorted(by: { $0.key < $1.key }).enumerated() {
      try Array(file.value.utf8).withUnsafeBytes { try writer.write($0, to: index) }
    }
    for (index, grid) in site.grids.enumerated() {
      for first in grid.names.indices {
        try writer.begin(row: first, of: index)
        for second in grid.order.seconds(of: first, in: grid.pairs) where writer.needs(second) {
          let text = SampleSite.text(of: grid, first, second)
          try Array(text.utf8).withUnsafeBytes { try writer.write($0, second: second) }
          pairs.append("\(grid.names[first])-\(grid.names[second])")
        }
      }
    }
    return (writer.finish(), pairs)
  }
}
