import Diagnostics

/// A hand-written page on three codes or more: `guides/redirections.md`.
public struct Guide: Sendable {
  /// The file's name, and the page's.
  public var slug: String
  /// The codes that it is about, in the order given; all exist in the family.
  public var codes: [Code]
  /// The facts that its table shows, as identifiers of definitions.
  public var facts: [String]
  /// The day on which it was last checked against its sources.
  public var reviewed: CalendarDate?
  /// The text by edition; the default edition's is always there.
  public var texts: [LanguageTag: Prose]
  /// The file.
  public var location: SourceLocation

  /// A guide as described by its parts.
  public init(
    slug: String, codes: [Code], facts: [String], reviewed: CalendarDate?, texts: [LanguageTag: Prose],
    location: SourceLocation
  ) {
    self.slug = slug
    self.codes = codes
    self.facts = facts
    self.reviewed = reviewed
    self.texts = texts
    self.location = location
  }
}

extension Guide {
  /// The words in `language`, or else in `fallback`, and the language that they are in.
  public func text(in language: LanguageTag, fallback: LanguageTag) -> (Prose, LanguageTag) {
    texts.prose(in: language, fallback: fallback, title: slug)
  }
}
