/// One value of a fact in the words of an edition.
public struct FactWords: Hashable, Sendable {
  /// A short name of the value.
  public var label: String
  /// A predicate whose subject is the code.
  public var phrase: String
}

extension FactDefinition {
  /// What `fact` says, in words: one item, or one for each field.
  ///
  /// Whole words of the schema, in which an authored name or text stands for its placeholder;
  /// nothing is cut, lower-cased or glued.
  public func words(for fact: Fact, in language: LanguageTag) -> [FactWords] {
    switch fact.content {
    case .choice(let id):
      return words(ofValue: id, in: language).map { [$0] } ?? []
    case .text(let text):
      let value = text[language]
      let phrase = phrase.map { $0[language].replacing("{value}", with: value) }
      return [FactWords(label: value, phrase: phrase ?? value)]
    case .fields(let requirements):
      return requirements.compactMap { requirement in
        words(ofValue: requirement.level, in: language).map {
          FactWords(
            label: $0.label.replacing("{field}", with: requirement.field),
            phrase: $0.phrase.replacing("{field}", with: requirement.field)
          )
        }
      }
    }
  }

  private func words(ofValue id: String, in language: LanguageTag) -> FactWords? {
    values.first { $0.id == id }.map { FactWords(label: $0.label[language], phrase: $0.phrase[language]) }
  }
}
