import Diagnostics
import Markdown
import SiteModel

/// Reads texts that are given in each edition: `{ fr: …, en: … }`, or one text for all of them.
struct LocalizedReader {
  let editions: [Edition]

  /// The text under `key`, set in the typography of each language; `nil`, with a finding, when it is absent.
  func required(_ key: String, in reader: inout MappingReader, diagnostics: inout [Diagnostic]) -> Localized?
  {
    reader.required(key).flatMap { read($0, key: key, diagnostics: &diagnostics) }
  }

  /// The text under `key`, if it is there.
  func optional(_ key: String, in reader: inout MappingReader, diagnostics: inout [Diagnostic]) -> Localized?
  {
    reader.node(key).flatMap { read($0, key: key, diagnostics: &diagnostics) }
  }

  private func read(_ node: YAMLNode, key: String, diagnostics: inout [Diagnostic]) -> Localized? {
    if case .scalar(let text) = node.kind, !text.isEmpty {
      return localized(Dictionary(uniqueKeysWithValues: editions.map { ($0.language, text) }))
    }
    var reader = MappingReader(node, of: key, at: node.location)
    var texts: [LanguageTag: String] = [:]
    for edition in editions {
      texts[edition.language] = reader.requiredText(edition.language.description)
    }
    diagnostics += reader.finish()
    return localized(texts)
  }

  private func localized(_ texts: [LanguageTag: String]) -> Localized? {
    guard let fallback = texts[editions[0].language] ?? texts.values.first else { return nil }
    let set = texts.map { ($0, Typography(language: $0.description).apply(to: $1)) }
    return Localized(Dictionary(uniqueKeysWithValues: set), fallback: fallback)
  }
}
