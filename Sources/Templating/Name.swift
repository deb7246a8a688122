/// The name in a tag, and where it stands.
struct Name {
  let text: String
  let range: Range<Int>
  /// False when the name has been reported already; it is then good for nothing but matching a close.
  var isLegal = true

  /// The names that the dots of a path join.
  var parts: [Name] {
    var start = range.lowerBound
    return text.split(separator: ".", omittingEmptySubsequences: false).map { part in
      defer { start += part.utf8.count + 1 }
      return Name(text: String(part), range: start..<start + part.utf8.count)
    }
  }

  /// Whether the text is letters, digits, `-` and `_`, at least one; any other script counts as letters.
  static func isWord(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(isWordByte)
  }

  /// Whether the text is words joined by single dots.
  static func isPath(_ text: String) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isWord)
  }

  /// Whether the text may name a template: a word in which `/` and `.` may stand too.
  static func isTemplateName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { isWordByte($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: byte >= 0x80
    }
  }
}
