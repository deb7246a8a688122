import Diagnostics
import Markdown
import SiteModel

/// Reads facts by the schema of their family.
struct FactReader {
  let definitions: [FactDefinition]
  let editions: [Edition]

  /// The facts among `pairs`, in the order of the schema; a name that is no fact is an error.
  func read(_ pairs: [YAMLNode.Pair], diagnostics: inout [Diagnostic]) -> [Fact] {
    for pair in pairs where !definitions.contains(where: { $0.id == pair.key }) {
      diagnostics.append(
        .unknownKey(pair.key, of: "the facts", legal: definitions.map(\.id), at: pair.keyLocation))
    }
    return definitions.compactMap { definition in
      pairs.first { $0.key == definition.id }
        .flatMap { read($0.value, as: definition, diagnostics: &diagnostics) }
    }
  }

  /// The value of one fact, or `nil` with a finding.
  func read(_ node: YAMLNode, as definition: FactDefinition, diagnostics: inout [Diagnostic]) -> Fact? {
    let content: Fact.Content? =
      switch definition.kind {
      case .choice, .codeClass: choice(node, of: definition, diagnostics: &diagnostics)
      case .text: text(node, of: definition, diagnostics: &diagnostics)
      case .fields: fields(node, of: definition, diagnostics: &diagnostics)
      }
    return content.map { Fact(id: definition.id, content: $0) }
  }

  private func choice(
    _ node: YAMLNode, of definition: FactDefinition, diagnostics: inout [Diagnostic]
  ) -> Fact.Content? {
    guard case .scalar(let value) = node.kind, !value.isEmpty else {
      diagnostics.append(.wrongType(of: definition.id, expected: "one value", found: node, at: node.location))
      return nil
    }
    return isValue(value, of: definition, at: node.location, diagnostics: &diagnostics) ? .choice(value) : nil
  }

  private func text(
    _ node: YAMLNode, of definition: FactDefinition, diagnostics: inout [Diagnostic]
  ) -> Fact.Content? {
    guard case .scalar(let text) = node.kind, !text.isEmpty else {
      diagnostics.append(.wrongType(of: definition.id, expected: "a text", found: node, at: node.location))
      return nil
    }
    if text == Placeholder.text {
      diagnostics.append(.unwritten("“\(definition.id)”", at: node.location))
    }
    let language = editions[0].language
    return .text(Localized([language: Self.set(text, in: language)], fallback: text))
  }

  private func fields(
    _ node: YAMLNode, of definition: FactDefinition, diagnostics: inout [Diagnostic]
  ) -> Fact.Content? {
    guard case .sequence(let items) = node.kind, !items.isEmpty else {
      diagnostics.append(
        .wrongType(of: definition.id, expected: "a list of fields", found: node, at: node.location))
      return nil
    }
    var fields: [FieldRequirement] = []
    for item in items {
      guard let field = field(item, of: definition, diagnostics: &diagnostics) else { continue }
      if fields.contains(where: { Self.isDouble(field, of: $0, isCompared: definition.isCompared) }) {
        diagnostics.append(.duplicateKey(field.field, at: item.location))
      }
      fields.append(field)
    }
    return .fields(fields)
  }

  /// Field names have no case (RFC 9110, section 5.1); constants of two libraries may well be alike.
  private static func isDouble(
    _ field: FieldRequirement, of other: FieldRequirement, isCompared: Bool
  ) -> Bool {
    (isCompared || field.level == other.level) && field.field.lowercased() == other.field.lowercased()
  }

  private func field(
    _ node: YAMLNode, of definition: FactDefinition, diagnostics: inout [Diagnostic]
  ) -> FieldRequirement? {
    var reader = MappingReader(node, of: "a field", at: node.location)
    let field = reader.requiredText("field")
    let level = reader.requiredText("level")
    let levelLocation = reader.location(ofValueOf: "level")
    let source = reader.text("spec")
    reader.reportUnwritten("field")
    diagnostics += reader.finish()
    guard let field, let level,
      isValue(level, of: definition, at: levelLocation, diagnostics: &diagnostics)
    else { return nil }
    return FieldRequirement(field: field, level: level, source: source)
  }

  private func isValue(
    _ value: String, of definition: FactDefinition, at location: SourceLocation,
    diagnostics: inout [Diagnostic]
  ) -> Bool {
    if definition.values.contains(where: { $0.id == value }) { return true }
    diagnostics.append(
      .unknownValue(value, of: definition.id, legal: definition.values.map(\.id), at: location))
    return false
  }

  /// An authored text in the typography of its language.
  static func set(_ text: String, in language: LanguageTag) -> String {
    Typography(language: language.description).apply(to: text)
  }
}
