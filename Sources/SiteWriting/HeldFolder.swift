import FileSystem

/// A folder kept open between two files, with its path below the output folder.
struct HeldFolder: ~Copyable {
  let path: String
  let directory: Directory

  init(_ directory: consuming Directory, _ path: Substring = "") {
    self.path = String(path)
    self.directory = directory
  }
}
