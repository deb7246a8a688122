/// The legal names of one object, in order: what a template is checked against.
public struct Schema: Hashable, Sendable {
  /// What messages call the object, such as `entry`.
  public let name: String
  /// The names that a template may use of it, in the order of the slots of its records.
  public let names: [String]
  let fields: [Field]

  /// Declares an object.
  ///
  /// - Precondition: No name stands twice, and each is one word: no dot, no white space.
  public init(_ name: String, _ fields: [(name: String, field: Field)]) {
    self.name = name
    self.names = fields.map(\.name)
    self.fields = fields.map(\.field)
    precondition(Set(names).count == names.count, "a name stands twice in the schema \(name)")
    precondition(names.allSatisfy(Name.isWord), "a name of the schema \(name) is not a word")
  }

  /// Declares an object whose names are known where the program is written.
  public init(_ name: String, _ fields: KeyValuePairs<String, Field>) {
    self.init(name, fields.map { (name: $0.key, field: $0.value) })
  }

  /// What the field `name` holds, or `nil` when the object has no such field.
  public subscript(name: String) -> Field? {
    slot(of: name).map { fields[$0] }
  }

  func slot(of name: String) -> Int? {
    names.firstIndex(of: name)
  }
}

/// What a field of an object holds, and so which tags may use it.
public enum Field: Hashable, Sendable {
  /// Text, printed by `{{x}}`.
  case text
  /// HTML, printed by `{{{x}}}`.
  case html
  /// Yes or no, for `{{#x}}` and `{{^x}}`; a section of it leaves the context alone.
  case flag
  /// An object that is always there, for `{{#x}}` and dotted names.
  case object(Schema)
  /// An object that may be absent, for `{{#x}}` and `{{^x}}`.
  case optional(Schema)
  /// Any number of objects, for `{{#x}}` and `{{^x}}`.
  case list(Schema)
}
