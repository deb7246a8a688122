/// What a style sheet loads, found by the tokens of CSS Syntax Level 3 that can hold an address.
///
/// Left out are escapes in addresses, and the strings of `image-set()`.
struct StyleSheet {
  /// The addresses of `url()` and `@import`, in order.
  private(set) var loads: [Reference] = []

  private let bytes: [UInt8]
  private var position = 0

  /// - Complexity: O(*n*) in the number of bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while position < bytes.count { skipToken() }
  }

  private mutating func skipToken() {
    if skip("/*") {
      while position < bytes.count, !skip("*/") { position += 1 }
    } else if bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'") {
      _ = string()
    } else if skip("@import") {
      skipSpaces()
      if let address = string() { add(address) }
    } else if skip("@namespace") {
      // The address after it is a name, and nothing is fetched from there.
      while position < bytes.count, bytes[position] != UInt8(ascii: ";") { position += 1 }
    } else if skip("url(") {
      skipSpaces()
      add(string() ?? unquoted())
    } else if bytes[position].isCSSName {
      // The rest of a name, so that `curl(` is not taken for `url(`.
      while position < bytes.count, bytes[position].isCSSName { position += 1 }
    } else {
      position += 1
    }
  }

  private mutating func add(_ range: Range<Int>) {
    let address = String(decoding: bytes[range], as: UTF8.self)
    loads.append(Reference(purpose: .load, address: address, range: range))
  }

  /// The content of a string that begins here, up to its closing quote or the end of the line.
  private mutating func string() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let start = position + 1
    position = start
    while position < bytes.count, bytes[position] != quote, bytes[position] != UInt8(ascii: "\n") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    let end = min(position, bytes.count)
    position = min(end + 1, bytes.count)
    return start..<end
  }

  private mutating func unquoted() -> Range<Int> {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: ")"), !bytes[position].isHTMLSpace {
      position += 1
    }
    return start..<position
  }

  private mutating func skipSpaces() {
    while position < bytes.count, bytes[position].isHTMLSpace { position += 1 }
  }

  /// Skips `text`, in any case, if it comes next.
  private mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for index in 0..<count {
      let byte = bytes[position + index]
      guard (byte.isASCIIUppercase ? byte | 0x20 : byte) == text.utf8Start[index] else { return false }
    }
    position += count
    return true
  }
}

extension UInt8 {
  fileprivate var isCSSName: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") || self >= 0x80
  }
}
