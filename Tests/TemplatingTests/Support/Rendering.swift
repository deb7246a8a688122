import Diagnostics
import Templating

/// The objects that most tests render.
enum Sample {
  static let tag = Schema("tag", ["name": .text, "hot": .flag])
  static let place = Schema("place", ["name": .text])
  static let person = Schema("person", ["name": .text, "bio": .html, "home": .object(place)])
  static let page = Schema(
    "page",
    [
      "title": .text, "body": .html, "shown": .flag, "hidden": .flag, "author": .object(person),
      "editor": .optional(person), "critic": .optional(person), "tags": .list(tag), "others": .list(tag),
    ])

  static let author = person(name: "Ann", bio: "<i>A</i>", home: "Rome")
  static let editor = person(name: "Ed", bio: "<i>E</i>", home: "Oslo")

  /// Two tags, an editor, no critic, no others.
  static let record = page.record([
    "title": .text("One & two"), "body": .html(HTML(trusting: "<p>B</p>")), "shown": .flag(true),
    "hidden": .flag(false), "author": .object(author), "editor": .object(editor), "critic": .none,
    "tags": .list([tag("red", hot: true), tag("blue", hot: false)]), "others": .list([]),
  ])

  private static func person(name: String, bio: String, home: String) -> Record {
    person.record([
      "name": .text(name), "bio": .html(HTML(trusting: bio)),
      "home": .object(place.record(["name": .text(home)])),
    ])
  }

  private static func tag(_ name: String, hot: Bool) -> Record {
    tag.record(["name": .text(name), "hot": .flag(hot)])
  }
}

/// The library of the templates, whose files are called as they are with `.html` at the end.
func library(
  _ templates: [String: String], roots: [(name: String, schema: Schema)]
) throws(DiagnosticError) -> TemplateLibrary {
  let sources = templates.sorted { $0.key < $1.key }.map { name, text in
    TemplateSource(name: name, text: SourceText(path: "\(name).html", text: text))
  }
  return try TemplateLibrary(sources: sources, roots: roots)
}

/// What `template` makes of a record, with `others` to use.
func rendered(
  _ template: String, with others: [String: String] = [:], _ record: Record = Sample.record
) throws -> String {
  let templates = others.merging(["page": template]) { _, page in page }
  let library = try library(templates, roots: [("page", record.schema)])
  return library["page"].map { rendered($0, record) } ?? ""
}

/// What a compiled template makes of a record.
func rendered(_ template: Template, _ record: Record) -> String {
  var output = OutputBuffer()
  template.render(record, into: &output)
  return String(decoding: HTML(rendered: output).bytes, as: UTF8.self)
}

/// What is wrong with `page.html` and the templates that it uses, as it is printed; empty if nothing is.
func findings(_ page: String, with others: [String: String] = [:]) -> String {
  findings(others.merging(["page": page]) { _, page in page }, roots: [("page", Sample.page)])
}

/// What is wrong with the templates, as it is printed; empty if nothing is.
func findings(_ templates: [String: String], roots: [(name: String, schema: Schema)]) -> String {
  do {
    return DiagnosticFormat.text.render(try library(templates, roots: roots).warnings)
  } catch {
    return DiagnosticFormat.text.render(error.diagnostics)
  }
}
