/// Character references in attribute values and titles (HTML Standard §13.2.5.72).
enum CharacterReferences {
  /// The names that are known. Any other, and one without its semicolon, stays as it is written.
  private static let names: [(name: StaticString, character: UInt8)] = [
    ("amp", UInt8(ascii: "&")), ("lt", UInt8(ascii: "<")), ("gt", UInt8(ascii: ">")),
    ("quot", UInt8(ascii: "\"")), ("apos", UInt8(ascii: "'")),
  ]

  /// The text that `bytes` stand for; what is not UTF-8 in them is repaired.
  static func resolve(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "&"), let character = numbered(&rest) ?? named(&rest) {
        result += character
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func named(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    for (name, character) in names {
      let name = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
      guard rest.starts(with: name) else { continue }
      let after = rest.dropFirst(name.count)
      guard after.first == UInt8(ascii: ";") else { continue }
      rest = after.dropFirst()
      return [character]
    }
    return nil
  }

  private static func numbered(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    guard rest.first == UInt8(ascii: "#") else { return nil }
    var digits = rest.dropFirst()
    let isHexadecimal = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    if isHexadecimal { digits = digits.dropFirst() }
    let radix: UInt32 = isHexadecimal ? 16 : 10
    var number: UInt32 = 0
    var count = 0
    while let value = digits.first?.hexadecimalValue, value < radix {
      // Beyond the last scalar there is nothing more to tell apart, and nothing may overflow.
      number = min(number * radix + UInt32(value), 0x110000)
      digits = digits.dropFirst()
      count += 1
    }
    guard count > 0 else { return nil }
    rest = digits.first == UInt8(ascii: ";") ? digits.dropFirst() : digits
    let scalar = number == 0 ? nil : Unicode.Scalar(number)
    return Array(String(scalar ?? "\u{FFFD}").utf8)
  }
}
