/// The files of a built site, numbered in byte order of their paths.
struct SiteFiles: Sendable {
  /// Where a path leads.
  enum Target: Equatable {
    case file(Int)
    /// A file whose path differs only by the case of letters.
    case otherCase(Int)
    /// A folder, by its path; the empty one is the root.
    case folder(String)
    /// Nothing; the path that was looked for, from the root.
    case nothing(String)
    /// Out of the site.
    case outside
  }

  /// The page that hosts show for addresses that lead nowhere, whatever the address.
  static let lostPage = "404.html"
  static let home = "index.html"
  static let assetsPrefix = "assets/"
  /// The largest page or style sheet that is read, in bytes.
  static let sizeLimit = 16 << 20

  /// The folder as the user typed it.
  let root: String
  /// The paths relative to the root.
  let paths: [String]
  private let numbers: [String: Int]
  private let foldedNumbers: [String: Int]
  private let folders: Set<String>

  /// - Complexity: O(*n*) in the number of files.
  init(root: String, paths: [String]) {
    self.root = root
    self.paths = paths
    let numbered = paths.enumerated().map { ($1, $0) }
    numbers = Dictionary(numbered, uniquingKeysWith: { first, _ in first })
    foldedNumbers = Dictionary(
      numbered.map { ($0.lowercased(), $1) }, uniquingKeysWith: { first, _ in first })
    folders = Self.folders(of: paths)
  }

  private static func folders(of paths: [String]) -> Set<String> {
    var folders: Set = [""]
    for path in paths {
      var folder = path[...].parentFolder
      while folders.insert(String(folder)).inserted { folder = folder.parentFolder }
    }
    return folders
  }

  /// The path of a file as the user would type it.
  func displayPath(_ file: Int) -> String {
    root.hasSuffix("/") ? root + paths[file] : "\(root)/\(paths[file])"
  }

  func isPage(_ file: Int) -> Bool { paths[file].hasSuffix(".html") }

  func isStyleSheet(_ file: Int) -> Bool { paths[file].hasSuffix(".css") }

  func isAsset(_ file: Int) -> Bool { paths[file].hasPrefix(Self.assetsPrefix) }

  /// The number of the file of that path, if there is one.
  func number(of path: String) -> Int? { numbers[path] }

  /// Follows `path` from a folder of the site; both relative to the root.
  func target(of path: String, from folder: Substring) -> Target {
    var bytes = Array(folder.utf8)
    var last: Substring = ""
    for component in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      last = Substring(component)
      switch last {
      case "", ".": break
      case "..":
        guard !bytes.isEmpty else { return .outside }
        bytes.removeSubrange((bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0)...)
      default:
        if !bytes.isEmpty { bytes.append(UInt8(ascii: "/")) }
        bytes += component
      }
    }
    let found = String(decoding: bytes, as: UTF8.self)
    let namesFolder = last == "" || last == "." || last == ".."
    if !namesFolder, let file = numbers[found] { return .file(file) }
    if folders.contains(found) { return .folder(found) }
    if !namesFolder, let file = foldedNumbers[found.lowercased()] { return .otherCase(file) }
    return .nothing(found)
  }
}

extension Substring {
  /// The path up to the last `/`, without it; empty for a file of the root.
  var parentFolder: Substring {
    self[..<(utf8.lastIndex(of: UInt8(ascii: "/")) ?? startIndex)]
  }
}
