/// A file of the starter, which the program carries: of its content, or of its templates, the shipped ones.
///
/// The list of `all` is written by a plugin of the build.
struct EmbeddedFile {
  /// The path, beginning with `Content/` or `Templates/`.
  let path: String
  private let content: StaticString
  private let isHexadecimal: Bool

  init(path: String, text: StaticString) {
    self.path = path
    self.content = text
    self.isHexadecimal = false
  }

  init(path: String, hexadecimal: StaticString) {
    self.path = path
    self.content = hexadecimal
    self.isHexadecimal = true
  }

  /// The bytes of the file.
  ///
  /// - Complexity: O(*n*) in their number.
  var bytes: [UInt8] {
    let bytes = content.withUTF8Buffer { Array($0) }
    guard isHexadecimal else { return bytes }
    return stride(from: 0, to: bytes.count - 1, by: 2).map {
      Self.value(ofDigit: bytes[$0]) << 4 | Self.value(ofDigit: bytes[$0 + 1])
    }
  }

  private static func value(ofDigit digit: UInt8) -> UInt8 {
    digit < UInt8(ascii: "a") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10
  }
}
