import Templating
import Testing

@Suite struct VariableTests {
  @Test(arguments: [
    ("", ""),
    ("no tag", "no tag"),
    ("a { b } c }} d } }", "a { b } c }} d } }"),
    ("{{title}}", "One &amp; two"),
    ("{{ title }}", "One &amp; two"),
    ("{{\n\ttitle\n}}", "One &amp; two"),
    ("[{{title}}|{{title}}]", "[One &amp; two|One &amp; two]"),
    ("{{{body}}}", "<p>B</p>"),
    ("{{{ body }}}", "<p>B</p>"),
    ("{{title}}}", "One &amp; two}"),
    ("{{author.name}}", "Ann"),
    ("{{{author.bio}}}", "<i>A</i>"),
    ("{{author.home.name}}", "Rome"),
    ("é {{title}} ☃", "é One &amp; two ☃"),
  ])
  func `values are printed where their tags stand`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }

  @Test func `white space around a variable stays, even on a line of its own`() throws {
    #expect(try rendered("a\n  {{author.name}}  \nb") == "a\n  Ann  \nb")
    #expect(try rendered("a\r\n\t{{{author.bio}}}\r\nb") == "a\r\n\t<i>A</i>\r\nb")
  }

  @Test func `a value that looks like a tag is not one`() throws {
    let schema = Schema("text", ["text": .text, "html": .html])
    let record = schema.record(["text": .text("{{html}}"), "html": .html(HTML(trusting: "{{text}}"))])
    #expect(try rendered("{{text}} {{{html}}}", record) == "{{html}} {{text}}")
  }

  @Test(arguments: [
    ("a{{! a comment }}b", "ab"),
    ("a {{!}} b", "a  b"),
    ("{{! {{title}}", ""),
    ("{{! one\n two }}{{author.name}}", "Ann"),
  ])
  func `comments are not printed`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }
}
