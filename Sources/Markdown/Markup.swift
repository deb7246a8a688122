import Diagnostics

/// A block of CommonMark text with its place in the file.
public struct Block: Hashable, Sendable {
  /// What a block can be. Raw HTML and images have no case: the parser refuses them.
  public enum Kind: Hashable, Sendable {
    /// A paragraph.
    case paragraph([Inline])
    /// A heading of level 1 to 6.
    case heading(level: Int, [Inline])
    /// A list; `start` is the first number of an ordered one. In a tight list items hold no `<p>`.
    case list(start: Int?, isTight: Bool, items: [[Block]])
    /// A block quotation.
    case quote([Block])
    /// A code block: the info string's first word in lower case, and the text with its final newline.
    case code(language: String, text: String)
    /// A thematic break.
    case thematicBreak
  }

  /// What the block is.
  public var kind: Kind
  /// The first line of the block, for diagnostics.
  public var location: SourceLocation
  /// The line of the file on which the block begins, from 1.
  public var line: Int

  /// A block at a place.
  public init(_ kind: Kind, at location: SourceLocation, line: Int) {
    self.kind = kind
    self.location = location
    self.line = line
  }
}

/// A run of text inside a block.
public enum Inline: Hashable, Sendable {
  /// Characters, unescaped; adjacent runs are always merged.
  case text(String)
  /// A code span.
  case code(String)
  /// Emphasis.
  case emphasis([Inline])
  /// Strong emphasis.
  case strong([Inline])
  /// A link whose destination has passed the ``LinkPolicy``.
  indirect case link(destination: String, title: String, [Inline])
  /// A line end of the source inside a paragraph.
  case softBreak
  /// A hard line break.
  case lineBreak
}

extension Sequence where Element == Inline {
  /// The characters that a reader sees, without markup; a line break is a space.
  public var plainText: String {
    var text = ""
    for inline in self { inline.appendPlainText(to: &text) }
    return text
  }
}

extension Inline {
  fileprivate func appendPlainText(to text: inout String) {
    switch self {
    case .text(let run), .code(let run): text += run
    case .emphasis(let children), .strong(let children), .link(_, _, let children):
      for child in children { child.appendPlainText(to: &text) }
    case .softBreak, .lineBreak: text += " "
    }
  }
}
