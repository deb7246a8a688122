import PageRendering
import SiteModel
import SiteSearch
import SiteWriting
import Templating

/// A site that has been checked and can be written: nothing can go wrong any more but the disk.
struct SitePlan: Sendable {
  /// A file that is not the page of a pair.
  enum File: Sendable {
    case page(Page)
    case asset(Asset)
    /// What the search of an edition loads.
    case searchIndex(edition: Int)
  }

  /// The pages of the pairs of a family in an edition.
  struct Grid: Sendable {
    var edition: Int
    var family: Int
    /// Which pairs are built, by their place in row order.
    var pairs: Range<Int>
  }

  let library: Library
  let renderer: PageRenderer
  /// The files that are built, each with its path.
  let files: [(path: String, file: File)]
  let grids: [Grid]

  /// The part of a site that `shard` names.
  init(library: Library, routes: RouteTable, renderer: PageRenderer, assets: [Asset], shard: Shard) {
    let files =
      routes.rows.map { ($0.route.description, File.page($0.page)) }
      + assets.map { ($0.route.description, File.asset($0)) }
      + library.searchIndexes.enumerated().map { ($1.description, File.searchIndex(edition: $0)) }
    self.library = library
    self.renderer = renderer
    self.files = Array(files[shard.part(of: files.count)])
    grids = library.site.editions.indices.flatMap { edition in
      library.shelves.indices.map { family in
        Grid(
          edition: edition, family: family, pairs: shard.part(of: library.shelves[family].comparisonCount))
      }
    }
  }

  /// The number of files that are built.
  var fileCount: Int { files.count + grids.map(\.pairs.count).reduce(0, +) }

  /// The number of pages that are built.
  var pageCount: Int {
    fileCount - files.count { if case .page = $0.file { false } else { true } }
  }

  /// What is built, and what it depends on; `seed` is folded into what all pages of pairs depend on, since theirs
  /// alone are not compared with what was written.
  func listing(seed: UInt64) -> SiteListing {
    SiteListing(files: files.map(\.path), grids: grids.map { pairGrid($0, seed: seed) })
  }

  private func pairGrid(_ grid: Grid, seed: UInt64) -> PairGrid {
    let pages = renderer.pairs(edition: grid.edition, family: grid.family)
    let folder = library.directory(of: Page(.family(grid.family), edition: grid.edition))
    return PairGrid(
      folder: folder.joined(separator: "/"),
      names: library.shelves[grid.family].entries.map(\.code.description), pairs: grid.pairs,
      digest: pages.digest ^ seed, nameDigests: pages.entryDigests,
      pairDigests: pages.noteDigests.map { PairDigest(first: $0.first, second: $0.second, digest: $0.digest) }
    )
  }

  /// Fills `output` with the bytes of the file at `index`.
  func render(_ index: Int, into output: inout OutputBuffer) {
    output.removeAll()
    switch files[index].file {
    case .page(let page): renderer.render(page, into: &output)
    case .asset(let asset): output.append(asset.bytes)
    case .searchIndex(let edition):
      output.append(Array(SearchIndex(library: library, edition: edition).script().utf8))
    }
  }
}
