import SiteModel
import Templating

/// Draws a map between two families: inline SVG with a column of codes on each side and a curve for each
/// crossing. The codes are links; the curves say nothing that the table under the picture does not say.
struct CrossingDrawing {
  /// What an end is called.
  let label: (Crossing.End) -> String
  /// Where an end leads.
  let href: (Crossing.End) -> String

  private static let width = 720
  private static let leftX = 268
  private static let rightX = 452
  private static let rowHeight = 26
  private static let top = 8

  /// The picture. Ends stand in ascending order of code, a family as a whole last.
  ///
  /// - Complexity: O(*n* log *n*) in the number of crossings.
  func svg(of map: CrossingMap) -> String {
    let ends = map.crossings.flatMap { [$0.from, $0.to] }
    let left = column(ends.filter { $0.family == map.left })
    let right = column(ends.filter { $0.family == map.right })
    let height = Self.top * 2 + max(left.count, right.count) * Self.rowHeight
    let ys = positions(left, in: height).merging(positions(right, in: height)) { first, _ in first }
    let curves = map.crossings.compactMap { crossing -> String? in
      guard let from = ys[crossing.from], let to = ys[crossing.to] else { return nil }
      return curve(crossing, from: from, to: to, isForward: crossing.from.family == map.left)
    }
    let labels =
      left.map { text($0, at: ys[$0] ?? 0, x: Self.leftX - 10, anchor: "end") }
      + right.map { text($0, at: ys[$0] ?? 0, x: Self.rightX + 10, anchor: "start") }
    return """
      <svg class="crossings" viewBox="0 0 \(Self.width) \(height)" aria-labelledby="\(map.id)">
      <g aria-hidden="true">
      \(curves.joined(separator: "\n"))
      </g>
      \(labels.joined(separator: "\n"))
      </svg>
      """
  }

  private func column(_ ends: [Crossing.End]) -> [Crossing.End] {
    Set(ends).sorted { $0.entry ?? Int.max < $1.entry ?? Int.max }
  }

  /// The middle of each row; the shorter column is spread over the height of the longer one.
  private func positions(_ column: [Crossing.End], in height: Int) -> [Crossing.End: Int] {
    let room = height - Self.top * 2
    return column.enumerated().reduce(into: [:]) { positions, row in
      positions[row.element] = Self.top + room * (row.offset * 2 + 1) / (column.count * 2)
    }
  }

  private func curve(_ crossing: Crossing, from: Int, to: Int, isForward: Bool) -> String {
    let (start, end) = isForward ? (Self.leftX, Self.rightX) : (Self.rightX, Self.leftX)
    let middle = (start + end) / 2
    let back = isForward ? -6 : 6
    let head = "M\(end + back) \(to - 4)L\(end) \(to)l\(back) 4"
    let tail = crossing.direction == .both ? "M\(start - back) \(from - 4)L\(start) \(from)l\(-back) 4" : ""
    return """
      <path class="\(crossing.kind.rawValue)" d="M\(start) \(from)C\(middle) \(from) \(middle) \(to) \(end) \(to)"/>\
      <path class="tip" d="\(head)\(tail)"/>
      """
  }

  private func text(_ end: Crossing.End, at y: Int, x: Int, anchor: String) -> String {
    """
    <a href="\(escaped(href(end)))"><text x="\(x)" y="\(y + 4)" text-anchor="\(anchor)">\(escaped(label(end)))</text></a>
    """
  }

  private func escaped(_ text: String) -> String {
    String(decoding: HTML(escaping: text).bytes, as: UTF8.self)
  }
}
