import Diagnostics

/// The text of a code block and the lines of the file that it stands on.
public struct ExampleBlock: Sendable {
  /// The lines between the fences.
  public let lines: [String]
  private let source: SourceText
  private let firstLine: Int

  /// A block whose opening fence stands on `fenceLine` of `source`, from 1; `text` ends with a newline.
  public init(text: String, fenceLine: Int, in source: SourceText) {
    let text = text.hasSuffix("\n") ? String(text.dropLast()) : text
    self.lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    self.source = source
    self.firstLine = fenceLine + 1
  }

  /// The place of a line of the block, from 0.
  func location(ofLine line: Int) -> SourceLocation {
    source.location(source.byteRange(ofLine: firstLine + line))
  }
}
