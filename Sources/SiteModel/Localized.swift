/// A text given in each edition of the site.
public struct Localized: Hashable, Sendable {
  private let texts: [LanguageTag: String]
  private let fallback: String

  /// The texts by edition; `fallback` is what an edition without one of its own shows.
  public init(_ texts: [LanguageTag: String], fallback: String) {
    self.texts = texts
    self.fallback = fallback
  }

  /// The text of the edition that all others fall back to.
  public var original: String { fallback }

  /// The text of an edition, as authored.
  public subscript(language: LanguageTag) -> String {
    texts[language] ?? fallback
  }
}

extension Localized {
  /// The texts with one more, or another, for `language`.
  public func adding(_ text: String, in language: LanguageTag) -> Localized {
    var texts = texts
    texts[language] = text
    return Localized(texts, fallback: fallback)
  }
}
