import FileSystem

/// Where a file of the site is, relative to the output folder: a path that cannot lead outside it.
///
/// It is ASCII, because file systems disagree on whether other characters are the same name. So two paths are
/// equal as strings exactly when they are as bytes, and their order is that of the bytes.
struct OutputPath: Hashable, Sendable {
  /// Why a text is no such path; the raw value completes “the path …”.
  enum Defect: String, Error {
    case empty = "is empty"
    case unprintable = "has a character that is not printable ASCII"
    case absolute = "begins with “/”"
    case emptyComponent = "has an empty component"
    case dotComponent = "has “.” or “..” as a component"
    case slashInName = "has a “/” in the name of a file"
    case reserved = "lies in “.visavis”, where visavis keeps its own files"
  }

  /// The components, with `/` between them.
  let text: String
  /// Where in the UTF-8 of `text` the last component begins.
  let nameOffset: Int

  init(_ text: String) throws(Defect) {
    if let defect = Self.defect(of: text.utf8) { throw defect }
    self.text = text
    nameOffset = text.utf8.count - text.utf8.reversed().prefix { $0 != Self.slash }.count
  }

  /// The last component.
  var name: String { String(text.utf8.dropFirst(nameOffset)) ?? text }

  /// The path without the last component; empty for a file of the output folder itself.
  var folder: Substring { Substring(text.utf8.prefix(max(nameOffset - 1, 0))) }

  /// Gives the last component to a call of the file system, without a copy.
  func withName<Result>(
    _ body: (UnsafePointer<CChar>) throws(FileSystemError) -> Result
  ) throws(FileSystemError) -> Result {
    try text.withCString { path in
      Swift.Result { () throws(FileSystemError) in try body(path + nameOffset) }
    }.get()
  }

  /// Checks what is to be a part of the last component.
  static func checkName(_ name: String) throws(Defect) {
    if name.isEmpty { throw .empty }
    if name.utf8.contains(where: isUnprintable) { throw .unprintable }
    if name.utf8.contains(slash) { throw .slashInName }
  }

  private static let slash = UInt8(ascii: "/")

  private static func defect(of path: String.UTF8View) -> Defect? {
    if path.isEmpty { return .empty }
    if path.contains(where: isUnprintable) { return .unprintable }
    if path.first == slash { return .absolute }
    let components = path.split(separator: slash, omittingEmptySubsequences: false)
    if components.contains(where: \.isEmpty) { return .emptyComponent }
    if components.contains(where: { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }) {
      return .dotComponent
    }
    // Many file systems do not tell `.Visavis` from `.visavis`.
    return Substring(components[0]).lowercased() == Workspace.name ? .reserved : nil
  }

  private static func isUnprintable(_ byte: UInt8) -> Bool { byte < 0x20 || byte > 0x7E }
}

extension OutputPath: Comparable {
  static func < (left: OutputPath, right: OutputPath) -> Bool {
    left.text < right.text
  }
}
