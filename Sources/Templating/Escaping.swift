extension HTML {
  /// Escapes a text for an element's content or a quoted attribute: `& < > " '`.
  ///
  /// It works on bytes, so a combining mark after a `<` cannot hide it.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(escaping text: String) {
    var bytes: [UInt8] = []
    Self.append(escaping: text, to: &bytes)
    self.init(trusting: bytes)
  }

  /// Appends a text, escaped, to HTML that is being put together.
  ///
  /// - Complexity: O(*n*) in the number of bytes; what needs no escaping is copied in one piece.
  public static func append(escaping text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while let index = rest.firstIndex(where: isEscaped) {
        output += rest[..<index]
        output += entity(for: rest[index]).utf8
        rest = rest[(index + 1)...]
      }
      output += rest
    }
  }

  @inline(__always)
  private static func isEscaped(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }

  private static func entity(for byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }
}
