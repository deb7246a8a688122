import Testing

@testable import Templating

@Suite struct SyntaxDiagnosticTests {
  @Test func `a tag that is not closed is shown up to the end of its line or the next tag`() {
    #expect(
      findings("a {{title b\n{{{body}} {{! c") == """
        page.html:1:3: error: this tag is not closed
         1 | a {{title b
           |   ^~~~~~~~~
          help: end it with “}}”

        page.html:2:1: error: this tag is not closed
         2 | {{{body}} {{! c
           | ^~~~~~~~~~
          help: end it with “}}}”

        page.html:2:11: error: this tag is not closed
         2 | {{{body}} {{! c
           |           ^~~~~
          help: end it with “}}”

        """)
  }

  @Test(arguments: ["{{}}", "{{ }}", "{{{}}}", "{{>}}", "{{# }}{{/}}", "{{$}}{{/}}", "{{< }}{{/}}"])
  func `a tag without a name is refused`(template: String) {
    let tag = template.prefix { $0 != "}" } + (template.hasPrefix("{{{") ? "}}}" : "}}")
    let closing =
      template.hasSuffix("{{/}}")
      ? """

      page.html:1:\(tag.count + 1): error: this tag has no name
       1 | \(template)
         | \(String(repeating: " ", count: tag.count))^~~~~
        help: write a name in it, or remove it

      """ : ""
    #expect(
      findings(template) == """
        page.html:1:1: error: this tag has no name
         1 | \(template)
           | ^\(String(repeating: "~", count: tag.count - 1))
          help: write a name in it, or remove it

        """ + closing)
  }

  private static let implicitIterator = "the implicit iterator “.” is not supported"
  private static let nameAField = "write the name of a field of the object"

  @Test(arguments: [
    (
      "{{&title}}", 3, "“{{&…}}” is not supported",
      "write “{{{…}}}” for a value that is HTML, “{{…}}” for text"
    ),
    ("{{.}}", 3, implicitIterator, nameAField), ("{{{ . }}}", 5, implicitIterator, nameAField),
    ("{{#.}}{{/.}}", 3, implicitIterator, nameAField),
    (
      "{{=<% %>=}}", 3, "the delimiters cannot be changed",
      "remove the tag, and write every tag with “{{” and “}}”"
    ),
    (
      "{{> *title}}", 3, "a template cannot be named by a value",
      "name the template itself, in a section for each case if there are several"
    ),
    (
      "{{<*title}}{{/*title}}", 3, "a template cannot be named by a value",
      "name the template itself, in a section for each case if there are several"
    ),
    ("{{%TYPE: TEXT}}", 3, "pragmas are not supported", "remove it: all output is HTML"),
    (
      "{{upper(title)}}", 3, "calls and lambdas are not supported",
      "compute the value in the program and give it a name of its own"
    ),
  ])
  func `what other Mustaches have is refused with a way out`(
    template: String, column: Int, summary: String, solution: String
  ) {
    let meant = template.dropFirst(column - 1).prefix { $0 != "}" }.reversed().drop { $0 == " " }
    #expect(
      findings(template) == """
        page.html:1:\(column): error: \(summary)
         1 | \(template)
           | \(String(repeating: " ", count: column - 1))^\(String(repeating: "~", count: meant.count - 1))
          help: \(solution)

        """)
  }

  @Test(arguments: [
    ("{{title x}}", 3, "title x", "write a single name"),
    ("{{.title}}", 3, ".title", "write a single name"),
    ("{{{author..bio}}}", 4, "author..bio", "write a single name"),
    ("{{#if shown}}{{/if shown}}", 4, "if shown", "write a single name"),
    ("{{> a b}}", 5, "a b", "write a single name"),
    ("{{$a.b}}{{/a.b}}", 4, "a.b", "write a single name"),
    ("{{ ^ shown}}", 4, "^ shown", "put the sign right behind the braces: “{{^shown}}”"),
  ])
  func `what is not a name is refused`(template: String, column: Int, name: String, solution: String) {
    #expect(
      findings(template) == """
        page.html:1:\(column): error: “\(name)” is not a name
         1 | \(template)
           | \(String(repeating: " ", count: column - 1))^\(String(repeating: "~", count: name.count - 1))
          A name is letters, digits, “-” and “_”; single dots join the names of a path.
          help: \(solution)

        """)
  }
}
