import SiteModel
import Templating

/// The crossings as pages show them: those of one end, or all of them as tables and pictures.
struct CrossingContext {
  let folder: FolderContext

  private var schema: PageSchema { folder.schema }
  private var language: LanguageTag { folder.edition.language }

  /// The crossings that touch `end`, in the order of the files, each seen from it.
  func records(touching end: Crossing.End) -> [Record] {
    folder.library.crossings.flatMap(\.crossings).filter { $0.touches(end) }
      .map { record($0, seenFrom: end, other: $0.other(than: end)) }
  }

  /// Every map, with its picture.
  func maps() -> [Record] {
    folder.library.crossings.map { map in
      let rows = map.crossings.map { crossing in
        let isForward = crossing.from.family == map.left
        let left = isForward ? crossing.from : crossing.to
        let right = isForward ? crossing.to : crossing.from
        return schema.crossings.row.record([
          ("left", .object(endRecord(left))),
          ("crossing", .object(record(crossing, seenFrom: left, other: right))),
        ])
      }
      let drawing = CrossingDrawing(label: drawnLabel, href: href)
      return schema.crossings.map.record([
        ("id", .text(map.id)), ("title", .text(map.title[language])),
        ("summary", .text(map.summary[language])),
        ("left", .text(folder.library.shelves[map.left].family.name[language])),
        ("right", .text(folder.library.shelves[map.right].family.name[language])),
        ("drawing", .html(HTML(trusting: Array(drawing.svg(of: map).utf8)))), ("rows", .list(rows)),
      ])
    }
  }

  private func record(_ crossing: Crossing, seenFrom end: Crossing.End, other: Crossing.End) -> Record {
    let isMutual = crossing.direction == .both
    return schema.crossings.crossing.record([
      ("other", .object(endRecord(other))),
      ("isMutual", .flag(isMutual)), ("isOutgoing", .flag(!isMutual && crossing.from == end)),
      ("isIncoming", .flag(!isMutual && crossing.from != end)),
      ("isConversion", .flag(crossing.kind == .converts)),
      ("isCorrespondence", .flag(crossing.kind == .corresponds)),
      ("isSameNumber", .flag(crossing.kind == .sameNumber)),
      ("sentence", .text(crossing.sentence[language])),
      ("sourceTitle", .text(crossing.source.title)), ("sourceURL", .text(crossing.source.url)),
    ])
  }

  private func endRecord(_ end: Crossing.End) -> Record {
    let shelf = folder.library.shelves[end.family]
    let entry = end.entry.map { shelf.entries[$0] }
    return schema.crossings.end.record([
      ("family", .text(shelf.family.name[language])), ("hasCode", .flag(entry != nil)),
      ("code", .text(entry?.code.description ?? "")),
      ("name", .text(entry?.displayName(in: language) ?? "")),
      ("nameLanguage", .text(entry?.nameLanguage(in: language, family: shelf.family).description ?? "")),
      ("href", .text(href(end))),
    ])
  }

  private func href(_ end: Crossing.End) -> String {
    folder.href(end.entry.map { .entry(family: end.family, entry: $0) } ?? .family(end.family))
  }

  private func drawnLabel(_ end: Crossing.End) -> String {
    let shelf = folder.library.shelves[end.family]
    guard let index = end.entry else { return shelf.family.name[language] }
    let entry = shelf.entries[index]
    return "\(entry.code) \(entry.displayName(in: language))"
  }
}
