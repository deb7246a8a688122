import Diagnostics
import Testing

@testable import Templating

@Suite struct LibraryDiagnosticTests {
  @Test func `an unknown partial or parent comes with the nearest`() {
    let others = ["partials/head": "", "layout": ""]
    #expect(
      findings("{{> partials/haed}}\n{{<layuot}}{{/layuot}}", with: others) == """
        page.html:1:5: error: there is no template “partials/haed”
         1 | {{> partials/haed}}
           |     ^~~~~~~~~~~~~
          help: did you mean “partials/head”?

        page.html:2:4: error: there is no template “layuot”
         2 | {{<layuot}}{{/layuot}}
           |    ^~~~~~
          help: did you mean “layout”?

        """)
  }

  @Test func `a cycle is shown as a whole, once`() {
    let others = [
      "b": "{{#shown}}\n{{> c}}{{/shown}}", "c": "{{<page}}{{/page}}", "self": "{{$x}}{{>self}}{{/x}}",
    ]
    #expect(
      findings("{{> b}}{{> self}}", with: others) == """
        page.html:1:5: error: “b” contains itself: b → c → page → b
         1 | {{> b}}{{> self}}
           |     ^
          help: remove one of these uses

        self.html:1:10: error: “self” contains itself: self → self
         1 | {{$x}}{{>self}}{{/x}}
           |          ^~~~
          help: remove one of these uses

        """)
  }

  @Test func `a cycle through an argument is found`() {
    let others = ["l": "{{$b}}{{/b}}", "p": "{{<l}}{{$b}}{{>page}}{{/b}}{{/l}}"]
    #expect(
      findings("{{>p}}", with: others) == """
        page.html:1:4: error: “p” contains itself: p → page → p
         1 | {{>p}}
           |    ^
          help: remove one of these uses

        """)
  }

  @Test func `an argument for a block that the layout has not is refused`() {
    let others = ["l": "{{>head}}{{$main}}{{/main}}", "head": "{{#shown}}{{$title}}{{/title}}{{/shown}}"]
    #expect(
      findings("{{<l}}{{$title}}{{/title}}{{$mian}}{{/mian}}{{/l}}", with: others) == """
        page.html:1:30: error: “l” has no block “mian”
         1 | {{<l}}{{$title}}{{/title}}{{$mian}}{{/mian}}{{/l}}
           |                              ^~~~
          help: did you mean “main”?

        """)
  }

  @Test func `an argument of a layout may be replaced in turn`() {
    let others = ["l": "{{<m}}{{$a}}{{$b}}{{/b}}{{/a}}{{/m}}", "m": "{{$a}}{{/a}}{{$c}}{{/c}}"]
    #expect(findings("{{<l}}{{$a}}{{/a}}{{$b}}{{/b}}{{$c}}{{/c}}{{/l}}", with: others) == "")
  }

  @Test func `a mistake in a partial that is used in many places is shown once`() {
    let page = "{{>p}}{{>p}}{{#author}}{{>p}}{{/author}}{{#tags}}{{>p}}{{/tags}}{{>q}}"
    #expect(
      findings(page, with: ["p": "{{titel}}", "q": "{{#editor}}{{>p}}{{/editor}}"]) == """
        p.html:1:3: error: there is no “titel” here
         1 | {{titel}}
           |   ^~~~~
          Looked for in “page”.
          help: did you mean “title”?

        """)
  }

  @Test func `a root that does not exist comes with the nearest`() {
    #expect(
      findings(["entry": "", "page": ""], roots: [("entyr", Sample.page), ("page", Sample.page)]) == """
        entyr: error: the template “entyr” is missing
          help: did you mean “entry”?

        """)
  }

  @Test func `two files of one name are refused`() {
    let texts = ["a.html", "b.html"].map { SourceText(path: $0, text: "") }
    let error = #expect(throws: DiagnosticError.self) {
      try TemplateLibrary(
        sources: texts.map { TemplateSource(name: "page", text: $0) }, roots: [("page", Sample.page)])
    }
    #expect(
      DiagnosticFormat.text.render(error?.diagnostics ?? []) == """
        b.html: error: “page” is the name of a.html too
          help: rename one of the two files

        """)
  }

  @Test func `templates that nothing uses are a warning, and their syntax is checked`() {
    let others = ["used": "", "unused": "{{nobody.knows}}{{>used}}{{>other}}", "other": ""]
    #expect(
      findings("{{>used}}", with: others) == """
        other.html: warning: nothing uses the template “other”
          help: remove it, or use it with “{{> other}}”

        unused.html: warning: nothing uses the template “unused”
          help: remove it, or use it with “{{> unused}}”

        """)
    #expect(
      findings("", with: ["unused": "{{#a}}"]) == """
        unused.html:1:4: error: “{{#a}}” is not closed
         1 | {{#a}}
           |    ^
          help: write “{{/a}}” where it ends

        """)
  }

  @Test func `a template is checked for each root that leads to it`() throws {
    let templates = ["page": "{{>p}}", "tag": "{{>p}}", "p": "{{name}}"]
    let roots = [("page", Sample.page), ("tag", Sample.tag)]
    #expect(
      findings(templates, roots: roots) == """
        p.html:1:3: error: there is no “name” here
         1 | {{name}}
           |   ^~~~
          Looked for in “page”.
          help: use one of: author, body, critic, editor, hidden, others, shown, tags, title

        """)
  }
}
