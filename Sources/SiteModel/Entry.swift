import Diagnostics
import Markdown

/// One code: its facts, and its text in each edition that has one.
public struct Entry: Sendable {
  /// The code.
  public var code: Code
  /// The code's name in the words of its specification, in the family's ``Family/nameLanguage``.
  public var name: String
  /// The name in the editions that have one of their own.
  public var translatedNames: [LanguageTag: String]
  /// The identifier of its class, if the family has classes and one fits.
  public var classID: String?
  /// Former and other names.
  public var aliases: [String]
  /// The codes that it is most often confused with, nearest first; all exist in the family.
  public var related: [Code]
  /// The day on which the entry was last checked against its sources.
  public var reviewed: CalendarDate?
  /// The facts in the order of the family's schema, those of its class included.
  public var facts: [Fact]
  /// The text by edition; the default edition's is always there.
  public var texts: [LanguageTag: EntryText]
  /// The `code` key of the default edition's file.
  public var location: SourceLocation

  /// An entry as described by its parts.
  public init(
    code: Code, name: String, translatedNames: [LanguageTag: String] = [:], classID: String?,
    aliases: [String], related: [Code], reviewed: CalendarDate?, facts: [Fact],
    texts: [LanguageTag: EntryText], location: SourceLocation
  ) {
    self.code = code
    self.name = name
    self.translatedNames = translatedNames
    self.classID = classID
    self.aliases = aliases
    self.related = related
    self.reviewed = reviewed
    self.facts = facts
    self.texts = texts
    self.location = location
  }

  /// The fact `id`, if the entry says anything about it.
  public func fact(_ id: String) -> Fact? {
    facts.first { $0.id == id }
  }
}

/// The words of an entry in one language.
public struct EntryText: Sendable {
  /// The one-sentence meaning, whose subject is the code.
  public var lead: [Inline]
  /// The sections by identifier.
  public var sections: [String: [Block]]

  /// The words of an entry.
  public init(lead: [Inline], sections: [String: [Block]]) {
    self.lead = lead
    self.sections = sections
  }
}

extension Entry {
  /// The words in `language`, or else in `fallback`, and the language that they are in.
  public func text(in language: LanguageTag, fallback: LanguageTag) -> (EntryText, LanguageTag) {
    if let text = texts[language] { return (text, language) }
    return (texts[fallback] ?? EntryText(lead: [], sections: [:]), fallback)
  }

  /// The name in an edition: its own, or the specification's.
  public func displayName(in language: LanguageTag) -> String {
    translatedNames[language] ?? name
  }

  /// What the code is called where it is the subject of a sentence.
  public func subject(in language: LanguageTag, family: Family) -> String {
    switch family.subject {
    case .code: code.description
    case .name: displayName(in: language)
    }
  }

  /// The colour of its class.
  public func tone(in family: Family) -> Tone {
    family.classes.first { $0.id == classID }?.tone ?? .grey
  }

  /// The language that ``displayName(in:)`` is in.
  public func nameLanguage(in language: LanguageTag, family: Family) -> LanguageTag {
    translatedNames[language] == nil ? family.nameLanguage : language
  }
}
