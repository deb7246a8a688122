extension HTML {
  /// Escapes a text for an element's content or a quoted attribute: `& < > " '`.
  ///
  /// It works on bytes, so a combining mark after a `<` cannot hide it.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(escaping text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if let entity = Self.entity(for: byte) {
        bytes += entity.utf8
      } else {
        bytes.append(byte)
      }
    }
    self.init(trusting: bytes)
  }

  private static func entity(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
