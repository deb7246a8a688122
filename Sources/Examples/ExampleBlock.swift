import Diagnostics

/// The text of a code block and the lines of the file that it stands on.
public struct ExampleBlock: Sendable {
  /// The lines between the fences.
  public let lines: [String]
  private let source: SourceText
  private let firstLine: Int

  /// A block whose opening fence stands on `fenceLine` of `source`, from 1; `text` ends with a newline.
  public init(text: String, fenceLine: Int, in source: SourceText) {
    let newline = UInt8(ascii: "\n")
    let text = text.utf8.last == newline ? text.utf8.dropLast() : text.utf8[...]
    self.lines = text.split(separator: newline, omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    self.source = source
    self.firstLine = fenceLine + 1
  }

  /// The place of a line of the block, from 0.
  func location(ofLine line: Int) -> SourceLocation {
    source.location(source.byteRange(ofLine: firstLine + line))
  }
}
