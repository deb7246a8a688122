import Diagnostics

/// The files under a folder, as the user laid them out.
public struct FileTree: Equatable, Sendable {
  /// The paths relative to the folder, with `/` between names, in byte order.
  public let files: [String]
  /// What was found that is neither a file nor a folder of files, in canonical order.
  public let diagnostics: [Diagnostic]

  /// Lists the regular files under `root`, without reading them.
  ///
  /// Names that begin with `.` are skipped. A symbolic link is followed as long as it leads to something inside
  /// `root`, and not to a folder that it lies in. What cannot be listed is a diagnostic, and the rest is
  /// listed all the same; a `root` that cannot be listed is one, too.
  ///
  /// At most `entryLimit` files and folders are looked at, which ends the scan of a folder chosen by mistake, and
  /// of links that multiply each other.
  ///
  /// - Complexity: O(*n* log *n*) in the number of files and folders.
  public static func scan(_ root: String, entryLimit: Int = 100_000) -> FileTree {
    var scanner = FileTreeScanner(root: root, entryLimit: entryLimit)
    scanner.scan()
    return FileTree(
      files: scanner.files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
      diagnostics: scanner.diagnostics.sorted()
    )
  }
}
