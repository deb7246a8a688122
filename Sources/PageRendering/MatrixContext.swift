import SiteModel
import Templating

/// All pairs of a family as a triangle: a row for each code, in it a cell for each lower one.
struct MatrixContext {
  let folder: FolderContext
  let family: Int
  let confusions: ConfusionMap

  private var schema: PageSchema { folder.schema }
  private var shelf: Shelf { folder.library.shelves[family] }
  private var language: LanguageTag { folder.edition.language }

  /// The rows in ascending order of code.
  ///
  /// - Complexity: O(*n*²) in the number of entries.
  func rows() -> [Record] {
    let href = folder.pairHref(family: family)
    return shelf.entries.enumerated().map { index, entry in
      schema.matrixRow.record([
        ("code", .text(entry.code.description)), ("isWord", .flag(entry.code.number == nil)),
        ("name", .text(entry.displayName(in: language))),
        ("nameLanguage", .text(entry.nameLanguage(in: language, family: shelf.family).description)),
        ("href", .text(folder.href(.entry(family: family, entry: index)))),
        ("tone", .text(entry.tone(in: shelf.family).rawValue)),
        ("cells", .list((0..<index).map { cell($0, index, href($0, index)) })),
      ])
    }
  }

  private func cell(_ first: Int, _ second: Int, _ href: EscapedText) -> Record {
    schema.matrixCell.record([
      ("code", .text(shelf.entries[first].code.description)),
      ("other", .text(shelf.entries[second].code.description)),
      ("href", .text(href)),
      ("level", .text(String(confusions.nearness(of: first, second).level))),
    ])
  }
}
