/// What other Mustaches have and this one has not, each with the way to say it here.
enum UnsupportedTag {
  case ampersand, call, dynamicName, implicitIterator, pragma, setDelimiters

  /// The construct that a tag is, if it is one of these; `name` stands after the sign.
  init?(sign: UInt8?, name: String) {
    switch sign {
    case UInt8(ascii: "&"): self = .ampersand
    case UInt8(ascii: "="): self = .setDelimiters
    case UInt8(ascii: "%"): self = .pragma
    case UInt8(ascii: "<"), UInt8(ascii: ">"):
      guard name.hasPrefix("*") else { return nil }
      self = .dynamicName
    case UInt8(ascii: "/"): return nil
    default:
      if name == "." {
        self = .implicitIterator
      } else if name.utf8.contains(UInt8(ascii: "(")) {
        self = .call
      } else {
        return nil
      }
    }
  }

  var summary: String {
    switch self {
    case .ampersand: "“{{&…}}” is not supported"
    case .call: "calls and lambdas are not supported"
    case .dynamicName: "a template cannot be named by a value"
    case .implicitIterator: "the implicit iterator “.” is not supported"
    case .pragma: "pragmas are not supported"
    case .setDelimiters: "the delimiters cannot be changed"
    }
  }

  var solution: String {
    switch self {
    case .ampersand: "write “{{{…}}}” for a value that is HTML, “{{…}}” for text"
    case .call: "compute the value in the program and give it a name of its own"
    case .dynamicName: "name the template itself, in a section for each case if there are several"
    case .implicitIterator: "write the name of a field of the object"
    case .pragma: "remove it: all output is HTML"
    case .setDelimiters: "remove the tag, and write every tag with “{{” and “}}”"
    }
  }
}
