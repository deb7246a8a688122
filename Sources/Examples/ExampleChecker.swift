import Diagnostics

/// Checks the examples of a text.
public enum ExampleChecker {
  /// Everything that is wrong with `blocks`, in order: first each block by the rules of its syntax, then, if
  /// they are right, whether they show the code that the text is about.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public static func check(
    _ blocks: [ExampleBlock], in syntax: ExampleSyntax, against rule: ExampleRule
  ) -> [Diagnostic] {
    switch syntax {
    case .http: run(HTTPChecker(rule: rule), over: blocks)
    case .exchange(let vocabulary): run(TranscriptChecker(rule: rule, vocabulary: vocabulary), over: blocks)
    }
  }

  private static func run(_ checker: some BlockChecker, over blocks: [ExampleBlock]) -> [Diagnostic] {
    var checker = checker
    for block in blocks { checker.check(block) }
    let rule = checker.rule
    guard let last = blocks.last, let code = rule.code, rule.isSent, !checker.isCodeShown,
      checker.diagnostics.isEmpty
    else { return checker.diagnostics }
    return [.codeNotShown(code, at: last.location(ofLine: 0))]
  }
}

/// The rules of one syntax, applied to one block after another.
protocol BlockChecker {
  /// What is demanded of the text.
  var rule: ExampleRule { get }
  /// What has been found.
  var diagnostics: [Diagnostic] { get }
  /// Whether a message has shown the code that the text is about.
  var isCodeShown: Bool { get }
  /// Checks the next block.
  mutating func check(_ block: ExampleBlock)
}

extension Diagnostic {
  static func codeNotShown(_ code: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "example-code", at: location, "no message of the example shows \(code)",
      solutions: ["show the response that the entry is about"]
    )
  }

  static func neverSent(_ code: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "example-code", at: location, "the facts say that nobody sends \(code), but the example does",
      solutions: ["show what is seen instead, such as the line of a log"]
    )
  }
}
