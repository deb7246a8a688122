import SystemPackage

/// Questions about where folders lie, links followed.
public enum FolderPath {
  /// Whether `inner` is `outer` or lies in it. `inner` need not exist yet; `outer` that does not holds nothing.
  public static func isInside(_ inner: String, of outer: String) -> Bool {
    guard let folder = try? SystemCalls.resolve(outer) else { return false }
    return resolvedAsFarAsPossible(FilePath(inner)).starts(with: FilePath(folder))
  }

  /// The real path of the part that exists, followed by the rest as it was written.
  private static func resolvedAsFarAsPossible(_ path: FilePath) -> FilePath {
    var existing = path.isEmpty ? FilePath(".") : path
    var missing: [FilePath.Component] = []
    while true {
      if let real = try? SystemCalls.resolve(existing.string) {
        var result = FilePath(real)
        for component in missing.reversed() { result.append(component) }
        return result.lexicallyNormalized()
      }
      guard let last = existing.lastComponent else { return path }
      missing.append(last)
      existing.removeLastComponent()
      if existing.isEmpty { existing = FilePath(".") }
    }
  }
}
