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
  /// The classes, in the order in which they are shown.
  public var classes: [CodeClass]
  /// The facts, the one that tells two codes apart best first.
  public var facts: [FactDefinition]
  /// The sections of an entry, in the order in which they are shown.
  public var sections: [SectionDefinition]

  /// A family as described by its parts.
  public init(
    id: String, name: Localized, title: Localized, summary: Localized, nameLanguage: LanguageTag,
    classes: [CodeClass], facts: [FactDefinition], sections: [SectionDefinition]
  ) {
    self.id = id
    self.name = name
    self.title = title
    self.summary = summary
    self.nameLanguage = nameLanguage
    self.classes = classes
    self.facts = facts
    self.sections = sections
  }
}

/// A group of codes, such as 4xx.
public struct CodeClass: Sendable {
  /// The identifier, such as `4xx`.
  public var id: String
  /// The numbers that belong to the class; `nil` when entries name their class themselves.
  public var range: ClosedRange<Int>?
  /// The title of the group.
  public var label: Localized
  /// A predicate whose subject is a code of the class.
  public var phrase: Localized
  /// The facts of every code of the class, unless the entry says otherwise.
  public var facts: [Fact]

  /// A class as described by its parts.
  public init(id: String, range: ClosedRange<Int>?, label: Localized, phrase: Localized, facts: [Fact]) {
    self.id = id
    self.range = range
    self.label = label
    self.phrase = phrase
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
  /// Whether an entry without it is incomplete.
  public var isRequired: Bool

  /// A section as described by its parts.
  public init(id: String, heading: Localized, comparisonHeading: Localized? = nil, isRequired: Bool) {
    self.id = id
    self.heading = heading
    self.comparisonHeading = comparisonHeading ?? heading
    self.isRequired = isRequired
  }
}
