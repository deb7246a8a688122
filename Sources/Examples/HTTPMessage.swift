import Diagnostics

/// One HTTP message as an author shows it: HTTP/1.1 syntax (RFC 9112, section 2.1), with LF for CRLF.
public struct HTTPMessage: Hashable, Sendable {
  /// The first line, which tells a request from a response.
  public enum StartLine: Hashable, Sendable {
    /// `GET /orders HTTP/1.1` (RFC 9112, section 3).
    case request(method: String, target: String, version: String)
    /// `HTTP/1.1 404 Not Found` (RFC 9112, section 4).
    case response(version: String, code: String, reason: String)
  }

  /// A field line: its name, its value, and the line of the block that it stands on, from 0.
  public struct Field: Hashable, Sendable {
    /// The name as written; names are compared without regard to case.
    public var name: String
    /// The value without the white space around it.
    public var value: String
    /// The line of the message, from 0.
    public var line: Int
  }

  /// The start line.
  public var start: StartLine
  /// The header section, in order.
  public var fields: [Field]
  /// What follows the empty line; `nil` when the message ends with its header section.
  public var content: String?
  /// The line of the message on which the content begins, from 0.
  public var contentLine: Int

  /// The message that `text` shows, or `nil` when its first line is not one of HTTP.
  ///
  /// Lines that are no fields are left out; ``ExampleChecker`` reports them.
  public init?(_ text: String) {
    let block = ExampleBlock(text: text, fenceLine: 0, in: SourceText(path: "", text: text))
    var parser = HTTPMessageParser(block)
    guard let message = parser.parse() else { return nil }
    self = message
  }

  init(start: StartLine, fields: [Field], content: String?, contentLine: Int) {
    self.start = start
    self.fields = fields
    self.content = content
    self.contentLine = contentLine
  }

  /// The value of the first field with this name, whatever its case.
  public func value(of name: String) -> String? {
    field(name)?.value
  }

  /// The first field with this name, whatever its case.
  func field(_ name: String) -> Field? {
    fields.first { $0.name.isLike(name) }
  }

  /// The status code, if the message is a response.
  public var code: String? {
    if case .response(_, let code, _) = start { code } else { nil }
  }

  /// The method, if the message is a request.
  public var method: String? {
    if case .request(let method, _, _) = start { method } else { nil }
  }
}

extension String {
  /// Whether the two names are the same but for the case of ASCII letters (RFC 9110, section 5.1).
  func isLike(_ other: String) -> Bool {
    utf8.elementsEqual(other.utf8) { left, right in
      left == right || left ^ right == 0x20 && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(left | 0x20)
    }
  }
}
