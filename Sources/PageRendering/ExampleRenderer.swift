import Examples
import Markdown
import SiteModel
import Templating

/// Writes the code blocks that are examples: a drawing of the whole exchange, then its messages with their
/// first lines and the names of their fields set apart.
struct ExampleRenderer {
  private let syntax: ExampleSyntax
  private let drawing: ExchangeDrawing

  /// A renderer in the words of an edition.
  init(_ format: ExampleFormat, language: LanguageTag) {
    syntax = format.syntax
    drawing = ExchangeDrawing(client: format.client[language], server: format.server[language])
  }

  /// The text of a block that is an example.
  func example(_ block: Block) -> String? {
    if case .code(syntax.language, let text) = block.kind { text } else { nil }
  }

  /// The HTML of blocks that follow one another and so are one exchange.
  func html(of texts: [String]) -> String {
    let svg = drawing.svg(of: texts.flatMap(syntax.steps)).map { $0 + "\n" } ?? ""
    return "<div class=\"exchange\">\n\(svg)\(texts.map(code).joined())</div>\n"
  }

  private func code(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let html = zip(lines, kinds(of: text)).map { marked(String($0), as: $1) + "\n" }.joined()
    return "<pre><code class=\"language-\(syntax.language)\">\(html)</code></pre>\n"
  }

  private func kinds(of text: String) -> [Transcript.Line] {
    switch syntax {
    case .exchange: return Transcript(text).lines
    case .http:
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let head = lines.prefix { !$0.isEmpty }.count
      return lines.enumerated().map { index, line in
        if index == 0 { return .title }
        guard index < head, let colon = line.firstIndex(of: ":") else { return .plain }
        return .field(nameLength: line.distance(from: line.startIndex, to: colon))
      }
    }
  }

  private func marked(_ line: String, as kind: Transcript.Line) -> String {
    // The marker of a transcript and the space after it stand before what is set apart.
    let marker = line.prefix(syntax.markerLength)
    let rest = line.dropFirst(marker.count)
    switch kind {
    case .title: return escaped(marker) + "<b>\(escaped(rest))</b>"
    case .field(let length):
      return escaped(marker) + "<i>\(escaped(rest.prefix(length)))</i>" + escaped(rest.dropFirst(length))
    case .plain: return escaped(line[...])
    }
  }

  private func escaped(_ text: Substring) -> String {
    String(decoding: HTML(escaping: String(text)).bytes, as: UTF8.self)
  }
}

extension ExampleSyntax {
  /// How many characters of a line say who sends it.
  fileprivate var markerLength: Int {
    switch self {
    case .http: 0
    case .exchange: 2
    }
  }
}
