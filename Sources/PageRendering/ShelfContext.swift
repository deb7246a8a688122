import SiteModel
import Templating

/// What the pages of one family share in one edition.
struct ShelfContext: Sendable {
  let folder: FolderContext
  /// The family, as an index into ``Library/shelves``.
  let index: Int
  let confusions: ConfusionMap
  let records: FolderRecords
  let family: Record
  /// What makes the fragments of the family's entries.
  let maker: FragmentMaker

  init(_ folder: FolderContext, records: FolderRecords, family index: Int, confusions: ConfusionMap) {
    let shelf = folder.library.shelves[index]
    self.folder = folder
    self.index = index
    self.confusions = confusions
    self.records = records
    family = folder.familyRecord(at: index, confusions: confusions)
    maker = FragmentMaker(
      folder: folder, shelfIndex: index, confusions: confusions,
      links: shelf.entries.indices.map {
        folder.link(to: shelf.entries[$0], in: shelf.family, leadingTo: .entry(family: index, entry: $0))
      },
      pairHref: folder.pairHref(family: index))
  }
}
