/// What a record holds for one field of its schema.
public struct Value: Sendable {
  enum Content: Sendable {
    case text(HTML)
    case html(HTML)
    case flag(Bool)
    case object(Record)
    case none
    case list([Record])
  }

  let content: Content

  /// A text, escaped now, once, however often it is rendered.
  public static func text(_ text: String) -> Value { Value(content: .text(HTML(escaping: text))) }

  /// A text that is escaped already.
  public static func text(_ text: EscapedText) -> Value { Value(content: .text(text.html)) }

  /// HTML, printed as it is.
  public static func html(_ html: HTML) -> Value { Value(content: .html(html)) }

  /// Whether a section shows.
  public static func flag(_ flag: Bool) -> Value { Value(content: .flag(flag)) }

  /// An object, for a field that is `.object` or `.optional`.
  public static func object(_ record: Record) -> Value { Value(content: .object(record)) }

  /// The object that is not there, for a field that is `.optional`.
  public static let none = Value(content: .none)

  /// An object or none, for a field that is `.optional`.
  public static func optional(_ record: Record?) -> Value { record.map(Value.object) ?? Value.none }

  /// Objects in the order in which they show, for a field that is `.list`.
  public static func list(_ records: [Record]) -> Value { Value(content: .list(records)) }

  func conforms(to field: Field) -> Bool {
    switch (field, content) {
    case (.text, .text), (.html, .html), (.flag, .flag), (.optional, .none): true
    case (.object(let schema), .object(let record)), (.optional(let schema), .object(let record)):
      record.schema == schema
    case (.list(let schema), .list(let records)): records.allSatisfy { $0.schema == schema }
    default: false
    }
  }
}
