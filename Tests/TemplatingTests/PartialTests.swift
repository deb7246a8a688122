import Templating
import Testing

@Suite struct PartialTests {
  @Test(arguments: [
    ("a{{>p}}b", "x", "axb"),
    ("a {{> p }} b", "{{title}}", "a One &amp; two b"),
    ("{{#author}}{{>p}}{{/author}}", "{{name}}", "Ann"),
    ("{{#tags}}{{>p}}{{/tags}}", "{{name}};", "red;blue;"),
    ("{{>p}}{{>p}}", "x", "xx"),
    ("{{>p}}", "", ""),
    ("  {{author.name}}  {{>p}}\n", ">\n>", "  Ann  >\n>\n"),
    ("| {{>p}} |", "\t|\t", "| \t|\t |"),
  ])
  func `a partial stands where its tag stands`(template: String, partial: String, expected: String) throws {
    #expect(try rendered(template, with: ["p": partial]) == expected)
  }

  @Test(arguments: [
    ("a\n{{>p}}\nb", "x\ny\n", "a\nx\ny\nb"),
    ("a\n  {{>p}}\nb", "x\ny\n", "a\n  x\n  y\nb"),
    ("a\n\t{{>p}} \nb", "x\n\n y\n", "a\n\tx\n\t\n\t y\nb"),
    ("  {{>p}}\nb", "x\ny", "  x\n  yb"),
    ("a\n  {{>p}}", "x\ny", "a\n  x\n  y"),
    ("a\n  {{>p}}\nb", "x\r\ny\r\n", "a\n  x\r\n  y\r\nb"),
    ("a\n  {{>p}}\nb", "", "a\nb"),
    ("a\n  {{>p}}\nb", "{{! c }}\n", "a\nb"),
    ("a\n  {{>p}}\nb", "{{#shown}}\nx\n{{/shown}}\n", "a\n  x\nb"),
    ("a\n  {{>p}}\nb", "{{#tags}}\n- {{name}}\n{{/tags}}\n", "a\n  - red\n  - blue\nb"),
    ("a\n  {{>p}}\nb", "{{#tags}}\n{{name}},{{/tags}}\n", "a\n  red,  blue,\nb"),
  ])
  func `each line of a partial is indented like its tag`(
    template: String, partial: String, expected: String
  ) throws {
    #expect(try rendered(template, with: ["p": partial]) == expected)
  }

  @Test func `lines of a value are not indented`() throws {
    let schema = Schema("html", ["html": .html])
    let record = schema.record(["html": .html(HTML(trusting: "<\n->\n"))])
    #expect(try rendered("\\\n {{>p}}\n/", with: ["p": "|\n{{{html}}}|\n"], record) == "\\\n |\n <\n->\n|\n/")
  }

  @Test func `indentation adds up`() throws {
    let others = ["p": "1\n  {{>q}}\n2\n", "q": "3\n {{>r}}\n", "r": "4\n5\n"]
    #expect(try rendered("a\n {{>p}}\nb", with: others) == "a\n 1\n   3\n    4\n    5\n 2\nb")
  }

  @Test func `a partial within a line of an indented one is not indented`() throws {
    #expect(try rendered("  {{>p}}\n", with: ["p": "x {{>q}}\n", "q": "1\n2"]) == "  x 1\n2\n")
  }

  @Test func `one partial means other things in other places`() throws {
    let template = "{{>p}} {{#author}}{{>p}} {{#home}}{{>p}}{{/home}}{{/author}}"
    let schema = Schema("page", ["name": .text, "author": .object(Sample.person)])
    let record = schema.record(["name": .text("Page"), "author": .object(Sample.author)])
    #expect(try rendered(template, with: ["p": "{{name}}"], record) == "Page Ann Rome")
  }
}
