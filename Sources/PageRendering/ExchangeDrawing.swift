import HTTPExamples
import Templating

/// Draws the messages of an example as arrows between a client and a server: inline SVG.
///
/// It is made from the messages themselves, so it shows what the blocks under it show.
struct ExchangeDrawing {
  let client: String
  let server: String

  private static let width = 340
  private static let clientX = 36
  private static let serverX = 304
  private static let top = 30
  private static let step = 34
  /// The longest label that fits between the two, in characters.
  private static let labelLimit = 36

  private struct Arrow {
    var label: String
    var isRequest: Bool
  }

  /// The drawing, or `nil` when none of the texts is a message.
  func svg(of texts: [String]) -> String? {
    let arrows = texts.compactMap(HTTPMessage.init).map(arrow)
    guard !arrows.isEmpty else { return nil }
    let height = Self.top + arrows.count * Self.step
    let rows = arrows.enumerated().map { row($1, at: Self.top + $0 * Self.step + 22) }.joined(separator: "\n")
    return """
      <svg viewBox="0 0 \(Self.width) \(height)" role="img" aria-label="\(escaped(description(of: arrows)))">
      <text x="\(Self.clientX)" y="14">\(escaped(client))</text><text x="\(Self.serverX)" y="14">\(escaped(server))</text>
      <path class="life" d="M\(Self.clientX) 22V\(height)M\(Self.serverX) 22V\(height)"/>
      \(rows)
      </svg>
      """
  }

  private func arrow(_ message: HTTPMessage) -> Arrow {
    switch message.start {
    case .request(let method, let target, _):
      let path = target.prefix { $0 != "?" }
      let labels = ["\(method) \(target)", "\(method) \(path)", method]
      return Arrow(label: labels.first { $0.count <= Self.labelLimit } ?? method, isRequest: true)
    case .response(_, let code, let reason):
      let label = "\(code) \(reason)"
      return Arrow(label: label.count <= Self.labelLimit ? label : code, isRequest: false)
    }
  }

  private func row(_ arrow: Arrow, at y: Int) -> String {
    let (from, to, back) =
      arrow.isRequest ? (Self.clientX, Self.serverX, -7) : (Self.serverX, Self.clientX, 7)
    return """
      <path d="M\(from) \(y)H\(to)m\(back)-4L\(to) \(y)l\(back) 4"/><text x="\(Self.width / 2)" y="\(y - 7)">\(escaped(arrow.label))</text>
      """
  }

  private func description(of arrows: [Arrow]) -> String {
    arrows.map { "\($0.isRequest ? client : server) → \($0.isRequest ? server : client): \($0.label)" }
      .joined(separator: "; ")
  }

  private func escaped(_ text: String) -> String {
    String(decoding: HTML(escaping: text).bytes, as: UTF8.self)
  }
}
