import Templating
import Testing

@Suite struct SectionTests {
  @Test(arguments: [
    ("[{{#shown}}yes{{/shown}}]", "[yes]"),
    ("[{{#hidden}}yes{{/hidden}}]", "[]"),
    ("[{{^shown}}no{{/shown}}]", "[]"),
    ("[{{^hidden}}no{{/hidden}}]", "[no]"),
    ("{{#shown}}{{author.name}}{{/shown}}", "Ann"),
    ("{{#hidden}}{{#shown}}a{{/shown}}{{/hidden}}b", "b"),
  ])
  func `a flag shows or hides`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }

  @Test(arguments: [
    ("{{#author}}{{name}}{{/author}}", "Ann"),
    ("{{#author}}{{home.name}} {{title}}{{/author}}", "Rome One &amp; two"),
    ("{{#author.home}}{{name}}{{/author.home}}", "Rome"),
    ("{{#author}}{{#home}}{{name}}{{/home}} {{name}}{{/author}}", "Rome Ann"),
  ])
  func `an object is gone into`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }

  @Test(arguments: [
    ("[{{#editor}}{{name}}{{/editor}}]", "[Ed]"),
    ("[{{^editor}}none{{/editor}}]", "[]"),
    ("[{{#critic}}{{name}}{{/critic}}]", "[]"),
    ("[{{^critic}}none{{/critic}}]", "[none]"),
    ("{{#editor}}{{home.name}}{{#home}}/{{name}}{{/home}}{{/editor}}", "Oslo/Oslo"),
  ])
  func `an optional object is gone into if it is there`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }

  @Test(arguments: [
    ("{{#tags}}({{name}}){{/tags}}", "(red)(blue)"),
    ("{{#tags}}{{name}}{{#hot}}!{{/hot}} {{/tags}}", "red! blue "),
    ("{{#tags}}{{^hot}}{{name}}{{/hot}}{{/tags}}", "blue"),
    ("[{{#others}}{{name}}{{/others}}]", "[]"),
    ("[{{^tags}}none{{/tags}}]", "[]"),
    ("[{{^others}}none{{/others}}]", "[none]"),
    ("{{#tags}}{{#tags}}{{name}}{{/tags}};{{/tags}}", "redblue;redblue;"),
    ("{{#tags}}{{#author}}{{name}} {{/author}}{{/tags}}", "Ann Ann "),
    ("{{#tags}}{{/tags}}-", "-"),
  ])
  func `a list is gone through`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }

  @Test func `what follows a hidden section is printed with its literals apart`() throws {
    #expect(try rendered("a{{#hidden}}b{{/hidden}}c{{^hidden}}d{{/hidden}}e") == "acde")
    #expect(try rendered("{{#others}}a{{/others}}{{#critic}}b{{/critic}}c") == "c")
  }
}
