/// A JSON value, written without white space and so that it may stand in a script on any page.
enum JSON {
  case number(Int)
  case text(String)
  case numbers([Int])
  case list([JSON])
  case object([(name: String, value: JSON)])

  /// The text of the value.
  ///
  /// - Complexity: O(*n*).
  var description: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .number(let number): Self.write(number, to: &bytes)
    case .text(let string): Self.write(string, to: &bytes)
    case .numbers(let numbers): Self.write(numbers, between: "[]", to: &bytes, Self.write)
    case .list(let values): Self.write(values, between: "[]", to: &bytes) { $0.write(to: &$1) }
    case .object(let members):
      Self.write(members, between: "{}", to: &bytes) { member, bytes in
        Self.write(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between brackets: StaticString, to bytes: inout [UInt8],
    _ write: (Element, inout [UInt8]) -> Void
  ) {
    bytes.append(brackets.utf8Start[0])
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(element, &bytes)
    }
    bytes.append(brackets.utf8Start[1])
  }

  private static func write(_ number: Int, to bytes: inout [UInt8]) {
    var digits = number.magnitude
    var divisor: UInt = 1
    while digits / divisor >= 10 { divisor *= 10 }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(digits / divisor))
      digits %= divisor
      divisor /= 10
    }
  }

  /// Escapes, besides what JSON asks for, `<`, which could end the script or begin a comment, and the two
  /// separators that old scripts take for line ends.
  private static func write(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": bytes += #"\""#.utf8
      case "\\": bytes += #"\\"#.utf8
      case "<", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      case "\u{20}"..."\u{7F}": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default: UTF8.encode(scalar).map { bytes += $0 }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
