/// The text of one file, with the index that turns a byte offset into a line and a column.
public struct SourceText: Sendable {
  /// The path as the user would type it: the folder given on the command line, then the file.
  public let path: String
  /// The file's bytes, as read.
  public let bytes: [UInt8]
  private let lineStarts: [Int]

  /// Indexes the lines of `bytes`; LF and CRLF end a line.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.lineStarts = starts
  }

  /// Indexes a text that is already a string, such as a test's or an embedded one.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The number of lines, counting the empty one after a final newline.
  public var lineCount: Int { lineStarts.count }

  /// The byte offset at which a line begins. `line` counts from 1 and is clamped to the text.
  public func offset(ofLine line: Int) -> Int {
    lineStarts[min(max(line, 1), lineStarts.count) - 1]
  }

  /// The byte offset just after the last of `lines`, its line end included.
  public func endOffset(ofLines lines: Range<Int>) -> Int {
    lines.upperBound > lineStarts.count ? bytes.count : offset(ofLine: lines.upperBound)
  }

  /// The byte offset of a position given as cmark and libyaml give it: a line and a byte column, from 1.
  public func offset(line: Int, byteColumn: Int) -> Int {
    min(offset(ofLine: line) + max(byteColumn, 1) - 1, bytes.count)
  }

  /// The place of `offsets` for a diagnostic: its first line, underlined from start to end.
  ///
  /// - Complexity: O(log *lines* + length of the line).
  public func location(_ offsets: Range<Int>) -> SourceLocation {
    let start = min(max(offsets.lowerBound, 0), bytes.count)
    let line = lineNumber(at: start)
    let lineRange = byteRange(ofLine: line)
    let end = min(max(offsets.upperBound, start), max(lineRange.upperBound, start))
    let column = characterCount(lineRange.lowerBound..<start) + 1
    return SourceLocation(
      path: path,
      excerpt: SourceLocation.Excerpt(
        line: line,
        column: column,
        length: max(characterCount(start..<end), 1),
        text: String(decoding: bytes[lineRange], as: UTF8.self)
      )
    )
  }

  /// The place of a single byte.
  public func location(at offset: Int) -> SourceLocation {
    location(offset..<offset + 1)
  }

  /// The bytes of a line, without its LF or CRLF.
  public func byteRange(ofLine line: Int) -> Range<Int> {
    let start = offset(ofLine: line)
    var end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }

  private func lineNumber(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  private func characterCount(_ range: Range<Int>) -> Int {
    String(decoding: bytes[range], as: UTF8.self).count
  }
}
