import Diagnostics

/// A page about the site itself, such as its accessibility statement: `pages/accessibilite.md`.
public struct Document: Sendable {
  /// The file's name, and the page's.
  public var slug: String
  /// The day on which it was last checked.
  public var reviewed: CalendarDate?
  /// The text by edition; the default edition's is always there.
  public var texts: [LanguageTag: Prose]
  /// The file.
  public var location: SourceLocation

  /// A document as described by its parts.
  public init(
    slug: String, reviewed: CalendarDate?, texts: [LanguageTag: Prose], location: SourceLocation
  ) {
    self.slug = slug
    self.reviewed = reviewed
    self.texts = texts
    self.location = location
  }

  /// The words in `language`, or else in `fallback`, and the language that they are in.
  public func text(in language: LanguageTag, fallback: LanguageTag) -> (Prose, LanguageTag) {
    texts.prose(in: language, fallback: fallback, title: slug)
  }
}
