import Templating

/// The names that templates may use of crossings.
struct CrossingSchema: Sendable {
  /// A code of another family, or that family as a whole.
  let end = Schema(
    "end",
    [
      ("family", .text), ("hasCode", .flag), ("code", .text), ("name", .text), ("nameLanguage", .text),
      ("href", .text),
    ])
  /// A crossing as seen from one of its ends.
  let crossing: Schema
  let row: Schema
  let map: Schema

  init() {
    crossing = Schema(
      "crossing",
      [
        ("other", .object(end)), ("isMutual", .flag), ("isOutgoing", .flag), ("isIncoming", .flag),
        ("isConversion", .flag), ("isCorrespondence", .flag), ("isSameNumber", .flag), ("sentence", .text),
        ("sourceTitle", .text), ("sourceURL", .text),
      ])
    row = Schema("row", [("left", .object(end)), ("crossing", .object(crossing))])
    map = Schema(
      "map",
      [
        ("id", .text), ("title", .text), ("summary", .text), ("left", .text), ("right", .text),
        ("drawing", .html), ("rows", .list(row)),
      ])
  }
}
