import Templating

/// The names and dotted names that may be written where some objects, outermost first, can be seen.
struct LegalNames {
  private(set) var all: [(name: String, field: Field)] = []

  init(_ scopes: [Schema]) {
    var seen: Set<String> = []
    for schema in scopes.reversed() {
      for name in schema.names where seen.insert(name).inserted {
        add(name, schema[name])
      }
    }
  }

  private mutating func add(_ name: String, _ field: Field?) {
    guard let field else { return }
    all.append((name, field))
    guard case .object(let schema) = field else { return }
    for inner in schema.names { add("\(name).\(inner)", schema[inner]) }
  }
}
