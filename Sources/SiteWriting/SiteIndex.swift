/// Which names the files and folders of a site have, folder by folder.
struct SiteIndex: Sendable {
  /// By path; that of the output folder is empty. All those on the way to a file are here.
  private(set) var folders: [String: FolderIndex] = ["": FolderIndex()]

  init(_ site: Site) {
    for path in site.files {
      add(folder: path.folder)
      folders[String(path.folder)]?.files.insert(path.name)
    }
    for grid in site.grids where !grid.pairs.isEmpty {
      add(folder: grid.folder[...])
      folders[grid.folder]?.grids.append(GridIndex(grid))
    }
  }

  /// The number of files in a folder and in those below it.
  func fileCount(under folder: String) -> Int {
    folders.reduce(0) { $0 + ($1.key.isIn(folder) ? $1.value.fileCount : 0) }
  }

  private mutating func add(folder: Substring) {
    guard !folder.isEmpty, folders[String(folder)] == nil else { return }
    folders[String(folder)] = FolderIndex()
    let (parent, name) = folder.dividedAtLastSlash
    add(folder: parent)
    folders[String(parent)]?.subfolders.insert(String(name))
  }
}

/// The names in one folder of a site.
struct FolderIndex: Sendable {
  fileprivate(set) var files: Set<String> = []
  fileprivate(set) var subfolders: Set<String> = []
  fileprivate(set) var grids: [GridIndex] = []

  /// The number of files of the site in it.
  var fileCount: Int { files.count + grids.reduce(0) { $0 + $1.pairs.count } }

  /// Whether a file of the site has that name.
  func contains(_ name: String) -> Bool {
    files.contains(name) || grids.contains { $0.contains(name) }
  }
}

/// The names of the files of one grid.
struct GridIndex: Sendable {
  let pairs: Range<Int>
  private let order: PairOrder
  private let places: [String: Int]

  fileprivate init(_ grid: PairGrid) {
    pairs = grid.pairs
    order = grid.order
    places = Dictionary(zip(grid.names, grid.names.indices)) { first, _ in first }
  }

  /// Whether one of the files has that name. A name of the list may itself have the infix in it.
  func contains(_ file: String) -> Bool {
    guard file.utf8.suffix(PairGrid.suffix.utf8.count).elementsEqual(PairGrid.suffix.utf8) else {
      return false
    }
    let names = file.utf8.dropLast(PairGrid.suffix.utf8.count)
    let infix = PairGrid.infix.utf8
    return names.indices.contains { start in
      guard names[start...].starts(with: infix) else { return false }
      let end = names.index(start, offsetBy: infix.count)
      guard let first = place(names[..<start]), let second = place(names[end...]) else { return false }
      return first < second && pairs.contains(order.position(first, second))
    }
  }

  private func place(_ name: Substring.UTF8View) -> Int? {
    places[String(Substring(name))]
  }
}

extension String {
  /// Whether this path of a folder is another one's, or leads to a folder below it.
  func isIn(_ folder: String) -> Bool {
    self == folder || hasPrefix(folder + "/")
  }
}

extension Substring {
  /// What is before the last `/`, and what is after it: the folder of a path, and the name.
  var dividedAtLastSlash: (folder: Substring, name: Substring) {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return (Substring(), self) }
    return (self[..<slash], self[index(after: slash)...])
  }
}
