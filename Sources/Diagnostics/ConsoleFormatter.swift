/// Findings for a person at a terminal: place, summary, the line with a caret, what to do.
struct ConsoleFormatter {
  var color: Bool

  /// How much of a long line is shown, in characters, with the place meant inside.
  private static let window = 100

  func render(_ diagnostics: [Diagnostic]) -> String {
    var output = diagnostics.prefix(DiagnosticFormat.limit).map(render).joined(separator: "\n")
    if diagnostics.count > DiagnosticFormat.limit {
      output += "\n… and \(diagnostics.count - DiagnosticFormat.limit) more findings\n"
    }
    return output
  }

  private func render(_ diagnostic: Diagnostic) -> String {
    let place = Self.printable(diagnostic.location.description)
    let label = paint(diagnostic.severity.rawValue, diagnostic.severity == .error ? "1;31" : "1;33")
    var lines = ["\(paint(place, "1")): \(label): \(Self.printable(diagnostic.summary))"]
    if let excerpt = diagnostic.location.excerpt { lines += quote(excerpt) }
    if let explanation = diagnostic.explanation { lines.append("  \(Self.printable(explanation))") }
    lines += diagnostic.solutions.map { "  \(paint("help", "1;36")): \(Self.printable($0))" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The line under its number, and under it the underlining, aligned by display width.
  private func quote(_ excerpt: SourceLocation.Excerpt) -> [String] {
    let characters = Array(excerpt.text)
    let index = min(excerpt.column - 1, characters.count)
    let start = max(0, min(index - Self.window / 2, characters.count - Self.window))
    let end = min(characters.count, start + Self.window)
    let shown = Self.printable(String(characters[start..<end]))
    let before = Self.printable(String(characters[start..<index]))
    let meant = Self.printable(String(characters[index..<min(end, index + excerpt.length)]))
    let number = String(excerpt.line)
    let margin = String(repeating: " ", count: number.count)
    let head = start > 0 ? "…" : ""
    let tail = end < characters.count ? "…" : ""
    let indent = String(repeating: " ", count: head.displayWidth + before.displayWidth)
    let underline = "^" + String(repeating: "~", count: max(meant.displayWidth, 1) - 1)
    return [
      " \(number) | \(head)\(shown)\(tail)",
      " \(margin) | \(indent)\(paint(underline, "1;32"))",
    ]
  }

  private func paint(_ text: String, _ code: String) -> String {
    color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// The text without anything that a terminal would obey: a tab is a space, a control character U+FFFD.
  private static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where scalar == "\t": result.append(" ")
      case .control, .lineSeparator, .paragraphSeparator: result.append("\u{FFFD}")
      case .format where scalar != "\u{200D}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
