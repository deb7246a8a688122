import Diagnostics

/// A YAML value with its place in the file. Every scalar is a string: YAML 1.1 would read `no` as
/// false and `010` as 8.
struct YAMLNode {
  struct Pair {
    var key: String
    var keyLocation: SourceLocation
    var value: YAMLNode
  }

  indirect enum Kind {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([Pair])
  }

  var kind: Kind
  var location: SourceLocation

  /// What the value is, for a message.
  var description: String {
    switch kind {
    case .scalar(let text): text.isEmpty ? "nothing" : "the text “\(text)”"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
