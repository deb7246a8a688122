import Diagnostics

extension Diagnostic {
  static func startLine(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "http-start-line", at: location, "this is not the first line of an HTTP message",
      solutions: ["write “GET /path HTTP/1.1” or “HTTP/1.1 404 Not Found”, one message a block"]
    )
  }

  static func fieldLine(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "http-field-line", at: location, "this is not a header field",
      solutions: ["write “Name: value” in ASCII", "put an empty line before the content"]
    )
  }

  static func missingHost(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "http-missing-host", at: location, "a request of HTTP/1.1 must have the field “Host” (RFC 9112 §3.2)",
      solutions: ["add “Host: example.com”"]
    )
  }

  static func wrongLength(_ given: String, actual: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "http-content-length", at: location, "Content-Length is \(given), but the content has \(actual) bytes",
      solutions: ["write “Content-Length: \(actual)”"]
    )
  }

  static func missingLength(_ actual: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "http-content-length", at: location, "nothing says where the content of this message ends",
      solutions: ["add “Content-Length: \(actual)”"]
    )
  }

  static func forbiddenLength(_ code: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "http-content-length", at: location,
      "a \(code) must not have the field “Content-Length” (RFC 9110 §8.6)",
      solutions: ["remove it"]
    )
  }

  static func forbiddenContent(_ code: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "http-content", at: location, "this response has no content: it is a \(code), or answers HEAD",
      solutions: ["end the message after its fields"]
    )
  }

  static func invalidJSON(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "http-json", at: location, "the content is not JSON, though Content-Type says so",
      solutions: ["look for a missing quote, bracket or comma"]
    )
  }

  static func wrongReason(_ reason: String, expected: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "http-reason", at: location, "the reason phrase is “\(reason)”, the name of the code is “\(expected)”",
      solutions: ["write “\(expected)”"]
    )
  }

  static func missingField(
    _ name: String, code: String, source: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "http-missing-field", at: location, "a \(code) must have the field “\(name)” (\(source))",
      solutions: ["add it to the example"]
    )
  }
}
