import Foundation

extension String {
  /// The text in lower case, without accents and with its ligatures taken apart: `Œuvre à Part` → `oeuvre a part`.
  ///
  /// The script that searches in pages does the same to what readers type.
  ///
  /// - Complexity: O(*n*).
  public var plainLetters: String {
    var plain: [UInt8] = []
    plain.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if scalar.isASCII {
        plain.append(UInt8(truncatingIfNeeded: scalar.value | (("A"..."Z").contains(scalar) ? 0x20 : 0)))
      } else {
        plain += scalar.plainLetters.utf8
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// What stands for the scalar in ``Swift/String/plainLetters``; empty for an accent.
  public var plainLetters: String {
    switch self {
    case "\u{C0}"..."\u{17F}": PlainLetters.latin[Int(value) - 0xC0]
    case "\u{80}"..."\u{BF}", "\u{2000}"..."\u{206F}": String(self)
    default: decomposedPlainLetters
    }
  }
}

enum PlainLetters {
  /// What stands for each scalar from U+00C0 to U+017F: the letters of most European languages, looked up since all
  /// that a site says goes through here.
  static let latin = letters.split(separator: " ").map(String.init)

  private static let letters = """
    a a a a a a ae c e e e e i i i i ð n o o o o o × ø u u u u y þ ss \
    a a a a a a ae c e e e e i i i i ð n o o o o o ÷ ø u u u u y þ y \
    a a a a a a c c c c c c c c d d đ đ e e e e e e e e e e g g g g g g g g h h ħ ħ i i i i i i i i i ı \
    ĳ ĳ j j k k ĸ l l l l l l ŀ ŀ ł ł n n n n n n ŉ ŋ ŋ o o o o o o oe oe r r r r r r s s s s s s s s \
    t t t t ŧ ŧ u u u u u u u u u u u u w w y y y z z z z z z ſ
    """
}

extension Unicode.Scalar {
  /// The same by what Unicode says of the scalar, and not by the table.
  var decomposedPlainLetters: String {
    switch properties.lowercaseMapping {
    case "œ": return "oe"
    case "æ": return "ae"
    case "ß": return "ss"
    case let letter where properties.isAlphabetic || isAccent:
      let parts = letter.decomposedStringWithCanonicalMapping.unicodeScalars
      return String(String.UnicodeScalarView(parts.filter { !$0.isAccent }))
    case let other: return other
    }
  }

  private var isAccent: Bool { properties.generalCategory == .nonspacingMark }
}
