/// The words of the interface, which templates take by name: `Templates/strings/fr.yml`.
public struct InterfaceStrings: Sendable {
  /// The names, in byte order; every edition has a text for each.
  public let keys: [String]
  private let texts: [LanguageTag: [String: String]]

  /// The texts by edition and name.
  public init(keys: [String], texts: [LanguageTag: [String: String]]) {
    self.keys = keys.sorted()
    self.texts = texts
  }

  /// The text of a name in an edition.
  public subscript(key: String, language: LanguageTag) -> String {
    texts[language]?[key] ?? ""
  }
}
