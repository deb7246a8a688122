/// The ways in which findings are printed.
public enum DiagnosticFormat: String, CaseIterable, Sendable {
  /// For a person: the line, a caret, what to do.
  case text
  /// For a program: one JSON array.
  case json
  /// For GitHub Actions: workflow commands, shown beside the lines of a pull request.
  case github

  /// At most this many findings are printed; the rest are counted.
  public static let limit = 100

  /// All findings in the canonical order, each once, ready to print; without any, nothing (`[]` in JSON).
  public func render(_ diagnostics: [Diagnostic], color: Bool = false) -> String {
    let sorted = diagnostics.sorted().reduce(into: [Diagnostic]()) { if $0.last != $1 { $0.append($1) } }
    switch self {
    case .text: return ConsoleFormatter(color: color).render(sorted)
    case .json: return JSONFormatter.render(sorted)
    case .github: return GitHubFormatter.render(sorted)
    }
  }
}
