import Diagnostics

/// A YAML value with its place in the file. Every scalar is a string: YAML 1.1 would read `no` as
/// false and `010` as 8.
struct YAMLNode: Equatable {
  struct Pair: Equatable {
    var key: String
    var keyLocation: SourceLocation
    var value: YAMLNode
  }

  enum Kind: Equatable {
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

  /// The bytes of a scalar that begins at `start`: all of it if it stands there as it is or between quotes, and
  /// else its first byte.
  static func range(ofScalar text: String, at start: Int, in source: SourceText) -> Range<Int> {
    let length = text.utf8.count
    if length > 0, source.bytes[start...].starts(with: text.utf8) { return start..<start + length }
    let isQuoted = start < source.bytes.count && "\"'".utf8.contains(source.bytes[start])
    return start..<start + (isQuoted ? length + 2 : 1)
  }
}
