import Diagnostics

/// A section, parent or block whose closing tag has not come yet.
struct OpenElement {
  /// The tag that opened it; `nil` for the template itself.
  let tag: Tag?
  /// Whether it is a block directly in a parent.
  let isArgument: Bool
  /// Where its content begins.
  let start: Int
  var nodes: [Node] = []
  var arguments: [Argument] = []

  /// The section that ends here.
  func section(_ tag: Tag) -> Section {
    Section(name: tag.name, isInverted: tag.kind == .inverted, nodes: nodes)
  }

  /// The argument that ends here; its indentation is what its first line begins with.
  func argument(_ tag: Tag, in text: SourceText) -> Argument {
    let end = tag.endsLine ? text.bytes.endOfWhiteSpace(from: start) : start
    return Argument(name: tag.name, nodes: nodes, beginsLine: tag.endsLine, indentation: start..<end)
  }

  /// The block that `close` ends, or the end of the text.
  func block(_ tag: Tag, closedBy close: Tag?, in text: SourceText) -> Block {
    Block(name: tag.name, nodes: nodes, placement: placement(tag, close, text.bytes))
  }

  /// What replaces a block is indented only if the block begins and ends lines: as much as the block's own
  /// first line, or as its tag if there is no such line.
  private func placement(_ tag: Tag, _ close: Tag?, _ bytes: [UInt8]) -> Block.Placement {
    let hasWholeLines = tag.beginsLine && close?.endsLine ?? false
    let beforeTag = bytes.startOfWhiteSpace(before: tag.range.lowerBound)..<tag.range.lowerBound
    guard tag.isAlone else { return hasWholeLines ? .sameLine(indentation: beforeTag) : .inline }
    guard hasWholeLines else { return .ownLine(indentation: start..<start) }
    let ofContent = start..<bytes.endOfWhiteSpace(from: start)
    return .ownLine(indentation: nodes.isEmpty ? beforeTag : ofContent)
  }
}
