import Examples
import Templating

/// Draws the steps of an example as arrows between a client and a server: inline SVG.
///
/// It is made from the messages themselves, and shows what the blocks under it say: it is hidden from assistive
/// technology, which would read everything twice.
struct ExchangeDrawing {
  let client: String
  let server: String

  /// The way from one to the other.
  private static let distance = 268
  /// The least room beside each of the two, and half the room that a letter of their names takes.
  private static let margin = 36
  private static let halfLetter = 4
  private static let top = 30
  private static let step = 34
  /// The longest label that fits between the two, in characters.
  private static let labelLimit = 36

  private struct Row {
    var sender: Transcript.Sender?
    var label: String
  }

  private var clientX: Int { max(Self.margin, client.count * Self.halfLetter) }
  private var serverX: Int { clientX + Self.distance }
  private var width: Int { serverX + max(Self.margin, server.count * Self.halfLetter) }

  /// The drawing, or `nil` when there is nothing to show.
  func svg(of steps: [ExchangeStep]) -> String? {
    guard !steps.isEmpty else { return nil }
    let rows = steps.map { Row(sender: $0.sender, label: label(of: $0)) }
    let height = Self.top + rows.count * Self.step
    let drawn = rows.enumerated().map { draw($1, at: Self.top + $0 * Self.step + 22) }.joined(separator: "\n")
    return """
      <svg viewBox="0 0 \(width) \(height)" aria-hidden="true">
      <text x="\(clientX)" y="14">\(escaped(client))</text><text x="\(serverX)" y="14">\(escaped(server))</text>
      <path class="life" d="M\(clientX) 22V\(height)M\(serverX) 22V\(height)"/>
      \(drawn)
      </svg>
      """
  }

  /// An event has no shorter form: what does not fit is cut, and said in full in the text beside the drawing.
  private func label(of step: ExchangeStep) -> String {
    if let label = step.labels.first(where: { $0.count <= Self.labelLimit }) { return label }
    let last = step.labels.last ?? ""
    return last.count <= Self.labelLimit ? last : last.prefix(Self.labelLimit - 1) + "…"
  }

  private func draw(_ row: Row, at y: Int) -> String {
    let text = "<text x=\"\((clientX + serverX) / 2)\" y=\"\(y - 7)\">\(escaped(row.label))</text>"
    switch row.sender {
    case .client: return arrow(from: clientX, to: serverX, back: -7, at: y) + text
    case .server: return arrow(from: serverX, to: clientX, back: 7, at: y) + text
    case nil: return "<path class=\"event\" d=\"M\(clientX) \(y)H\(serverX)\"/>" + text
    }
  }

  private func arrow(from: Int, to: Int, back: Int, at y: Int) -> String {
    // Relative, so that the arrows of a page are nearly the same text: it compresses.
    "<path d=\"M\(from) \(y)h\(to - from)m\(back)-4l\(-back) 4l\(back) 4\"/>"
  }

  private func escaped(_ text: String) -> String {
    String(decoding: HTML(escaping: text).bytes, as: UTF8.self)
  }
}
