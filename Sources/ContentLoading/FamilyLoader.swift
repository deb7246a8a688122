import Diagnostics
import SiteModel

/// Reads `family.yml`: the classes, the facts and the sections of a family, with all their words.
struct FamilyLoader {
  private let words: LocalizedReader
  private var diagnostics: [Diagnostic] = []

  /// The family `id`, or `nil` when its file has an error: entries are only judged by a schema that is right.
  static func load(
    _ file: SourceFile, id: String, editions: [Edition], diagnostics: inout [Diagnostic]
  ) -> Family? {
    var loader = FamilyLoader(words: LocalizedReader(editions: editions))
    defer { diagnostics += loader.diagnostics }
    guard let text = file.text(diagnostics: &loader.diagnostics),
      let node = YAMLReader.read(text, diagnostics: &loader.diagnostics)
    else { return nil }
    return loader.family(MappingReader(node, of: "a family", at: node.location), id: id)
  }

  private init(words: LocalizedReader) {
    self.words = words
  }

  private mutating func family(_ mapping: consuming MappingReader, id: String) -> Family? {
    var reader = mapping
    let name = words.required("name", in: &reader, diagnostics: &diagnostics)
    let title = words.required("title", in: &reader, diagnostics: &diagnostics)
    let summary = words.required("summary", in: &reader, diagnostics: &diagnostics)
    let nameLanguage = nameLanguage(in: &reader)
    let subject = reader.value("subject", as: EntrySubject.self) ?? .code
    var facts = reader.pairs("facts").compactMap { fact($0) }
    let factReader = FactReader(definitions: facts, editions: words.editions)
    let classes = reader.pairs("classes").compactMap { codeClass($0, facts: factReader) }
    let sections = reader.pairs("sections").compactMap { section($0) }
    let noteSections = reader.pairs("note_sections").compactMap { section($0) }
    let examples = reader.node("examples").flatMap {
      ExampleFormatReader(words: words).read($0, diagnostics: &diagnostics)
    }
    for index in facts.indices where facts[index].kind == .codeClass {
      if classes.isEmpty {
        diagnostics.append(
          .missingKey("classes", of: "a family with a fact of type class", at: reader.location(of: "facts")))
      }
      facts[index].values = classes.map { FactValue(id: $0.id, label: $0.label, phrase: $0.phrase) }
    }
    diagnostics += reader.finish()
    guard let name, let title, let summary, !diagnostics.containsErrors else { return nil }
    return Family(
      id: id, name: name, title: title, summary: summary, nameLanguage: nameLanguage,
      subject: subject, classes: classes, facts: facts, sections: sections, noteSections: noteSections,
      examples: examples)
  }

  private mutating func nameLanguage(in reader: inout MappingReader) -> LanguageTag {
    let fallback = words.editions[0].language
    guard let text = reader.text("name_language") else { return fallback }
    if let tag = LanguageTag(text) { return tag }
    diagnostics.append(
      .invalidValue(
        text, of: "name_language", expected: "a language tag such as “en”",
        at: reader.location(ofValueOf: "name_language")))
    return fallback
  }

  private mutating func fact(_ pair: YAMLNode.Pair) -> FactDefinition? {
    guard isName(pair) else { return nil }
    var reader = MappingReader(pair.value, of: "a fact", at: pair.keyLocation)
    let kind = reader.requiredValue("type", as: FactDefinition.Kind.self)
    checkName(of: pair, kind: kind)
    let label = words.required("label", in: &reader, diagnostics: &diagnostics)
    let isRequired = reader.flag("required", default: false)
    let isCompared = reader.flag("compare", default: true)
    guard let kind else {
      // Which other keys are legal depends on the type.
      for key in ["translated", "phrase", "values"] { _ = reader.node(key) }
      diagnostics += reader.finish()
      return nil
    }
    let isTranslated = kind == .text ? reader.flag("translated", default: false) : false
    let phrase = kind == .text ? words.optional("phrase", in: &reader, diagnostics: &diagnostics) : nil
    let values = kind == .choice || kind == .fields ? values(in: &reader) : []
    diagnostics += reader.finish()
    guard let label else { return nil }
    return FactDefinition(
      id: pair.key, kind: kind, label: label, isRequired: isRequired, isCompared: isCompared,
      isTranslated: isTranslated, phrase: phrase, values: values)
  }

