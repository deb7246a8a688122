import SiteModel
import Templating

/// All pairs of a family as a triangle: a row for each code, in it a cell for each lower one.
struct MatrixContext {
  let folder: FolderContext
  let family: Int

  private var schema: PageSchema { folder.schema }
  private var shelf: Shelf { folder.library.shelves[family] }
  private var language: LanguageTag { folder.edition.language }

  /// The rows in ascending order of code.
  ///
  /// - Complexity: O(*n*²) in the number of entries.
  func rows() -> [Record] {
    shelf.entries.enumerated().map { index, entry in
      schema.matrixRow.record([
        ("code", .text(entry.code.description)), ("isWord", .flag(entry.code.number == nil)),
        ("name", .text(entry.displayName(in: language))),
        ("nameLanguage", .text(entry.nameLanguage(in: language, family: shelf.family).description)),
        ("href", .text(folder.href(.entry(family: family, entry: index)))),
        ("tone", .text(entry.tone(in: shelf.family).rawValue)),
        ("cells", .list((0..<index).map { cell($0, index) })),
      ])
    }
  }

  private func cell(_ first: Int, _ second: Int) -> Record {
    let pair = Comparison(shelf.entries[first], shelf.entries[second])
    return schema.matrixCell.record([
      ("code", .text(pair.first.code.description)), ("other", .text(pair.second.code.description)),
      ("href", .text(folder.href(.comparison(family: family, first: first, second: second)))),
      ("level", .text(String(Nearness(pair, in: shelf).level))),
    ])
  }
}
