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
    changed(text) ?? text
  }

  /// Every text node of `inlines` set by the rules.
  public func apply(to inlines: [Inline]) -> [Inline] {
    changed(inlines) ?? inlines
  }

  /// Every text node of `blocks` set by the rules.
  public func apply(to blocks: [Block]) -> [Block] {
    changed(blocks) ?? blocks
  }
}

/// What the rules make of a text, or `nil` where they leave it as it is, which is most of it: that is not copied.
extension Typography {
  private func changed(_ text: String) -> String? {
    switch self {
    case .french: FrenchTypography.set(text)
    case .asWritten: nil
    }
  }

  private func changed(_ inlines: [Inline]) -> [Inline]? {
    changed(inlines) { inline in
      switch inline {
      case .text(let text): changed(text).map { .text($0) }
      case .emphasis(let children): changed(children).map { .emphasis($0) }
      case .strong(let children): changed(children).map { .strong($0) }
      case .link(let destination, let title, let children):
        .link(destination: destination, title: apply(to: title), apply(to: children))
      case .code, .softBreak, .lineBreak: nil
      }
    }
  }

  private func changed(_ blocks: [Block]) -> [Block]? {
    changed(blocks) { block in
      changed(block.kind).map { Block($0, at: block.location, line: block.line) }
    }
  }

  private func changed(_ kind: Block.Kind) -> Block.Kind? {
    switch kind {
    case .paragraph(let inlines): changed(inlines).map { .paragraph($0) }
    case .heading(let level, let inlines): changed(inlines).map { .heading(level: level, $0) }
    case .list(let start, let isTight, let items):
      changed(items, by: changed).map { .list(start: start, isTight: isTight, items: $0) }
    case .quote(let children): changed(children).map { .quote($0) }
    case .code, .thematicBreak: nil
    }
  }

  private func changed<Element>(_ elements: [Element], by change: (Element) -> Element?) -> [Element]? {
    guard self != .asWritten else { return nil }
    var result: [Element]?
    for (index, element) in elements.enumerated() {
      guard let new = change(element) else { continue }
      if result == nil { result = elements }
      result?[index] = new
    }
    return result
  }
}
