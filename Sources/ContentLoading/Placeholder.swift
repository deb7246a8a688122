import Diagnostics
import Markdown

/// What holds the place of words that are still to be written: `…` and nothing else.
public enum Placeholder {
  /// The character, for those who write such files.
  public static let text = "…"

  /// The place of the paragraph that is all there is in `blocks`, if it is the placeholder.
  static func location(in blocks: [Block]) -> SourceLocation? {
    guard blocks.count == 1, case .paragraph(let inlines) = blocks[0].kind, inlines.plainText == text else {
      return nil
    }
    return blocks[0].location
  }
}

extension MappingReader {
  /// Warns when the value of `key` is the placeholder.
  mutating func reportUnwritten(_ key: String) {
    guard case .scalar(Placeholder.text) = node(key)?.kind else { return }
    diagnostics.append(.unwritten("“\(key)”", at: location(ofValueOf: key)))
  }
}

extension Diagnostic {
  static func unwritten(
    _ what: String, orTakeOut section: String? = nil, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "unwritten", .warning, at: location, "\(what) is still to be written",
      solutions: [section.map { "replace “…”, or take “\($0)” out" } ?? "replace “…”"]
    )
  }
}
