/// The readable part of an address: lower case ASCII letters and digits, joined by `-`.
enum Slug {
  /// `Non-Authoritative Information` → `non-authoritative-information`; letters lose their accents,
  /// apostrophes vanish and everything else separates. Empty when nothing is left.
  static func make(_ text: String) -> String {
    var slug = ""
    for scalar in text.plainLetters.unicodeScalars {
      if let byte = UInt8(exactly: scalar.value), byte.isASCIIAlphanumeric {
        slug.unicodeScalars.append(scalar)
      } else if scalar != "'", scalar != "’", !slug.isEmpty, !slug.hasSuffix("-") {
        slug.append("-")
      }
    }
    return slug.hasSuffix("-") ? String(slug.dropLast()) : slug
  }
}
