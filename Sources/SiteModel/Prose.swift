import Markdown

/// A page of free text in one language: what a guide or a document says.
public struct Prose: Sendable {
  /// The title of the page.
  public var title: String
  /// The paragraph before the first heading.
  public var lead: [Inline]
  /// Everything from the first heading on.
  public var body: [Block]

  /// A text by its parts.
  public init(title: String, lead: [Inline], body: [Block]) {
    self.title = title
    self.lead = lead
    self.body = body
  }
}

extension [LanguageTag: Prose] {
  /// The words in `language`, or else in `fallback`, and the language that they are in; `title` alone where
  /// there are none.
  func prose(in language: LanguageTag, fallback: LanguageTag, title: String) -> (Prose, LanguageTag) {
    if let text = self[language] { return (text, language) }
    return (self[fallback] ?? Prose(title: title, lead: [], body: []), fallback)
  }
}
