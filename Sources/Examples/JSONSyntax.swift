/// Whether a text is JSON (RFC 8259).
struct JSONSyntax {
  /// Deeper nesting is refused: values are read recursively.
  private static let depthLimit = 512

  private var rest: Substring.UTF8View

  static func isValid(_ text: String) -> Bool {
    var syntax = JSONSyntax(rest: text[...].utf8)
    return syntax.skipValue(depth: 0) && syntax.rest.isEmpty
  }

  /// Goes over a value and the white space around it (section 2).
  private mutating func skipValue(depth: Int) -> Bool {
    guard depth < Self.depthLimit else { return false }
    skipSpace()
    defer { skipSpace() }
    switch rest.first {
    case UInt8(ascii: "{"):
      return skipList(until: UInt8(ascii: "}")) { $0.skipMember(depth: depth + 1) }
    case UInt8(ascii: "["):
      return skipList(until: UInt8(ascii: "]")) { $0.skipValue(depth: depth + 1) }
    case UInt8(ascii: "\""): return skipString()
    case UInt8(ascii: "t"): return skip("true")
    case UInt8(ascii: "f"): return skip("false")
    case UInt8(ascii: "n"): return skip("null")
    default: return skipNumber()
    }
  }

  /// Elements between brackets, with commas between them (sections 4 and 5).
  private mutating func skipList(until end: UInt8, _ skipElement: (inout JSONSyntax) -> Bool) -> Bool {
    rest.removeFirst()
    skipSpace()
    if skip(end) { return true }
    repeat {
      guard skipElement(&self) else { return false }
    } while skip(UInt8(ascii: ","))
    return skip(end)
  }

  private mutating func skipMember(depth: Int) -> Bool {
    skipSpace()
    guard skipString() else { return false }
    skipSpace()
    return skip(UInt8(ascii: ":")) && skipValue(depth: depth)
  }

  /// Section 7.
  private mutating func skipString() -> Bool {
    guard skip(UInt8(ascii: "\"")) else { return false }
    while let byte = rest.popFirst(), byte >= 0x20 {
      if byte == UInt8(ascii: "\"") { return true }
      if byte == UInt8(ascii: "\\"), !skipEscape() { return false }
    }
    return false
  }

  private mutating func skipEscape() -> Bool {
    guard let byte = rest.popFirst() else { return false }
    if byte == UInt8(ascii: "u") {
      return (0..<4).allSatisfy { _ in rest.popFirst().map(Self.isHex) ?? false }
    }
    return #""\/bfnrt"#.utf8.contains(byte)
  }

  /// Section 6.
  private mutating func skipNumber() -> Bool {
    _ = skip(UInt8(ascii: "-"))
    guard skip(UInt8(ascii: "0")) || skipDigits() else { return false }
    if skip(UInt8(ascii: ".")), !skipDigits() { return false }
    guard skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) else { return true }
    _ = skip(UInt8(ascii: "+")) || skip(UInt8(ascii: "-"))
    return skipDigits()
  }

  private mutating func skipDigits() -> Bool {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest[digits.endIndex...]
    return !digits.isEmpty
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard rest.first == byte else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func skip(_ word: String) -> Bool {
    guard rest.starts(with: word.utf8) else { return false }
    rest = rest.dropFirst(word.utf8.count)
    return true
  }

  private mutating func skipSpace() {
    rest = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
