/// The text of one file, with the index that turns a byte offset into a line and a column.
///
/// Copies share one storage, so that a place may hold its text and count lines and characters only when asked.
public struct SourceText: Sendable {
  private let storage: Storage

  private final class Storage: Sendable {
    let path: String
    let bytes: [UInt8]
    let lineStarts: [UInt32]

    init(path: String, bytes: [UInt8], lineStarts: [UInt32]) {
      self.path = path
      self.bytes = bytes
      self.lineStarts = lineStarts
    }
  }

  /// Indexes the lines of `bytes`, at most 4 GiB; LF and CRLF end a line.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(path: String, bytes: [UInt8]) {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(bytes.count / 32)
    bytes.withUnsafeBufferPointer { bytes in
      for offset in bytes.indices where bytes[offset] == UInt8(ascii: "\n") {
        starts.append(UInt32(offset + 1))
      }
    }
    storage = Storage(path: path, bytes: bytes, lineStarts: starts)
  }

  /// Indexes a text that is already a string, such as a test's or an embedded one.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The path as the user would type it: the folder given on the command line, then the file.
  public var path: String { storage.path }

  /// The file's bytes, as read.
  public var bytes: [UInt8] { storage.bytes }

  /// The number of lines, counting the empty one after a final newline.
  public var lineCount: Int { storage.lineStarts.count }

  /// The byte offset at which a line begins. `line` counts from 1 and is clamped to the text.
  public func offset(ofLine line: Int) -> Int {
    Int(storage.lineStarts[min(max(line, 1), lineCount) - 1])
  }

  /// The byte offset just after the last of `lines`, its line end included.
  public func endOffset(ofLines lines: Range<Int>) -> Int {
    lines.upperBound > lineCount ? bytes.count : offset(ofLine: lines.upperBound)
  }

  /// The byte offset of a position given as cmark and libyaml give it: a line and a byte column, from 1.
  public func offset(line: Int, byteColumn: Int) -> Int {
    min(offset(ofLine: line) + max(byteColumn, 1) - 1, bytes.count)
  }

  /// The place of `offsets` for a diagnostic: its first line, underlined from start to end.
  ///
  /// - Complexity: O(1): what it says is only worked out when it is asked for.
  public func location(_ offsets: Range<Int>) -> SourceLocation {
    SourceLocation(offsets, of: self)
  }

  /// The place of a single byte.
  public func location(at offset: Int) -> SourceLocation {
    location(offset..<offset + 1)
  }

  /// The bytes of a line, without its LF or CRLF.
  public func byteRange(ofLine line: Int) -> Range<Int> {
    let start = offset(ofLine: line)
    var end = line < lineCount ? Int(storage.lineStarts[line]) - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }

  /// The line that `offsets` begins on, and the characters of it that they cover.
  ///
  /// - Complexity: O(log *lines* + length of the line).
  func excerpt(of offsets: Range<Int>) -> SourceLocation.Excerpt {
    let start = min(max(offsets.lowerBound, 0), bytes.count)
    let line = lineNumber(at: start)
    let lineRange = byteRange(ofLine: line)
    let end = min(max(offsets.upperBound, start), max(lineRange.upperBound, start))
    return SourceLocation.Excerpt(
      line: line,
      column: characterCount(lineRange.lowerBound..<start) + 1,
      length: max(characterCount(start..<end), 1),
      text: String(decoding: bytes[lineRange], as: UTF8.self)
    )
  }

  private func lineNumber(at offset: Int) -> Int {
    var low = 0
    var high = lineCount
    while high - low > 1 {
      let middle = (low + high) / 2
      if storage.lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  private func characterCount(_ range: Range<Int>) -> Int {
    String(decoding: bytes[range], as: UTF8.self).count
  }
}
