import Diagnostics
import FileSystem

/// How a site gets to the place of the one that is there, and what of that one is right already.
struct WritePlan: Sendable {
  /// The two ways of writing.
  enum Way {
    /// The files that differ are written aside, and then each changes places with the old one. The others are left
    /// alone. For the few files that a changed entry makes, and wherever folders hold things of others.
    case fileByFile
    /// All files are written aside, and then each folder of the site changes places with the old one as a whole,
    /// which takes a moment for a site of any size.
    case folderByFolder
  }

  /// Beyond these, files are not replaced one by one: each takes some 10 µs, in which a kill leaves a mixed site.
  static let largestPatch = 4_096
  private static let largestPatchedPart = 4

  let site: Site
  let index: SiteIndex
  let oldIndex: SiteIndex
  let live: Manifest
  let way: Way
  /// The folders of the site that are there.
  let existing: Set<String>
  /// For each file that is named by itself, the digest that the last build had for it.
  let fileDigests: [UInt64?]
  let comparisons: [GridComparison]

  /// - Throws: all that is in the way.
  init(
    _ site: Site, over live: Manifest, in root: borrowing Directory
  ) throws(DiagnosticError) {
    self.site = site
    self.live = live
    index = SiteIndex(site)
    oldIndex = SiteIndex(live.site)
    let survey = try Survey(of: index, over: oldIndex, live, in: root)
    existing = survey.existing
    let digests = Dictionary(live.files.lazy.map { ($0.path, $0.digest) }) { first, _ in first }
    fileDigests = site.files.map { digests[$0] }
    comparisons = Self.comparisons(of: site.grids, with: live.grids)
    let isSmall =
      live.settled != nil && Self.isPatch(Self.changedPairCount(site, comparisons), of: site.count)
    way = isSmall || survey.holdsOthers ? .fileByFile : .folderByFolder
  }

  /// Looks again at what stands in the places of the files.
  ///
  /// - Throws: all that is in the way.
  func survey(in root: borrowing Directory) throws(DiagnosticError) -> Survey {
    try Survey(of: index, over: oldIndex, live, in: root)
  }

  /// The second grid of a folder is compared with the second grid that the old site had there, and so on.
  static func comparisons(of grids: [PairGrid], with others: [PairGrid]) -> [GridComparison] {
    var rest = Dictionary(grouping: others, by: \.folder).mapValues { $0[...] }
    return grids.map { GridComparison(of: $0, with: rest[$0.folder]?.popFirst()) }
  }

  private static func changedPairCount(_ site: Site, _ comparisons: [GridComparison]) -> Int {
    var count = 0
    for (grid, comparison) in zip(site.grids, comparisons) {
      grid.order.forEach(in: grid.pairs) { first, second in
        if !comparison.isSame(first, second) { count += 1 }
      }
    }
    return count
  }

  private static func isPatch(_ changed: Int, of count: Int) -> Bool {
    changed <= largestPatch && changed * largestPatchedPart <= count
  }
}
