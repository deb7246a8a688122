import FileSystem

/// The files of an old site that a new one has not, in either of two ways.
struct GoneFiles {
  private let files: [OutputPath]
  /// The old grids of which something may be gone, each beside its new one.
  private let grids: [(old: PairGrid, new: GridComparison)]
  private let index: SiteIndex

  init(from old: Site, to new: Site, _ index: SiteIndex) {
    self.index = index
    files = old.files.filter { index.folders[String($0.folder)]?.contains($0.name) != true }.sorted()
    grids = zip(old.grids, WritePlan.comparisons(of: old.grids, with: new.grids)).filter { grid, _ in
      !new.grids.contains { $0.hasPaths(of: grid) }
    }
  }

  /// Whether nothing is gone; false also if the lists of names differ in some other way.
  var isEmpty: Bool { files.isEmpty && grids.isEmpty }

  /// The folders that some of the files may lie in.
  var folders: Set<String> { Set(files.map { String($0.folder) } + grids.map(\.old.folder)) }

  /// Calls `body` with the name of each file that lay in a folder.
  ///
  /// Pairs are told by their places in the lists; only for one that the new list has not is its name looked up, since
  /// it may be that of a file named by itself.
  func forEach(
    in folder: String, _ body: (UnsafePointer<CChar>) throws(FileSystemError) -> Void
  ) throws(FileSystemError) {
    for file in files where file.folder == folder { try file.withName(body) }
    for grid in grids where grid.old.folder == folder {
      var path = PairPath(PairNames(grid.old.names))
      for first in grid.old.names.indices {
        path.begin(row: first)
        for second in grid.old.order.seconds(of: first, in: grid.old.pairs)
        where !grid.new.wasThere(first, second) {
          let name = path.name(second)
          if index.folders[folder]?.contains(String(cString: name)) != true { try body(name) }
        }
      }
    }
  }
}
