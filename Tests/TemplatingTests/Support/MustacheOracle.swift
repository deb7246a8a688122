import Mustache

@testable import Templating

/// The same templates and data in swift-mustache, to compare what both make of them.
enum MustacheOracle {
  /// What swift-mustache makes of a record with the template `name` of `templates`.
  static func render(_ name: String, of templates: [String: String], _ record: Record) throws -> String? {
    let library = MustacheLibrary(templates: try templates.mapValues { try MustacheTemplate(string: $0) })
    return library.render(data(record), withTemplate: name)
  }

  /// A record as swift-mustache takes it; that library knows no type for data but `Any`.
  static func data(_ record: Record) -> [String: Any] {
    let values = zip(record.schema.names, record.storage.slots.map { data($0.content) })
    return Dictionary(uniqueKeysWithValues: values)
  }

  private static func data(_ content: Value.Content) -> Any {
    switch content {
    case .text(let html): unescaped(String(decoding: html.bytes, as: UTF8.self))
    case .html(let html): String(decoding: html.bytes, as: UTF8.self)
    case .flag(let flag): flag
    case .object(let record): data(record)
    case .none: Absent()
    case .list(let records): records.map { data($0) }
    }
  }

  /// The text that was escaped into `html`: swift-mustache is to escape it by itself.
  private static func unescaped(_ html: String) -> String {
    let pieces = html.unicodeScalars.split(separator: "&", omittingEmptySubsequences: false)
    return pieces.dropFirst().reduce(into: String(pieces[0])) { text, piece in
      let end = piece.firstIndex(of: ";") ?? piece.startIndex
      text += entities[String(piece[..<end])] ?? "(not an entity)"
      text += String(piece[end...].dropFirst())
    }
  }

  private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]

  /// A name that is there and holds nothing. A name that is left out would be looked for in outer objects.
  private struct Absent: MustacheCustomRenderable {
    var isNull: Bool { true }
    var renderText: String { "" }
  }
}
