import ContentLoading
import SiteModel

/// A fact in the front matter of a new entry: what it may say, as a comment, and the key.
struct FactSkeleton {
  let definition: FactDefinition
  /// What a code is called in sentences.
  let subject: String
  /// What the class of the code says, so that the entry need not.
  let classFact: Fact?
  let language: LanguageTag

  /// The comment, then the key; that is a comment, too, unless it has to be there.
  var lines: [String] {
    let isOpen = definition.isRequired && classFact == nil
    let values = definition.values.map { ($0.id, $0.label.typed(in: language)) }
    return ["# \(heading)"] + Self.list(values) + keyLines.map { isOpen ? $0 : "# \($0)" }
  }

  /// Values with their labels, aligned, as comments.
  static func list(_ values: [(id: String, label: String)]) -> [String] {
    let width = values.map(\.id.count).max() ?? 0
    return values.map { id, label in
      "#   \(id)\(String(repeating: " ", count: width - id.count))  \(label)"
    }
  }

  private var heading: String {
    let label = definition.label.typed(in: language)
    let condition = classFact != nil ? " (the class says it)" : definition.isRequired ? "" : " (optional)"
    switch definition.kind {
    case .choice, .codeClass: return "\(label)\(condition), one of"
    case .fields: return "\(label)\(condition), each at one of these levels"
    case .text:
      let phrase = definition.phrase.map { ", as in “\(subject) \($0.typed(in: language))”" }
      return "\(label)\(condition)\(phrase ?? "")"
    }
  }

  private var keyLines: [String] {
    switch definition.kind {
    case .choice, .codeClass, .text: ["\(definition.id): \(value)"]
    case .fields: ["\(definition.id):", "  - { field: \(Placeholder.text), level: \(value) }"]
    }
  }

  private var value: String {
    switch classFact?.content {
    case .choice(let id): id
    case .text(let text): YAMLScalar.write(text.typed(in: language))
    case .fields, nil: definition.values.first?.id ?? Placeholder.text
    }
  }
}
