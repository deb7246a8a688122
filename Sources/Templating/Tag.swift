/// One `{{…}}` of a template.
struct Tag {
  enum Kind {
    case variable, unescaped, section, inverted, close, comment, partial, parent, block

    /// Whether a closing tag must follow.
    var opensElement: Bool {
      switch self {
      case .section, .inverted, .parent, .block: true
      case .variable, .unescaped, .close, .comment, .partial: false
      }
    }

    /// What stands between the braces and the name.
    var sign: String {
      switch self {
      case .variable: ""
      case .unescaped: "{"
      case .section: "#"
      case .inverted: "^"
      case .close: "/"
      case .comment: "!"
      case .partial: "> "
      case .parent: "<"
      case .block: "$"
      }
    }

    /// Whether a tag of this kind may hold the text as its name.
    func allows(_ name: String) -> Bool {
      switch self {
      case .variable, .unescaped, .section, .inverted: Name.isPath(name)
      case .block: Name.isWord(name)
      case .partial, .parent: Name.isTemplateName(name)
      case .close, .comment: true
      }
    }
  }

  let kind: Kind
  let name: Name
  /// All of it, braces included.
  let range: Range<Int>
  /// Whether nothing but white space stands before it on its line.
  let beginsLine: Bool
  /// Whether nothing but white space stands after it on its line.
  let endsLine: Bool

  /// Whether it has its line to itself: the specification's *standalone*.
  var isAlone: Bool { beginsLine && endsLine }

  /// An opening or closing tag as messages show it.
  var written: String { "{{\(kind.sign)\(name.text)}}" }
}
