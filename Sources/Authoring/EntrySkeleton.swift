import ContentLoading
import SiteModel

/// The files of a new entry: every fact with what it may say, every section with its heading.
struct EntrySkeleton {
  let code: Code
  let name: String
  let family: Family

  /// The file of an edition: the default one holds the facts, any other only words.
  func file(in edition: Edition) -> NewFile {
    Skeleton.file(
      "\(family.id)/\(code)", in: edition,
      frontMatter: edition.isDefault ? frontMatter(in: edition) : translatedKeys(in: edition),
      lead: "\(subject) \(Placeholder.text)",
      headings: family.sections.map { $0.heading.typed(in: edition.language) })
  }

  /// What the code is called in sentences.
  private var subject: String { family.subject == .code ? code.description : name }

  private func frontMatter(in edition: Edition) -> [String] {
    let facts = family.facts.filter { $0.kind != .codeClass }.map { lines(of: $0, in: edition.language) }
    let blocks =
      [
        ["code: \(code)", "name: \(YAMLScalar.write(name))", "# Former and other names:", "# aliases: []"],
        classLines(in: edition.language),
      ] + facts + [
        ["# The codes that this one is confused with, nearest first:", "related: []"],
        Skeleton.reviewed,
      ]
    return Array(blocks.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  /// The class whose range holds the code, or else one without a range, which the entry has to name.
  private var codeClass: (definition: CodeClass, isByRange: Bool)? {
    let byRange = family.classes.first { codeClass in
      code.number.map { codeClass.range?.contains($0) ?? false } ?? false
    }
    let free = family.classes.first { $0.range == nil } ?? family.classes.first
    return byRange.map { ($0, true) } ?? free.map { ($0, false) }
  }

  private func lines(of definition: FactDefinition, in language: LanguageTag) -> [String] {
    FactSkeleton(
      definition: definition, subject: subject,
      classFact: codeClass?.definition.facts.first { $0.id == definition.id }, language: language
    ).lines
  }

  private func classLines(in language: LanguageTag) -> [String] {
    guard let codeClass else { return [] }
    let label = family.facts.first { $0.kind == .codeClass }?.label.typed(in: language) ?? "Class"
    let list = FactSkeleton.list(family.classes.map { ($0.id, $0.label.typed(in: language)) })
    return codeClass.isByRange
      ? ["# \(label): \(codeClass.definition.label.typed(in: language)), by its range"]
      : ["# \(label), one of"] + list + ["class: \(codeClass.definition.id)"]
  }

  private func translatedKeys(in edition: Edition) -> [String] {
    let language = edition.language
    let names =
      family.nameLanguage == language
      ? [] : ["# The name in this language, if it has one:", "# name: \(Placeholder.text)"]
    return names
      + family.facts.filter(\.isTranslated).flatMap { lines(of: $0, in: language) }
  }
}
