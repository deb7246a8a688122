/// One finding about the user's input: what is wrong, where, and the way out.
///
/// A diagnostic is a value. Stages collect them and go on, so that one run reports every mistake.
public struct Diagnostic: Hashable, Sendable {
  /// What a finding does to the build.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// The site cannot be right: nothing is written.
    case error
    /// The site is built; `check --strict` refuses it.
    case warning
  }

  /// A stable, kebab-case name for the kind of finding, such as `unknown-key`.
  public var id: String
  /// What the finding does to the build.
  public var severity: Severity
  /// Where it is.
  public var location: SourceLocation
  /// What is wrong, in one line without a full stop.
  public var summary: String
  /// Why it matters, where the summary does not say it; whole sentences.
  public var explanation: String?
  /// What to do, one imperative a solution, likeliest first.
  public var solutions: [String]

  /// A finding; the stages give theirs as static members of `Diagnostic`.
  public init(
    _ id: String,
    _ severity: Severity = .error,
    at location: SourceLocation,
    _ summary: String,
    explanation: String? = nil,
    solutions: [String] = []
  ) {
    self.id = id
    self.severity = severity
    self.location = location.resolved
    self.summary = summary
    self.explanation = explanation
    self.solutions = solutions
  }
}

extension Diagnostic: Comparable {
  /// By place, then errors first, then by id and summary: an order that no thread or file system changes.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.location != right.location, left.location < right.location { return true }
    if right.location < left.location { return false }
    return (left.severity.rawValue, left.id, left.summary) < (
      right.severity.rawValue, right.id, right.summary
    )
  }
}

extension Sequence where Element == Diagnostic {
  /// Whether any finding forbids writing.
  public var containsErrors: Bool { contains { $0.severity == .error } }
}

/// The findings that stop a stage, for the callers that cannot go on without its result.
public struct DiagnosticError: Error, Sendable {
  /// What was found; at least one of them is an error.
  public let diagnostics: [Diagnostic]

  /// Wraps the findings of a stage that failed.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}
