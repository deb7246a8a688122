import SiteModel
import Templating

/// What the pages of all entries of a family have in common in one edition, and what each of them adds.
///
/// An entry's page links to as many others as there are entries: they are rendered once for the family, but for the
/// code that is put into their addresses.
struct EntryContext {
  /// The choice of links; there is no other.
  static let comparisons = 0

  let shelf: ShelfContext
  let fragments: [EntryFragment]
  private let schema: Schema

  private enum Slot: Int {
    case page, entry, code, hasGuides, guides
  }

  init(_ shelf: ShelfContext, fragments: [EntryFragment]) {
    let pages = shelf.folder.schema
    self.shelf = shelf
    self.fragments = fragments
    schema = Schema(
      "code of a page",
      [
        ("page", .object(pages.page)), ("entry", .object(pages.entry)), ("code", .text), ("hasGuides", .flag),
        ("guides", .list(pages.guideLink)),
      ])
  }

  /// The page of every entry.
  func record() -> PartialRecord {
    let links = fragments.indices.flatMap { [link(to: $0, isLater: true), link(to: $0, isLater: false)] }
    return shelf.folder.schema.root(.entry).partialRecord([
      ("edition", .known(.object(shelf.records.edition))), ("page", missing(.page)),
      ("site", .known(.object(shelf.records.site))), ("strings", .known(.object(shelf.records.strings))),
      ("asset", .known(.object(shelf.records.asset))), ("family", .known(.object(shelf.family))),
      ("entry", missing(.entry)),
      ("comparisons", .choice(PartialValue.Choice(Self.comparisons, among: links))),
      ("hasGuides", missing(.hasGuides)), ("guides", missing(.guides)),
    ])
  }

  /// What an entry adds.
  func thing(at index: Int, page: Record, guides: [Record]) -> Record {
    let entry = shelf.folder.library.shelves[shelf.index].entries[index]
    return schema.record([
      ("page", .object(page)), ("entry", .object(fragments[index].record)),
      ("code", .text(entry.code.description)), ("hasGuides", .flag(!guides.isEmpty)),
      ("guides", .list(guides)),
    ])
  }

  /// The place of the link to `other` among those that the page of `entry` picks from.
  static func element(of other: Int, from entry: Int) -> Int {
    other * 2 + (other > entry ? 0 : 1)
  }

  private func missing(_ slot: Slot) -> PartialValue { .missing(Missing(.first, slot: slot.rawValue)) }

  /// A link to the comparison of a page's entry with another, which is the later or the earlier of the two.
  private func link(to other: Int, isLater: Bool) -> PartialRecord {
    let folder = shelf.folder.pairFolder(family: shelf.index)
    let code = shelf.folder.library.shelves[shelf.index].entries[other].code.description
    let own = PartialValue.Piece.missing(Missing(.first, slot: Slot.code.rawValue))
    let href: [PartialValue.Piece] =
      isLater
      ? [.text(folder), own, .text(PairName.infix + code + PairName.suffix)]
      : [.text(folder + code + PairName.infix), own, .text(PairName.suffix)]
    return shelf.maker.links[other].partial.replacing("href", with: .text(href))
  }
}
