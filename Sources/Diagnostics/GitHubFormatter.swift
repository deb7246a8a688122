/// Findings as workflow commands of GitHub Actions, one a line.
enum GitHubFormatter {
  static func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { line($0) + "\n" }.joined()
  }

  private static func line(_ diagnostic: Diagnostic) -> String {
    var properties = ["file=\(escapeProperty(diagnostic.location.path))"]
    if let excerpt = diagnostic.location.excerpt {
      properties.append("line=\(excerpt.line)")
      properties.append("col=\(excerpt.column)")
      properties.append("endColumn=\(excerpt.column + excerpt.length)")
    }
    properties.append("title=\(escapeProperty(diagnostic.id))")
    let message = ([diagnostic.summary, diagnostic.explanation].compactMap(\.self) + diagnostic.solutions)
      .joined(separator: "\n")
    return "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(escape(message))"
  }

  /// Line ends would end the command, and `%` begins an escape.
  private static func escape(_ text: String) -> String {
    replace(text, ["%": "%25", "\r": "%0D", "\n": "%0A", "\r\n": "%0D%0A"])
  }

  private static func escapeProperty(_ text: String) -> String {
    replace(escape(text), [":": "%3A", ",": "%2C"])
  }

  private static func replace(_ text: String, _ escapes: [Character: String]) -> String {
    text.reduce(into: "") { $0 += escapes[$1] ?? String($1) }
  }
}
