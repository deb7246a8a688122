import Diagnostics

/// Reads the keys of a YAML mapping one by one, typed, and reports what is missing, mistyped or unknown.
///
/// Every key asked for becomes a legal name; ``finish()`` compares the file with them.
struct MappingReader {
  /// What the mapping is, for messages: “an entry”, “a fact”.
  private let subject: String
  private let pairs: [YAMLNode.Pair]
  private let location: SourceLocation
  private var legalKeys: [String] = []
  var diagnostics: [Diagnostic] = []

  /// A reader over `node`; anything but a mapping is reported and read as an empty one.
  init(_ node: YAMLNode?, of subject: String, at location: SourceLocation) {
    self.subject = subject
    self.location = node?.location ?? location
    if case .mapping(let pairs) = node?.kind {
      self.pairs = pairs
    } else {
      self.pairs = []
      if let node {
        diagnostics.append(.wrongType(of: subject, expected: "a mapping", found: node, at: node.location))
      }
    }
  }

  /// The keys in the order of the file.
  var keys: [String] { pairs.map(\.key) }

  /// The value of `key`, whatever it is.
  mutating func node(_ key: String) -> YAMLNode? {
    legalKeys.append(key)
    return pairs.first { $0.key == key }?.value
  }

  /// The place of `key`, or of the whole mapping.
  func location(of key: String) -> SourceLocation {
    pairs.first { $0.key == key }?.keyLocation ?? location
  }

  /// The place of the value of `key`, or of the whole mapping.
  func location(ofValueOf key: String) -> SourceLocation {
    pairs.first { $0.key == key }?.value.location ?? location
  }

  /// A key that must be there.
  mutating func required(_ key: String) -> YAMLNode? {
    let node = node(key)
    if node == nil { diagnostics.append(.missingKey(key, of: subject, at: location)) }
    return node
  }

  /// A non-empty text.
  mutating func text(_ key: String) -> String? {
    node(key).flatMap { text(of: $0, key: key) }
  }

  /// A non-empty text that must be there.
  mutating func requiredText(_ key: String) -> String? {
    required(key).flatMap { text(of: $0, key: key) }
  }

  /// One of the words that `type` knows; any other is reported with the nearest.
  mutating func value<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, as type: Value.Type
  ) -> Value? {
    guard let text = text(key) else { return nil }
    if let value = Value(rawValue: text) { return value }
    diagnostics.append(
      .unknownValue(text, of: key, legal: Value.allCases.map(\.rawValue), at: location(ofValueOf: key)))
    return nil
  }

  /// One of the words that `type` knows, which must be there.
  mutating func requiredValue<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, as type: Value.Type
  ) -> Value? {
    required(key) == nil ? nil : value(key, as: type)
  }

  /// `true` or `false`, and nothing else that YAML 1.1 takes for one.
  mutating func flag(_ key: String, default value: Bool) -> Bool {
    guard let node = node(key) else { return value }
    switch node.kind {
    case .scalar("true"): return true
    case .scalar("false"): return false
    default:
      diagnostics.append(.wrongType(of: key, expected: "true or false", found: node, at: node.location))
      return value
    }
  }

  /// A list of non-empty texts, each with its place; empty when the key is absent.
  mutating func texts(_ key: String) -> [(text: String, location: SourceLocation)] {
    items(key).compactMap { item in text(of: item, key: key).map { ($0, item.location) } }
  }

  /// The items of a list under `key`; empty when the key is absent.
  mutating func items(_ key: String) -> [YAMLNode] {
    guard let node = node(key) else { return [] }
    if case .sequence(let items) = node.kind { return items }
    diagnostics.append(.wrongType(of: key, expected: "a list", found: node, at: node.location))
    return []
  }

  /// The pairs of a mapping under `key`, for keys that the author chooses.
  mutating func pairs(_ key: String) -> [YAMLNode.Pair] {
    guard let node = node(key) else { return [] }
    guard case .mapping(let pairs) = node.kind else {
      diagnostics.append(.wrongType(of: key, expected: "a mapping", found: node, at: node.location))
      return []
    }
    return pairs
  }

  /// The non-empty text that `node` is.
  mutating func text(of node: YAMLNode, key: String) -> String? {
    if case .scalar(let text) = node.kind, !text.isEmpty { return text }
    diagnostics.append(.wrongType(of: key, expected: "a text", found: node, at: node.location))
    return nil
  }

  /// Everything that was found, unknown keys included.
  consuming func finish() -> [Diagnostic] {
    for pair in pairs where !legalKeys.contains(pair.key) {
      var finding = Diagnostic.unknownKey(
        pair.key, of: subject, legal: Array(Set(legalKeys)), at: pair.keyLocation)
      // In `{ fr: Oui, plus tard }` YAML reads a second key.
      if case .scalar("") = pair.value.kind {
        finding.solutions.append("if it is the rest of a text with a comma, put that text between quotes")
      }
      diagnostics.append(finding)
    }
    return diagnostics
  }
}
