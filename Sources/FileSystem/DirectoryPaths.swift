/// Folders deeper down, by relative paths such as `en/http`; the empty path is the folder itself.
extension Directory {
  /// Opens a folder below this one; `nil` when it, or a folder on the way, is missing.
  public func folder(at path: some StringProtocol) throws(FileSystemError) -> Directory? {
    var current = try reopened()
    for name in path.split(separator: "/") {
      do throws(FileSystemError) {
        current = try current.folder(String(name))
      } catch {
        guard case .system(.noSuchFileOrDirectory) = error.reason else { throw error }
        return nil
      }
    }
    return current
  }

  /// Opens a folder below this one, creating what is missing.
  public func createdFolder(at path: some StringProtocol) throws(FileSystemError) -> Directory {
    var current = try reopened()
    for name in path.split(separator: "/") {
      let name = String(name)
      try current.createFolder(name)
      current = try current.folder(name)
    }
    return current
  }
}
