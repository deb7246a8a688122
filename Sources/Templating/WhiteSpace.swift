/// White space and line ends, as the specification of Mustache counts them: a line ends with LF or CRLF.
extension [UInt8] {
  /// Whether a line begins at `offset`.
  func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || self[offset - 1] == UInt8(ascii: "\n")
  }

  /// Whether a line, or the text, ends at `offset`.
  func isLineEnd(_ offset: Int) -> Bool {
    let end = offset < count && self[offset] == UInt8(ascii: "\r") ? offset + 1 : offset
    return offset == count || end < count && self[end] == UInt8(ascii: "\n")
  }

  /// Where the spaces and tabs from `offset` on end.
  func endOfWhiteSpace(from offset: Int) -> Int {
    var end = offset
    while end < count, self[end].isBlank { end += 1 }
    return end
  }

  /// Where the spaces and tabs before `offset` begin.
  func startOfWhiteSpace(before offset: Int) -> Int {
    var start = offset
    while start > 0, self[start - 1].isBlank { start -= 1 }
    return start
  }

  /// Where the line after the one of `offset` begins, or the text ends.
  func nextLine(after offset: Int) -> Int {
    (self[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? count - 1) + 1
  }

  /// The range without the white space and line ends around it.
  func trimmingWhiteSpace(_ range: Range<Int>) -> Range<Int> {
    guard let first = self[range].firstIndex(where: { !$0.isWhiteSpace }),
      let last = self[range].lastIndex(where: { !$0.isWhiteSpace })
    else { return range.lowerBound..<range.lowerBound }
    return first..<last + 1
  }

  /// Whether `bytes` stand at `offset`.
  func contains(_ bytes: [UInt8], at offset: Int) -> Bool {
    offset + bytes.count <= count && bytes.indices.allSatisfy { self[offset + $0] == bytes[$0] }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  fileprivate var isWhiteSpace: Bool { isBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
