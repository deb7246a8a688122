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
      let phrase = phrase.map { $0[language].filling("{value}", with: value) }
      return [FactWords(label: value, phrase: phrase ?? value)]
    case .fields(let requirements):
      return requirements.compactMap { requirement in
        words(ofValue: requirement.level, in: language).map {
          FactWords(
            label: $0.label.filling("{field}", with: requirement.field),
            phrase: $0.phrase.filling("{field}", with: requirement.field)
          )
        }
      }
    }
  }

  private func words(ofValue id: String, in language: LanguageTag) -> FactWords? {
    values.first { $0.id == id }.map { FactWords(label: $0.label[language], phrase: $0.phrase[language]) }
  }
}

extension String {
  /// The text with a value for each placeholder; compared byte by byte, as there is one for most facts of an entry.
  fileprivate func filling(_ placeholder: String, with value: String) -> String {
    var result = ""
    var rest = utf8[...]
    while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
      let isPlaceholder = rest[brace...].starts(with: placeholder.utf8)
      let end = rest.index(brace, offsetBy: isPlaceholder ? placeholder.utf8.count : 1)
      result += isPlaceholder ? Substring(rest[..<brace]) + value : Substring(rest[..<end])
      rest = rest[end...]
    }
    return result + Substring(rest)
  }
}
