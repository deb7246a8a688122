import Testing

@testable import Templating

@Suite struct NameDiagnosticTests {
  @Test func `an unknown name comes with the nearest of all that can be seen`() {
    #expect(
      findings("{{titel}} {{#author}}{{titl}} {{nmae}}{{/author}}") == """
        page.html:1:3: error: there is no “titel” here
         1 | {{titel}} {{#author}}{{titl}} {{nmae}}{{/author}}
           |   ^~~~~
          Looked for in “page”.
          help: did you mean “title”?

        page.html:1:24: error: there is no “titl” here
         1 | {{titel}} {{#author}}{{titl}} {{nmae}}{{/author}}
           |                        ^~~~
          Looked for in “person”, then “page”.
          help: did you mean “title”?

        page.html:1:33: error: there is no “nmae” here
         1 | {{titel}} {{#author}}{{titl}} {{nmae}}{{/author}}
           |                                 ^~~~
          Looked for in “person”, then “page”.
          help: did you mean “name”?

        """)
  }

  @Test func `an unknown name that is near no other comes with the list`() {
    #expect(
      findings("é☃ {{ zzzz }}") == """
        page.html:1:7: error: there is no “zzzz” here
         1 | é☃ {{ zzzz }}
           |       ^~~~
          Looked for in “page”.
          help: use one of: author, body, critic, editor, hidden, others, shown, tags, title

        """)
  }

  @Test func `the further parts of a name are looked for strictly in the object`() {
    #expect(
      findings("{{author.title}}\r\n{{{author.home.bio}}} {{autor.name}}") == """
        page.html:1:10: error: there is no “title” here
         1 | {{author.title}}
           |          ^~~~~
          Looked for in “person”.
          help: use one of: bio, home, name

        page.html:2:16: error: there is no “bio” here
         2 | {{{author.home.bio}}} {{autor.name}}
           |                ^~~
          Looked for in “place”.
          help: use one of: name

        page.html:2:25: error: there is no “autor” here
         2 | {{{author.home.bio}}} {{autor.name}}
           |                         ^~~~~
          Looked for in “page”.
          help: did you mean “author”?

        """)
  }

  @Test func `what is in an unknown section is not judged`() {
    #expect(
      findings("{{#tagz}}{{name}}{{/tagz}}") == """
        page.html:1:4: error: there is no “tagz” here
         1 | {{#tagz}}{{name}}{{/tagz}}
           |    ^~~~
          Looked for in “page”.
          help: did you mean “tags”?

        """)
  }

  @Test(arguments: [
    (
      "editor.name", "editor", "“editor.name” leads through “editor”, which is an object that may be absent",
      "write a section for it: “{{#editor}}…{{/editor}}”"
    ),
    (
      "tags.name", "tags", "“tags.name” leads through “tags”, which is a list",
      "write a section for it: “{{#tags}}…{{/tags}}”"
    ),
    ("title.x", "title", "“title” is text and has no names in it", "end the name with “title”"),
    ("body.x", "body", "“body” is HTML and has no names in it", "end the name with “body”"),
    ("shown.x", "shown", "“shown” is a flag and has no names in it", "end the name with “shown”"),
  ])
  func `a dot leads only into an object that is always there`(
    name: String, part: String, summary: String, solution: String
  ) {
    #expect(
      findings("{{\(name)}}") == """
        page.html:1:3: error: \(summary)
         1 | {{\(name)}}
           |   ^\(String(repeating: "~", count: part.count - 1))
          help: \(solution)

        """)
  }
}
