/// The values of one object, in the order of its schema.
///
/// A copy is a reference to the same values, which never change.
public struct Record: Sendable {
  final class Storage: Sendable {
    let schema: Schema
    let slots: [Value]

    init(_ schema: Schema, _ slots: [Value]) {
      self.schema = schema
      self.slots = slots
    }
  }

  let storage: Storage

  /// The schema that the values conform to.
  public var schema: Schema { storage.schema }

  /// A copy with another value for `name`.
  ///
  /// - Precondition: The schema has that name, and the value is of the kind that the field declares.
  public func replacing(_ name: String, with value: Value) -> Record {
    guard let slot = schema.slot(of: name), value.conforms(to: schema.fields[slot]) else {
      preconditionFailure("\(name) of \(schema.name) has another kind")
    }
    var slots = storage.slots
    slots[slot] = value
    return Record(storage: Storage(schema, slots))
  }
}

extension Schema {
  /// Makes the record of one object.
  ///
  /// - Complexity: O(*n*) when the values stand in the order of the schema, O(*n*²) otherwise.
  /// - Precondition: There is one value for each name of the schema, of the kind that its field
  ///   declares, and no other.
  public func record(_ values: [(name: String, value: Value)]) -> Record {
    precondition(values.count <= fields.count, "a value too many for \(name)")
    let slots = fields.indices.map { slot in
      let value = Self.value(of: names[slot], expectedAt: slot, in: values)
      guard let value else { preconditionFailure("no value for \(names[slot]) of \(name)") }
      precondition(value.conforms(to: fields[slot]), "\(names[slot]) of \(name) has another kind")
      return value
    }
    return Record(storage: Record.Storage(self, slots))
  }

  /// Makes the record of one object whose names are known where the program is written.
  public func record(_ values: KeyValuePairs<String, Value>) -> Record {
    record(values.map { (name: $0.key, value: $0.value) })
  }

  private static func value(
    of name: String, expectedAt index: Int, in values: [(name: String, value: Value)]
  ) -> Value? {
    if index < values.count, values[index].name == name { return values[index].value }
    return values.first { $0.name == name }?.value
  }
}
