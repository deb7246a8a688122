/// The code that an entry is about: `404`, `14`, `card_declined`.
///
/// It is part of file names and addresses, so only ASCII letters, digits, `-` and `_` are legal.
public struct Code: Hashable, Sendable, CustomStringConvertible {
  /// The longest legal code, in characters.
  public static let lengthLimit = 64

  /// The code as it was written.
  public let description: String
  /// The value of a code made of digits; orders numeric codes and finds their class.
  public let number: Int?

  /// The code, or `nil` when `text` is empty, longer than ``lengthLimit`` or has an illegal character.
  public init?(_ text: String) {
    guard (1...Self.lengthLimit).contains(text.utf8.count),
      text.utf8.allSatisfy({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
    else { return nil }
    description = text
    number = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
  }
}

extension Code: Comparable {
  /// Numbers by value and before words; words, and equal numbers, in byte order.
  public static func < (left: Code, right: Code) -> Bool {
    switch (left.number, right.number) {
    case (let leftNumber?, let rightNumber?) where leftNumber != rightNumber: leftNumber < rightNumber
    case (.some, nil): true
    case (nil, .some): false
    default: left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
    }
  }
}
