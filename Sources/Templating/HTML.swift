/// Bytes that are trusted to be HTML already: a rendered fragment, or text that has been escaped.
///
/// It is the only thing that `{{{x}}}` prints. Who makes one answers for it.
public struct HTML: Sendable, Hashable {
  /// The UTF-8 bytes, printed as they are.
  public let bytes: [UInt8]

  /// Takes bytes that are HTML already, such as what a Markdown parser made.
  public init(trusting bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Takes a string that is HTML already.
  public init(trusting text: String) {
    self.init(trusting: Array(text.utf8))
  }

  /// Keeps a copy of what templates have rendered so far, to be a value in another template.
  public init(rendered output: borrowing OutputBuffer) {
    self.init(trusting: output.withBytes { Array($0) })
  }
}

/// A text that has been escaped already, to be put together with others without doing so again.
public struct EscapedText: Sendable, Hashable {
  let html: HTML

  /// Escapes a text.
  public init(_ text: String) {
    html = HTML(escaping: text)
  }

  private init(html: HTML) {
    self.html = html
  }

  /// One text after the other.
  public static func + (left: EscapedText, right: EscapedText) -> EscapedText {
    EscapedText(html: HTML(trusting: left.html.bytes + right.html.bytes))
  }
}
