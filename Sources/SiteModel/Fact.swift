/// A typed property that entries of a family have, with the words for each of its values.
public struct FactDefinition: Sendable {
  /// What values a fact takes.
  public enum Kind: String, CaseIterable, Sendable {
    /// One of the listed values.
    case choice
    /// Free text; in its ``FactDefinition/phrase`` the text stands for `{value}`.
    case text
    /// The class of the code; its values are the classes of the family.
    case codeClass = "class"
    /// Fields, each with one of the listed values as its level; in the words the name stands for `{field}`.
    case fields
  }

  /// The identifier: the key in an entry's front matter.
  public var id: String
  /// What values it takes.
  public var kind: Kind
  /// What the fact is about, in a few words.
  public var label: Localized
  /// Whether an entry without it is incomplete.
  public var isRequired: Bool
  /// Whether a difference in it tells two codes apart.
  public var isCompared: Bool
  /// Whether a text is words, which a translation gives anew.
  public var isTranslated: Bool
  /// The predicate of a text fact; the text alone when there is none.
  public var phrase: Localized?
  /// The legal values of a choice, the classes, or the levels of fields.
  public var values: [FactValue]

  /// A fact as described by its parts.
  public init(
    id: String, kind: Kind, label: Localized, isRequired: Bool, isCompared: Bool, isTranslated: Bool,
    phrase: Localized?, values: [FactValue]
  ) {
    self.id = id
    self.kind = kind
    self.label = label
    self.isRequired = isRequired
    self.isCompared = isCompared
    self.isTranslated = isTranslated
    self.phrase = phrase
    self.values = values
  }
}

/// One value that a fact may take, in words.
public struct FactValue: Sendable {
  /// The identifier that entries use.
  public var id: String
  /// A short name of the value.
  public var label: Localized
  /// A predicate whose subject is the code.
  public var phrase: Localized
  /// Whether a field at this level tells two codes apart.
  public var isCompared: Bool
  /// Whether an example must show a field at this level.
  public var isBinding: Bool
  /// Whether nobody sends a code with this value, so that an example need not show it.
  public var isUnsent: Bool

  /// A value as described by its parts.
  public init(
    id: String, label: Localized, phrase: Localized, isCompared: Bool = true, isBinding: Bool = false,
    isUnsent: Bool = false
  ) {
    self.id = id
    self.label = label
    self.phrase = phrase
    self.isCompared = isCompared
    self.isBinding = isBinding
    self.isUnsent = isUnsent
  }
}

/// What an entry says about one fact.
public struct Fact: Hashable, Sendable {
  /// The value, by the kind of the fact's definition.
  public enum Content: Hashable, Sendable {
    /// The identifier of a value.
    case choice(String)
    /// The text in each edition.
    case text(Localized)
    /// The fields in the order given.
    case fields([FieldRequirement])
  }

  /// The identifier of the definition.
  public var id: String
  /// The value.
  public var content: Content

  /// A fact and its value.
  public init(id: String, content: Content) {
    self.id = id
    self.content = content
  }
}

/// What a specification says about one field.
public struct FieldRequirement: Hashable, Sendable {
  /// The name of the field, such as `WWW-Authenticate`.
  public var field: String
  /// The identifier of the level, one of the definition's values.
  public var level: String
  /// The section that says so, where one does.
  public var source: String?

  /// A requirement on `field`.
  public init(field: String, level: String, source: String?) {
    self.field = field
    self.level = level
    self.source = source
  }
}
