import SystemPackage

/// Putting what was written in one folder into the place that it has in another.
extension Directory {
  /// Puts a file of `source` under its name into this folder, at one moment; the answer is whether there was one.
  ///
  /// The old file then has the name in `source`; where the file system cannot exchange the two, it is gone. To
  /// exchange them is also the cheaper way on ext4, which writes a file out at once when it is renamed over another.
  ///
  /// - Throws: also that something else than a file has that name.
  public func placeFile(_ name: UnsafePointer<CChar>, from source: borrowing Directory)
    throws(FileSystemError) -> Bool
  {
    guard let kind = try status(of: name)?.kind else {
      try source.move(name, to: self, as: name)
      return false
    }
    guard kind == .file else { throw FileSystemError(.move, path(of: name), .notAFile(kind)) }
    if try !source.exchange(name, with: self, name) { try source.move(name, to: self, as: name) }
    return true
  }

  /// Puts a folder of `source` under its name into this folder, at one moment, and any old one in its place there;
  /// false, and nothing done, where there is an old one and the file system cannot exchange the two.
  ///
  /// - Throws: also that something else than a folder has that name.
  public func placeFolder(_ name: UnsafePointer<CChar>, from source: borrowing Directory)
    throws(FileSystemError) -> Bool
  {
    guard let kind = try status(of: name)?.kind else {
      try source.move(name, to: self, as: name)
      return true
    }
    guard kind == .folder else { throw FileSystemError(.move, path(of: name), .notAFolder(kind)) }
    return try source.exchange(name, with: self, name)
  }
}
