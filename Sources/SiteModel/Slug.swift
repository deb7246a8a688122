import Foundation

/// The readable part of an address: lower case ASCII letters and digits, joined by `-`.
enum Slug {
  /// `Non-Authoritative Information` → `non-authoritative-information`; letters lose their accents,
  /// apostrophes vanish and everything else separates. Empty when nothing is left.
  static func make(_ text: String) -> String {
    let decomposed = text.lowercased().decomposedStringWithCanonicalMapping
    var slug = ""
    for scalar in decomposed.unicodeScalars {
      if let byte = UInt8(exactly: scalar.value), byte.isASCIIAlphanumeric {
        slug.unicodeScalars.append(scalar)
      } else if !isSilent(scalar), !slug.isEmpty, !slug.hasSuffix("-") {
        slug.append("-")
      }
    }
    return slug.hasSuffix("-") ? String(slug.dropLast()) : slug
  }

  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’" || scalar.properties.generalCategory == .nonspacingMark
  }
}
