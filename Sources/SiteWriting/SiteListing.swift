/// Which files a site consists of, without one object a pair.
///
/// No path may be that of two files. Among ``files`` that is checked; that a grid has no path of another grid or of
/// ``files`` is for the routes to see.
public struct SiteListing: Sendable {
  /// The files that are named one by one, relative to the output folder.
  public var files: [String]
  /// The files of pairs.
  public var grids: [PairGrid]

  /// A site of these files.
  public init(files: [String] = [], grids: [PairGrid] = []) {
    self.files = files
    self.grids = grids
  }
}
