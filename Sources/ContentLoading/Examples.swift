import Diagnostics
import Examples
import Markdown
import SiteModel

extension ExampleBlock {
  /// The blocks among `blocks`, in order, that are examples; those inside lists and quotations too.
  static func all(in blocks: [Block], _ format: ExampleFormat?, of source: SourceText) -> [ExampleBlock] {
    format.map { all(in: blocks, language: $0.syntax.language, of: source) } ?? []
  }

  private static func all(in blocks: [Block], language: String, of source: SourceText) -> [ExampleBlock] {
    blocks.flatMap { block -> [ExampleBlock] in
      switch block.kind {
      case .code(language, let text):
        [ExampleBlock(text: text, fenceLine: block.line, in: source)]
      case .list(_, _, let items): items.flatMap { all(in: $0, language: language, of: source) }
      case .quote(let children): all(in: children, language: language, of: source)
      default: []
      }
    }
  }
}

extension ExampleRule {
  /// What `entry` demands of its examples: the fields that its facts bind, and the names of all codes.
  init(_ entry: Entry, family: Family, names: [String: [String]]) {
    let required = entry.facts.flatMap { fact -> [(name: String, source: String)] in
      guard case .fields(let requirements) = fact.content,
        let definition = family.facts.first(where: { $0.id == fact.id })
      else { return [] }
      let binding = definition.values.filter(\.isBinding).map(\.id)
      return requirements.filter { binding.contains($0.level) }.map { ($0.field, $0.source ?? definition.id) }
    }
    let isUnsent = entry.facts.contains { fact in
      guard case .choice(let value) = fact.content else { return false }
      return family.facts.first { $0.id == fact.id }?.values.first { $0.id == value }?.isUnsent ?? false
    }
    self.init(
      code: entry.code.description, isSent: !isUnsent, requiredFields: required, names: names)
  }
}
