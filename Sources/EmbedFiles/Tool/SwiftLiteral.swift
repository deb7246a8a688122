/// Bytes as literals of Swift, in the form that the compiler is quickest with.
enum SwiftLiteral {
  /// `text: …` for what a raw string holds unchanged, `hexadecimal: …` for any other bytes.
  static func argument(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self), text.unicodeScalars.allSatisfy(isKept) {
      return "text: \(Self.text(text))"
    }
    let digits = Array("0123456789abcdef")
    return "hexadecimal: \"\(String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }))\""
  }

  /// A raw string literal over several lines, with one `#` more than any run of them in `text`.
  static func text(_ text: String) -> String {
    let runs = text.split { $0 != "#" }.map(\.count)
    let pounds = String(repeating: "#", count: (runs.max() ?? 0) + 1)
    return "\(pounds)\"\"\"\n\(text)\n\"\"\"\(pounds)"
  }

  /// Whether the compiler leaves the character alone: it turns CR into LF, and warns of other controls.
  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\t" || (scalar.value >= 0x20 && scalar.value != 0x7F && scalar != "\u{FEFF}")
  }
}
