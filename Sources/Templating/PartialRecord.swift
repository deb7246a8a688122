/// A record of which some values are not known yet: what a template is specialised for.
public struct PartialRecord: Sendable {
  let schema: Schema
  let slots: [PartialValue]
}

/// A value, or how it is found once a page is about two certain things.
public enum PartialValue: Sendable {
  /// A value that all pages share.
  case known(Value)
  /// A value of one of the two things.
  case missing(Missing)
  /// A text put together from texts, some of which are those of a thing.
  case text([Piece])
  /// An object of which something is missing.
  case object(PartialRecord)
  /// Objects of which something is missing; their number is known.
  case list([PartialRecord])
  /// Objects that each page picks from these, in an order of its own: for a list, or at most one for an optional.
  case choice(Choice)
  /// Whether a page picks anything in the choice of that number.
  case isChosen(Int)

  /// A part of a text.
  public enum Piece: Sendable {
    /// Text, which is escaped as any other.
    case text(String)
    /// A text of one of the things.
    case missing(Missing)
  }

  /// A fixed set of objects to pick from.
  public struct Choice: Sendable {
    /// The number by which pages say what they pick; several places of a record may share one.
    public var number: Int
    /// What there is to pick from.
    public var elements: [PartialRecord]

    /// The choice `number` among `elements`.
    public init(_ number: Int, among elements: [PartialRecord]) {
      self.number = number
      self.elements = elements
    }
  }
}

/// Where a missing value will be found: in the record of one of the two things.
public struct Missing: Hashable, Sendable {
  /// The two things that a page is about.
  public enum Thing: UInt8, Sendable {
    case first, second
  }

  /// Which thing.
  public var thing: Thing
  /// The slot of its record.
  public var slot: Int

  /// The value at `slot` of the record of `thing`.
  public init(_ thing: Thing, slot: Int) {
    self.thing = thing
    self.slot = slot
  }
}

extension Schema {
  /// Makes a record of which some values are missing.
  ///
  /// - Precondition: There is one value for each name of the schema, in the order of the names.
  public func partialRecord(_ values: [(name: String, value: PartialValue)]) -> PartialRecord {
    precondition(values.map(\.name) == names, "the values of \(name) are not those of its schema")
    return PartialRecord(schema: self, slots: values.map(\.value))
  }
}

extension Record {
  /// The record as one of which nothing is missing.
  public var partial: PartialRecord {
    PartialRecord(schema: schema, slots: storage.slots.map(PartialValue.known))
  }
}

extension PartialRecord {
  /// A copy with another value for `name`.
  ///
  /// - Precondition: The schema has that name.
  public func replacing(_ name: String, with value: PartialValue) -> PartialRecord {
    guard let slot = schema.slot(of: name) else { preconditionFailure("\(schema.name) has no \(name)") }
    var slots = slots
    slots[slot] = value
    return PartialRecord(schema: schema, slots: slots)
  }
}
