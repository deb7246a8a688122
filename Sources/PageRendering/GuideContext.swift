import SiteModel
import Templating

/// What the page of a guide shows: its text, and a table of the facts of its codes.
struct GuideContext {
  let folder: FolderContext
  let family: Int
  let guide: Guide
  let fragments: [EntryFragment]

  private var schema: PageSchema { folder.schema }
  private var shelf: Shelf { folder.library.shelves[family] }
  private var language: LanguageTag { folder.edition.language }

  /// The guide as its template sees it.
  func record() -> Record {
    let original = folder.library.site.editions[0].language
    let (text, textLanguage) = guide.text(in: language, fallback: original)
    let setting = folder.setting(family: family)
    let columns = guide.facts.compactMap { id in shelf.family.facts.firstIndex { $0.id == id } }
    let entries = guide.codes.compactMap(shelf.index)
    let labels = columns.map { column in
      schema.column.record([("label", .text(shelf.family.facts[column].label[language]))])
    }
    return schema.guide.record([
      ("title", .text(text.title)), ("lead", .html(MarkupRenderer.html(text.lead, setting))),
      ("summary", .text(text.lead.plainText)), ("html", .html(MarkupRenderer.html(text.body, setting))),
      ("language", .text(textLanguage.description)), ("isUntranslated", .flag(textLanguage != language)),
      ("reviewed", .text(guide.reviewed?.description ?? "")), ("isReviewed", .flag(guide.reviewed != nil)),
      ("columns", .list(labels)), ("rows", .list(entries.map { row($0, columns) })),
      ("pairs", .list(pairs(of: entries))),
    ])
  }

  private func row(_ index: Int, _ columns: [Int]) -> Record {
    let entry = shelf.entries[index]
    return schema.row.record([
      ("code", .text(entry.code.description)), ("name", .text(entry.displayName(in: language))),
      ("nameLanguage", .text(entry.nameLanguage(in: language, family: shelf.family).description)),
      ("href", .text(folder.href(.entry(family: family, entry: index)))),
      ("cells", .list(columns.map { cell(fragments[index].words[$0], column: $0) })),
    ])
  }

  private func cell(_ words: [FactWords], column: Int) -> Record {
    let values = words.map {
      schema.factValue.record([("value", .text($0.label)), ("phrase", .text($0.phrase))])
    }
    return schema.cell.record([
      ("label", .text(shelf.family.facts[column].label[language])), ("values", .list(values)),
    ])
  }

  /// Every pair of its codes, in order.
  private func pairs(of entries: [Int]) -> [Record] {
    let entries = entries.sorted()
    let neighbour = folder.neighbours(family: family)
    return entries.indices.flatMap { first in
      entries[(first + 1)...].map { neighbour(entries[first], $0) }
    }
  }
}
