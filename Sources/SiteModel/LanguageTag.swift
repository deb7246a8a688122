/// The language of an edition: a BCP 47 tag such as `fr` or `pt-BR`.
///
/// The tag is also a folder and a part of file names, so only letters, digits and `-` are legal.
public struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
  /// The tag as it was written.
  public let description: String

  /// The tag, or `nil` when `text` does not have the form of one (RFC 5646, section 2.1).
  public init?(_ text: String) {
    let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = subtags.first, (2...3).contains(primary.count),
      primary.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }),
      subtags.dropFirst().allSatisfy({
        (1...8).contains($0.count) && $0.utf8.allSatisfy(\.isASCIIAlphanumeric)
      })
    else { return nil }
    description = text
  }
}

extension UInt8 {
  /// Whether the byte is one of `A–Z`, `a–z`, `0–9`.
  var isASCIIAlphanumeric: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
