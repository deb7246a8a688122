import Diagnostics

extension Diagnostic {
  static func transcriptLine(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "exchange-line", at: location, "this line says neither who sends it nor that something happens",
      solutions: ["begin it with “> ” (the client sends), “< ” (the server sends) or “* ” (an event)"]
    )
  }

  static func transcriptTitle(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "exchange-title", at: location, "a message begins with its title",
      solutions: ["write what is sent after the marker, or remove the line"]
    )
  }

  static func transcriptField(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "exchange-field", at: location, "this is not a field of the message above",
      solutions: [
        "write “name: value” in ASCII", "put a line with the marker alone before the content",
        "put an empty line before another message",
      ]
    )
  }

  static func unknownMessage(_ word: String, legal: [String], at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "exchange-message", at: location, "“\(word)” is not a message of this family",
      solutions: NearMiss.solutions(for: word, among: legal) + ["add it to “examples:” in family.yml"]
    )
  }

  static func wrongSender(
    of word: String, expected: Transcript.Sender, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "exchange-sender", at: location, "only the \(expected.rawValue) sends “\(word)”",
      solutions: ["begin its lines with “\(expected == .client ? ">" : "<")”"]
    )
  }

  static func missingMessageField(_ name: String, of word: String, at location: SourceLocation) -> Diagnostic
  {
    Diagnostic(
      "exchange-missing-field", at: location, "“\(word)” must have the field “\(name)”",
      solutions: ["add it under the title"])
  }

  static func fieldValue(
    _ name: String, value: String, legal: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "exchange-value", at: location, "“\(value)” is not a value of “\(name)”",
      solutions: NearMiss.solutions(for: value, among: legal))
  }
}
