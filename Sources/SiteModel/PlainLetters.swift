import Foundation

extension String {
  /// The text in lower case, without accents and with its ligatures taken apart: `Œuvre à Part` → `oeuvre a part`.
  ///
  /// The script that searches in pages does the same to what readers type.
  ///
  /// - Complexity: O(*n*).
  public var plainLetters: String {
    let text = lowercased().replacing("œ", with: "oe").replacing("æ", with: "ae").replacing("ß", with: "ss")
    var plain = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark {
      plain.append(scalar)
    }
    return String(plain)
  }
}
