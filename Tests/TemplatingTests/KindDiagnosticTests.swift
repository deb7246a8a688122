import Diagnostics
import Testing

@testable import Templating

@Suite struct KindDiagnosticTests {
  @Test(arguments: [
    ("body", "HTML", "print it with “{{{body}}}”"),
    ("shown", "a flag", "use it as a section: “{{#shown}}…{{/shown}}”"),
    ("author", "an object", "write one of its names after it: “{{author.…}}”"),
    ("editor", "an object that may be absent", "go into it: “{{#editor}}…{{/editor}}”"),
    ("tags", "a list", "go into it: “{{#tags}}…{{/tags}}”"),
  ])
  func `two braces print text only`(name: String, kind: String, solution: String) {
    #expect(
      findings("{{ \(name) }}") == """
        page.html:1:4: error: “\(name)” is \(kind), not text
         1 | {{ \(name) }}
           |    ^\(String(repeating: "~", count: name.count - 1))
          help: \(solution)

        """)
  }

  @Test(arguments: [
    ("title", "text", "print it with “{{title}}”"),
    ("shown", "a flag", "use it as a section: “{{#shown}}…{{/shown}}”"),
    ("author", "an object", "write one of its names after it: “{{author.…}}”"),
    ("editor", "an object that may be absent", "go into it: “{{#editor}}…{{/editor}}”"),
    ("tags", "a list", "go into it: “{{#tags}}…{{/tags}}”"),
  ])
  func `three braces print HTML only`(name: String, kind: String, solution: String) {
    #expect(
      findings("{{{\(name)}}}") == """
        page.html:1:4: error: “\(name)” is \(kind), not HTML
         1 | {{{\(name)}}}
           |    ^\(String(repeating: "~", count: name.count - 1))
          help: \(solution)

        """)
  }

  @Test(arguments: [
    ("#", "title", "text", "print it with “{{title}}”"), ("^", "title", "text", "print it with “{{title}}”"),
    ("#", "body", "HTML", "print it with “{{{body}}}”"), ("^", "body", "HTML", "print it with “{{{body}}}”"),
  ])
  func `text and HTML have no sections`(sign: String, name: String, kind: String, solution: String) {
    #expect(
      findings("{{\(sign)\(name)}}{{/\(name)}}") == """
        page.html:1:4: error: “\(name)” is \(kind) and cannot be a section
         1 | {{\(sign)\(name)}}{{/\(name)}}
           |    ^\(String(repeating: "~", count: name.count - 1))
          A section is of a flag, an object or a list.
          help: \(solution)

        """)
  }

  @Test func `an object that is always there has no inverted section`() {
    #expect(
      findings("{{^author}}none{{/author}}") == """
        page.html:1:4: error: “author” is always there: this section never shows
         1 | {{^author}}none{{/author}}
           |    ^~~~~~
          help: remove the section

        """)
  }

  @Test func `every kind of finding has its id`() throws {
    let others = [
      "l": "{{$b}}{{/b}}", "cycle": "{{>cycle}}", "unclosed": "{{title",
      "deep": String(repeating: "{{#x}}", count: 65),
    ]
    let page = """
      {{}}{{&title}}{{a b}}{{/x}}{{#shown}}{{/x}}{{nope}}{{editor.name}}{{title.x}}{{body}}{{{title}}}
      {{#title}}{{/title}}{{^author}}{{/author}}{{>nope}}{{>cycle}}{{#shown}}
      {{<l}}x{{$b}}{{/b}}{{$b}}{{/b}}{{$c}}{{/c}}{{/l}}
      """
    let error = #expect(throws: DiagnosticError.self) {
      try library(
        others.merging(["page": page]) { _, page in page },
        roots: [("page", Sample.page), ("missing", Sample.page)])
    }
    #expect(
      Set(try #require(error).diagnostics.map(\.id)) == [
        "empty-tag", "unsupported-tag", "malformed-name", "unexpected-close", "mismatched-close",
        "unknown-name", "needs-section", "not-an-object", "not-text", "not-html", "not-a-section",
        "always-present", "unknown-partial", "partial-cycle", "unclosed-section", "text-outside-block",
        "duplicate-block", "unknown-block", "unclosed-tag", "too-deep", "missing-template",
      ])
  }
}
