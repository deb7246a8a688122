import Diagnostics

/// The keys at the head of a file, between two lines that hold only `---`.
struct FrontMatter {
  /// The keys; `nil` when there is no front matter or it is broken, which has been reported.
  var node: YAMLNode?
  /// Whether the file begins with a fence.
  var isPresent: Bool
  /// The first line of the text after it, from 1; `nil` when the front matter has no end.
  var bodyLine: Int?

  /// Splits a file. The opening fence is line 1; a `---` further down is a thematic break of the text.
  static func read(_ source: SourceText, diagnostics: inout [Diagnostic]) -> FrontMatter {
    guard isFence(line: 1, of: source) else { return FrontMatter(isPresent: false, bodyLine: 1) }
    guard let end = (2...max(source.lineCount, 2)).first(where: { isFence(line: $0, of: source) }) else {
      diagnostics.append(.unclosedFrontMatter(at: source.location(source.byteRange(ofLine: 1))))
      return FrontMatter(isPresent: true, bodyLine: nil)
    }
    let known = diagnostics.count
    var node = YAMLReader.read(source, lines: 2..<end, diagnostics: &diagnostics)
    if node == nil, diagnostics.count == known {
      node = YAMLNode(kind: .mapping([]), location: source.location(source.byteRange(ofLine: 1)))
    }
    return FrontMatter(node: node, isPresent: true, bodyLine: end + 1)
  }

  private static func isFence(line: Int, of source: SourceText) -> Bool {
    guard line <= source.lineCount else { return false }
    return source.bytes[source.byteRange(ofLine: line)].elementsEqual("---".utf8)
  }
}
