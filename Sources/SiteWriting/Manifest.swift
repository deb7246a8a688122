import FileSystem

/// What Visavis wrote into an output folder, and may therefore change and remove; and what that was made from, so
/// that a later build knows what it need not write again.
///
/// A text file, as long as the list of names and not as that of pairs:
///
///     visavis manifest 2
///     settled 1763859000.004000000
///     input 00000000000004d2
///     shared http
///     file 9c3b1f0e6a7d2458 index.html
///     grid 00000000000000a1 0 3 http
///     name 00000000000000b1 202
///     name 00000000000000b2 402
///     name 00000000000000b3 404
///     pair 00000000000000c1 0 2
///
/// `settled` tells when nobody had touched the files yet, and `shared` which folders held things of others then; while a build moves files it is missing, and then the
/// manifest says whose the files are and not what they hold. So does one of version 1, which is a list of paths.
struct Manifest: Equatable {
  static let version = 2
  static let heading = "visavis manifest "

  /// A file that is named by itself.
  struct File: Equatable, Sendable {
    let path: OutputPath
    /// Of its bytes.
    let digest: UInt64
  }

  /// Later than every change to the files by the build that wrote them, and not later than any change by others.
  var settled: Timestamp?
  /// The digest of all that the site was made from, if it is known to make this site and no finding.
  var input: UInt64?
  /// The folders of the site in which there were things of others, too; in byte order.
  var shared: [String]
  /// In byte order; each once.
  let files: [File]
  /// As the site has them; while files are moved, those of the old site and of the new.
  let grids: [PairGrid]

  init(
    settled: Timestamp? = nil, input: UInt64? = nil, shared: Set<String> = [], files: [File] = [],
    grids: [PairGrid] = []
  ) {
    self.settled = settled
    self.input = input
    self.shared = shared.sorted()
    self.files = files.sorted { $0.path < $1.path }
    self.grids = grids
  }

  /// The files, wherever they may be.
  var site: Site { Site(files: files.map(\.path), grids: grids) }

  /// The manifest of a site that is being moved into the place of this one.
  func inTransition(to site: Site) -> Manifest {
    var files = Dictionary(zip(site.files, site.files.lazy.map { File(path: $0, digest: 0) })) { first, _ in
      first
    }
    for file in self.files { files[file.path] = file }
    let added = site.grids.filter { grid in !grids.contains { $0.hasPaths(of: grid) } }
    return Manifest(files: Array(files.values), grids: grids + added)
  }

  /// The file's content.
  var bytes: [UInt8] {
    var text = "\(Self.heading)\(Self.version)\n"
    if let settled {
      text += "settled \(settled.seconds).\(Self.padded(String(settled.nanoseconds), to: 9))\n"
    }
    if let input { text += "input \(Self.hex(input))\n" }
    for folder in shared { text += "shared \(folder.isEmpty ? Self.rootFolder : folder)\n" }
    for file in files { text += "file \(Self.hex(file.digest)) \(file.path.text)\n" }
    for grid in grids {
      let folder = grid.folder.isEmpty ? Self.rootFolder : grid.folder
      text += "grid \(Self.hex(grid.digest)) \(grid.pairs.lowerBound) \(grid.pairs.upperBound) \(folder)\n"
      for (name, digest) in zip(grid.names, grid.nameDigests) { text += "name \(Self.hex(digest)) \(name)\n" }
      for pair in grid.pairDigests { text += "pair \(Self.hex(pair.digest)) \(pair.first) \(pair.second)\n" }
    }
    return Array(text.utf8)
  }

  /// Stands for the output folder itself, since a line needs a word.
  static let rootFolder = "."

  private static func hex(_ digest: UInt64) -> String {
    padded(String(digest, radix: 16), to: 16)
  }

  private static func padded(_ digits: String, to count: Int) -> String {
    String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }
}
