/// Spaces and apostrophes as the Imprimerie nationale sets them.
///
/// Works on UTF-8: the few bytes that a rule begins with are looked for, and all between them is copied. Letters
/// are only decoded beside such a byte.
struct FrenchTypography {
  private static let narrowSpace: Unicode.Scalar = "\u{202F}"
  private static let noBreakSpace: Unicode.Scalar = "\u{00A0}"

  private var output: [UInt8] = []

  /// One text node set by the rules, or `nil` when none of them concerns it. The start and the end of the node count as word characters when a rule looks
  /// across them, because a code span or a link may stand there.
  static func set(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { input in
      guard let first = input.firstIndex(where: mayBeginRule) else { return nil }
      var typography = FrenchTypography()
      typography.output.reserveCapacity(input.count + 8)
      typography.set(input, from: first)
      return String(decoding: typography.output, as: UTF8.self)
    }
  }

  private static func mayBeginRule(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "'"), 0xC2:
      true
    default: false
    }
  }

  private mutating func set(_ input: UnsafeBufferPointer<UInt8>, from first: Int) {
    var rest = input[...]
    var next: Int? = first
    while let start = next {
      output += rest[..<start]
      rest = rest[start...]
      setRule(atStartOf: &rest)
      next = rest.firstIndex(where: Self.mayBeginRule)
    }
    output += rest
  }

  /// Sets the scalar that `rest` begins with, and what its rule says of the spaces after it.
  private mutating func setRule(atStartOf rest: inout Slice<UnsafeBufferPointer<UInt8>>) {
    guard let scalar = rest.popFirstScalar() else { return }
    let next = rest.firstScalar
    switch scalar {
    case ";", "!", "?": appendMark(scalar, after: Self.narrowSpace, next: next)
    case ":": appendMark(scalar, after: Self.noBreakSpace, next: next)
    case "»":
      replaceTrailingSpaces(with: Self.noBreakSpace)
      append(scalar)
    case "'": append(isApostrophe(before: next) ? "’" : scalar)
    case "«":
      append(scalar)
      if !Self.hasRule(next) { open(before: &rest) }
    default: append(scalar)
    }
  }

  /// The space inside a «; those that were written give way to it.
  private mutating func open(before rest: inout Slice<UnsafeBufferPointer<UInt8>>) {
    append(Self.noBreakSpace)
    while let next = rest.firstScalar, Self.isSpace(next) { _ = rest.popFirstScalar() }
  }

  /// Whether a rule of its own says what stands before `scalar`.
  private static func hasRule(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case ";", "!", "?", ":", "»", "'": true
    default: false
    }
  }

  /// A double mark: the space before it becomes `space`; where there is none, one is put after a word.
  /// A mark that a word follows, as in `12:30`, `?q=` or `a;b`, is no punctuation and stays as it is.
  private mutating func appendMark(_ mark: Unicode.Scalar, after space: Unicode.Scalar, next: Unicode.Scalar?)
  {
    if next.map({ Self.isWord($0) || $0 == "/" }) ?? false {
      append(mark)
      return
    }
    if let last = output[...].lastScalar, Self.isSpace(last) {
      replaceTrailingSpaces(with: space)
    } else if let last = output[...].lastScalar, Self.endsWord(last) {
      append(space)
    }
    append(mark)
  }

  private mutating func replaceTrailingSpaces(with space: Unicode.Scalar) {
    while let last = output[...].lastScalar, Self.isSpace(last) { output.removeLast(UTF8.width(last)) }
    append(space)
  }

  private func isApostrophe(before next: Unicode.Scalar?) -> Bool {
    guard let last = output[...].lastScalar, last.properties.isAlphabetic else { return false }
    guard let next else { return true }
    return Self.isWord(next) || next == "«"
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    UTF8.encode(scalar).map { output += $0 }
  }

  private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    isWord(scalar) || ")»”’%…".unicodeScalars.contains(scalar)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == noBreakSpace || scalar == narrowSpace
  }
}

/// Valid UTF-8, read a scalar at a time at either end.
extension BidirectionalCollection where Element == UInt8, SubSequence == Self {
  fileprivate var firstScalar: Unicode.Scalar? {
    var rest = self
    return rest.popFirstScalar()
  }

  fileprivate mutating func popFirstScalar() -> Unicode.Scalar? {
    guard let first else { return nil }
    let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    defer { removeFirst(width) }
    return String(decoding: prefix(width), as: UTF8.self).unicodeScalars.first
  }

  fileprivate var lastScalar: Unicode.Scalar? {
    guard let start = lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return nil }
    return String(decoding: self[start...], as: UTF8.self).unicodeScalars.first
  }
}