  /// The class is set by the key “class” or by the code's range, so its fact has that name and no other has.
  private mutating func checkName(of pair: YAMLNode.Pair, kind: FactDefinition.Kind?) {
    if kind == .codeClass, pair.key != "class" {
      diagnostics.append(
        .invalidValue(
          pair.key, of: "type", expected: "the name of the fact of type class, which is “class”",
          at: pair.keyLocation))
    } else if kind != .codeClass, EntryLoader.reservedKeys.contains(pair.key) {
      diagnostics.append(.reservedName(pair.key, at: pair.keyLocation))
    }
  }

  private mutating func values(in reader: inout MappingReader) -> [FactValue] {
    let pairs = reader.pairs("values")
    if pairs.isEmpty {
      diagnostics.append(.missingKey("values", of: "a fact", at: reader.location(of: "values")))
    }
    return pairs.compactMap { pair in
      guard isName(pair) else { return nil }
      var reader = MappingReader(pair.value, of: "a value", at: pair.keyLocation)
      let label = words.required("label", in: &reader, diagnostics: &diagnostics)
      let phrase = words.required("phrase", in: &reader, diagnostics: &diagnostics)
      let isCompared = reader.flag("compare", default: true)
      let isBinding = reader.flag("binding", default: false)
      let isUnsent = reader.flag("unsent", default: false)
      diagnostics += reader.finish()
      guard let label, let phrase else { return nil }
      return FactValue(
        id: pair.key, label: label, phrase: phrase, isCompared: isCompared, isBinding: isBinding,
        isUnsent: isUnsent)
    }
  }

  private mutating func codeClass(_ pair: YAMLNode.Pair, facts: FactReader) -> CodeClass? {
    guard isName(pair) else { return nil }
    var reader = MappingReader(pair.value, of: "a class", at: pair.keyLocation)
    let range = range(in: &reader)
    let tone = reader.value("tone", as: Tone.self) ?? .grey
    let label = words.required("label", in: &reader, diagnostics: &diagnostics)
    let phrase = words.required("phrase", in: &reader, diagnostics: &diagnostics)
    let summary = words.optional("summary", in: &reader, diagnostics: &diagnostics)
    let factPairs = reader.pairs("facts")
    let defaults = facts.read(factPairs, diagnostics: &diagnostics)
    diagnostics += reader.finish()
    guard let label, let phrase else { return nil }
    return CodeClass(
      id: pair.key, range: range, tone: tone, label: label, phrase: phrase, summary: summary, facts: defaults)
  }

  private mutating func range(in reader: inout MappingReader) -> ClosedRange<Int>? {
    let bounds = ["from", "to"].map { key in reader.text(key).map { (key: key, text: $0) } }
    guard let from = bounds[0], let to = bounds[1] else {
      if let alone = bounds[0] ?? bounds[1] {
        let missing = alone.key == "from" ? "to" : "from"
        diagnostics.append(
          .missingKey(missing, of: "a class with a range", at: reader.location(of: alone.key)))
      }
      return nil
    }
    guard let low = Int(from.text), let high = Int(to.text), low <= high else {
      diagnostics.append(
        .invalidValue(
          "\(from.text)–\(to.text)", of: "from” and “to", expected: "a range of numbers",
          at: reader.location(of: "from")))
      return nil
    }
    return low...high
  }

  private mutating func section(_ pair: YAMLNode.Pair) -> SectionDefinition? {
    guard isName(pair) else { return nil }
    var reader = MappingReader(pair.value, of: "a section", at: pair.keyLocation)
    let heading = words.required("heading", in: &reader, diagnostics: &diagnostics)
    let comparison = words.optional("comparison_heading", in: &reader, diagnostics: &diagnostics)
    let isChoice = isChoice(in: &reader)
    let isRequired = reader.flag("required", default: false)
    diagnostics += reader.finish()
    return heading.map {
      SectionDefinition(
        id: pair.key, heading: $0, comparisonHeading: comparison, isChoice: isChoice, isRequired: isRequired)
    }
  }

  /// `comparison: choice` puts a section under the question of which code to use.
  private mutating func isChoice(in reader: inout MappingReader) -> Bool {
    guard let text = reader.text("comparison") else { return false }
    if text == "choice" { return true }
    diagnostics.append(
      .unknownValue(
        text, of: "comparison", legal: ["choice"], at: reader.location(ofValueOf: "comparison")))
    return false
  }

  /// Identifiers become anchors and names in templates, so they have the letters of a code.
  private mutating func isName(_ pair: YAMLNode.Pair) -> Bool {
    if Code(pair.key) != nil { return true }
    diagnostics.append(
      .invalidValue(
        pair.key, of: "the name", expected: "a name of ASCII letters, digits, - and _", at: pair.keyLocation))
    return false
  }
}
