import Diagnostics

/// A template as it was written, with the white space that belongs to tags taken out.
///
/// Ranges are of the bytes of `text`.
struct SyntaxTree {
  let name: String
  let text: SourceText
  let nodes: [Node]
}

enum Node {
  /// Text within one line, its end included.
  case text(Range<Int>)
  /// The beginning of a line that shows, with the white space it begins with. It is kept apart from the
  /// text because the place where the line is expanded may indent it.
  case lineStart(Range<Int>)
  case variable(Name)
  case unescaped(Name)
  case section(Section)
  case partial(Partial)
  case parent(Parent)
  case block(Block)
}

/// `{{#x}}…{{/x}}` or `{{^x}}…{{/x}}`.
struct Section {
  let name: Name
  let isInverted: Bool
  let nodes: [Node]
}

/// `{{> x}}`.
struct Partial {
  let name: Name
  /// The white space before it, when it has its line to itself.
  let indentation: Range<Int>?
}

/// `{{< x}}…{{/x}}`: a template with some of its blocks replaced.
struct Parent {
  let name: Name
  /// The white space before it, when it has its line, or lines, to itself.
  let indentation: Range<Int>?
  let arguments: [Argument]
}

/// `{{$x}}…{{/x}}` directly in a parent: what replaces a block of that name.
struct Argument {
  let name: Name
  let nodes: [Node]
  /// Whether its text begins on the line after the tag.
  let beginsLine: Bool
  /// The white space that its first line begins with, which all its lines lose.
  let indentation: Range<Int>
}

/// `{{$x}}…{{/x}}` anywhere else: what a template that names this one as its parent may replace.
struct Block {
  enum Placement {
    /// Something stands before it or after it: what replaces it is not indented.
    case inline
    /// It begins and ends lines, but its text begins on the line of the tag.
    case sameLine(indentation: Range<Int>)
    /// The tag has its line to itself.
    case ownLine(indentation: Range<Int>)

    /// What each line of a replacement begins with.
    var indentation: Range<Int>? {
      switch self {
      case .inline: nil
      case .sameLine(let indentation), .ownLine(let indentation): indentation
      }
    }
  }

  let name: Name
  let nodes: [Node]
  let placement: Placement
}
