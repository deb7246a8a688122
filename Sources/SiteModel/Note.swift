import Diagnostics
import Markdown

/// A hand-written text for one pair: `comparisons/401-403.md`.
public struct Note: Sendable {
  /// The day on which the note was last checked against its sources.
  public var reviewed: CalendarDate?
  /// The text by edition; the default edition's is always there.
  public var texts: [LanguageTag: EntryText]
  /// The file.
  public var location: SourceLocation

  /// A note as described by its parts. The lead of a text is the sentence that tells the two apart.
  public init(reviewed: CalendarDate?, texts: [LanguageTag: EntryText], location: SourceLocation) {
    self.reviewed = reviewed
    self.texts = texts
    self.location = location
  }
}

/// Two codes in canonical order, as a key.
public struct PairKey: Hashable, Sendable {
  /// The lower code.
  public let first: Code
  /// The higher code.
  public let second: Code

  /// The key of a pair, in whichever order it is named.
  public init(_ left: Code, _ right: Code) {
    (first, second) = left < right ? (left, right) : (right, left)
  }
}

extension Note {
  /// The words in `language`, or else in `fallback`, and the language that they are in.
  public func text(in language: LanguageTag, fallback: LanguageTag) -> (EntryText, LanguageTag) {
    if let text = texts[language] { return (text, language) }
    return (texts[fallback] ?? EntryText(lead: [], sections: [:]), fallback)
  }
}
