/// The typographic rules of a language, applied to its text and to nothing else: code, addresses and
/// attributes that machines read keep their bytes.
public enum Typography: Sendable {
  /// U+202F before `; ! ?`, U+00A0 before `:` and inside « », ’ for the apostrophe.
  case french
  /// The text as it was written.
  case asWritten

  /// The rules for a BCP 47 language tag.
  public init(language: String) {
    self = language == "fr" || language.hasPrefix("fr-") ? .french : .asWritten
  }

  /// A text node set by the rules. Applying them twice changes nothing.
  public func apply(to text: String) -> String {
    switch self {
    case .french: FrenchTypography.set(text)
    case .asWritten: text
    }
  }

  /// Every text node of `inlines` set by the rules.
  public func apply(to inlines: [Inline]) -> [Inline] {
    guard self != .asWritten else { return inlines }
    return inlines.map { inline in
      switch inline {
      case .text(let text): .text(apply(to: text))
      case .emphasis(let children): .emphasis(apply(to: children))
      case .strong(let children): .strong(apply(to: children))
      case .link(let destination, let title, let children):
        .link(destination: destination, title: apply(to: title), apply(to: children))
      case .code, .softBreak, .lineBreak: inline
      }
    }
  }

  /// Every text node of `blocks` set by the rules.
  public func apply(to blocks: [Block]) -> [Block] {
    guard self != .asWritten else { return blocks }
    return blocks.map { block in
      var block = block
      switch block.kind {
      case .paragraph(let inlines): block.kind = .paragraph(apply(to: inlines))
      case .heading(let level, let inlines): block.kind = .heading(level: level, apply(to: inlines))
      case .list(let start, let isTight, let items):
        block.kind = .list(start: start, isTight: isTight, items: items.map { apply(to: $0) })
      case .quote(let children): block.kind = .quote(apply(to: children))
      case .code, .thematicBreak: break
      }
      return block
    }
  }
}
