/// The objects that a place in a template can see, outermost first: what Mustache calls the context stack,
/// known at compile time.
struct Scopes {
  private(set) var schemas: [Schema]

  /// Sees the objects of one record.
  init(_ root: Schema) {
    self.schemas = [root]
  }

  /// Adds the object that a section goes into.
  mutating func enter(_ schema: Schema) {
    schemas.append(schema)
  }

  /// Leaves the innermost object.
  mutating func leave() {
    schemas.removeLast()
  }

  /// Finds the first part of a name in the innermost object that has it, and each further part strictly in
  /// the object before it.
  func resolve(_ name: Name) throws(UnresolvedName) -> Resolution {
    let parts = name.parts
    guard let frame = schemas.lastIndex(where: { $0.slot(of: parts[0].text) != nil }) else {
      throw UnresolvedName(part: parts[0], problem: .unknown(in: schemas.reversed()))
    }
    var schema = schemas[frame]
    var slots: [Int] = []
    for part in parts.dropLast() {
      let slot = try Self.slot(of: part, in: schema)
      guard case .object(let inner) = schema.fields[slot] else {
        throw UnresolvedName(part: part, problem: .notEntered(schema.fields[slot], of: name))
      }
      slots.append(slot)
      schema = inner
    }
    let slot = try Self.slot(of: parts[parts.count - 1], in: schema)
    return Resolution(field: schema.fields[slot], frame: frame, slots: slots + [slot])
  }

  private static func slot(of part: Name, in schema: Schema) throws(UnresolvedName) -> Int {
    if let slot = schema.slot(of: part.text) { return slot }
    throw UnresolvedName(part: part, problem: .unknown(in: [schema]))
  }
}

/// What a name stands for, and the way to it at run time.
struct Resolution {
  let field: Field
  /// The object to start from, counted from the outermost.
  let frame: Int
  /// The slots to follow from it.
  let slots: [Int]
}

/// The part of a name at which the search ended, and why.
struct UnresolvedName: Error {
  enum Problem {
    /// None of the objects, innermost first, has such a name.
    case unknown(in: [Schema])
    /// The name goes on, but what it has come to cannot be gone into by a dot.
    case notEntered(Field, of: Name)
  }

  let part: Name
  let problem: Problem
}
