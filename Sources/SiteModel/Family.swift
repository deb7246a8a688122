import Examples

/// A set of codes that belong together and may be compared: `Content/http/family.yml`.
public struct Family: Sendable {
  /// The folder's name, and the first part of every address.
  public var id: String
  /// The short name that stands before a code: “HTTP”.
  public var name: Localized
  /// The title of the family's page.
  public var title: Localized
  /// What the codes of the family are, in a sentence or two.
  public var summary: Localized
  /// The language that the names of codes are in.
  public var nameLanguage: LanguageTag
  /// What a code is called where it is the subject of a sentence.
  public var subject: EntrySubject
  /// The classes, in the order in which they are shown.
  public var classes: [CodeClass]
  /// The facts, the one that tells two codes apart best first.
  public var facts: [FactDefinition]
  /// The sections of an entry, in the order in which they are shown.
  public var sections: [SectionDefinition]
  /// The sections of a note on a pair, in the order in which they are shown.
  public var noteSections: [SectionDefinition]
  /// How code blocks that are examples are read; `nil` when they are only text.
  public var examples: ExampleFormat?

  /// A family as described by its parts.
  public init(
    id: String, name: Localized, title: Localized, summary: Localized, nameLanguage: LanguageTag,
    subject: EntrySubject = .code, classes: [CodeClass], facts: [FactDefinition],
    sections: [SectionDefinition],
    noteSections: [SectionDefinition] = [], examples: ExampleFormat? = nil
  ) {
    self.id = id
    self.name = name
    self.title = title
    self.summary = summary
    self.nameLanguage = nameLanguage
    self.subject = subject
    self.classes = classes
    self.facts = facts
    self.sections = sections
    self.noteSections = noteSections
    self.examples = examples
  }
}

/// What a code is called where it is the subject of a sentence.
public enum EntrySubject: String, CaseIterable, Sendable {
  /// By the code: “404 signale que …”.
  case code
  /// By its name: “UNAVAILABLE signale que …”, where nobody says the number aloud.
  case name
}

/// How examples are read and drawn.
public struct ExampleFormat: Sendable {
  /// How their code blocks are written.
  public var syntax: ExampleSyntax
  /// What the sender of requests is called.
  public var client: Localized
  /// What the sender of responses is called.
  public var server: Localized

  /// A format as described by its parts.
  public init(syntax: ExampleSyntax, client: Localized, server: Localized) {
    self.syntax = syntax
    self.client = client
    self.server = server
  }
}

/// A colour that tells classes apart at a glance; style sheets say what it looks like, and words always stand
/// beside it.
public enum Tone: String, CaseIterable, Sendable {
  case grey, blue, green, violet, amber, red
}

/// A group of codes, such as 4xx.
public struct CodeClass: Sendable {
  /// The identifier, such as `4xx`.
  public var id: String
  /// The numbers that belong to the class; `nil` when entries name their class themselves.
  public var range: ClosedRange<Int>?
  /// The colour that the codes of the class are shown in.
  public var tone: Tone
  /// The title of the group.
  public var label: Localized
  /// A predicate whose subject is a code of the class.
  public var phrase: Localized
  /// What the group is for; a class that has this is shown even when no code belongs to it.
  public var summary: Localized?
  /// The facts of every code of the class, unless the entry says otherwise.
  public var facts: [Fact]

  /// A class as described by its parts.
  public init(
    id: String, range: ClosedRange<Int>?, tone: Tone = .grey, label: Localized, phrase: Localized,
    summary: Localized? = nil, facts: [Fact]
  ) {
    self.id = id
    self.range = range
    self.tone = tone
    self.label = label
    self.phrase = phrase
    self.summary = summary
    self.facts = facts
  }
}

/// A section that entries of a family have.
public struct SectionDefinition: Sendable {
  /// The identifier: the anchor in the page and the name in templates.
  public var id: String
  /// The heading that files carry and pages of one code show.
  public var heading: Localized
  /// The heading over the two texts on the page of a pair.
  public var comparisonHeading: Localized
  /// Whether it answers the question which of two codes to use, so that pages of pairs show it there.
  public var isChoice: Bool
  /// Whether an entry without it is incomplete.
  public var isRequired: Bool

  /// A section as described by its parts.
  public init(
    id: String, heading: Localized, comparisonHeading: Localized? = nil, isChoice: Bool = false,
    isRequired: Bool
  ) {
    self.id = id
    self.heading = heading
    self.comparisonHeading = comparisonHeading ?? heading
    self.isChoice = isChoice
    self.isRequired = isRequired
  }
}
