import Foundation

extension String {
  /// The text in lower case, without accents and with its ligatures taken apart: `Œuvre à Part` → `oeuvre a part`.
  ///
  /// The script that searches in pages does the same to what readers type.
  ///
  /// - Complexity: O(*n*).
  public var plainLetters: String {
    // Byte by byte where text is ASCII, which most of it is: a whole site goes through here.
    var plain: [UInt8] = []
    plain.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar {
      case "A"..."Z": plain.append(UInt8(truncatingIfNeeded: scalar.value | 0x20))
      case "\0"..."\u{7F}": plain.append(UInt8(truncatingIfNeeded: scalar.value))
      default: plain += scalar.plainLetters.utf8
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  fileprivate var plainLetters: String {
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
