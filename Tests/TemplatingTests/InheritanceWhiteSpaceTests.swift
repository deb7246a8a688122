import Templating
import Testing

@Suite struct InheritanceWhiteSpaceTests {
  @Test(arguments: [
    ("a\n{{<l}}{{/l}}\nb", "x\ny\n", "a\nx\ny\nb"),
    ("a\n  {{<l}}{{/l}}\nb", "x\ny\n", "a\n  x\n  y\nb"),
    ("a\n  {{<l}}\n  {{/l}}\nb", "x\ny\n", "a\n  x\n  y\nb"),
    ("a\r\n  {{<l}}\r\n{{/l}}\r\nb", "x\r\ny\r\n", "a\r\n  x\r\n  y\r\nb"),
    ("a {{<l}}{{/l}}\nb", "x\n", "a x\n\nb"),
    ("  {{<l}}{{/l}} b", "x\ny", "  x\ny b"),
    ("{{<l}}\n{{$b}}1{{/b}}\n{{/l}}\nb", "x{{$b}}{{/b}}\n", "x1\nb"),
  ])
  func `a parent is laid out like a partial`(template: String, layout: String, expected: String) throws {
    #expect(try rendered(template, with: ["l": layout]) == expected)
  }

  @Test(arguments: [
    ("a\n{{$b}}\nx\n{{/b}}\nb", "a\nx\nb"),
    ("a\n  {{$b}}\n  x\n  {{/b}}\nb", "a\n  x\nb"),
    ("a\n  {{$b}}x{{/b}}\nb", "a\n  x\nb"),
    ("a\n  {{$b}}x\ny{{/b}}\nb", "a\n  x\ny\nb"),
    ("a\n  {{$b}}{{/b}}\nb", "a\n  \nb"),
    ("a {{$b}}\nx\n{{/b}} b", "a \nx\n b"),
  ])
  func `the default of a block is laid out as it is written`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }

  private static let oneTwo = "{{$b}}\n one\n  two\n{{/b}}"

  @Test(arguments: [
    ("a\n{{$b}}\nx\n{{/b}}\nb", "a\none\n two\nb"),
    ("a\n  {{$b}}\n  {{/b}}\nb", "a\n  one\n   two\nb"),
    ("a\n {{$b}}\n    {{/b}}\nb", "a\n one\n  two\nb"),
    ("a\n{{$b}}\n\tx\n{{/b}}\nb", "a\n\tone\n\t two\nb"),
    ("a\n  {{$b}}\nx\n  {{/b}}\nb", "a\none\n two\nb"),
    ("a\n  {{$b}}x{{/b}}\nb", "a\n  one\n   two\n\nb"),
    ("a\n  {{$b}}x\n  {{/b}}\nb", "a\n  one\n   two\nb"),
    ("a {{$b}}x{{/b}} b", "a one\n two\n b"),
    ("  {{$b}}x{{/b}} b", "  one\n two\n b"),
    ("  {{$b}}\n  x\n{{/b}} b", "one\n two\n b"),
  ])
  func `an argument's indentation makes way for the block's`(layout: String, expected: String) throws {
    #expect(try rendered("{{<l}}\(Self.oneTwo){{/l}}", with: ["l": layout]) == expected)
  }

  @Test(arguments: [
    ("{{$b}}one{{/b}}", "a\n  one\nb"),
    ("{{$b}}one\ntwo{{/b}}", "a\n  one\n  two\nb"),
    ("{{$b}}\none\ntwo{{/b}}", "a\n  one\n  two\nb"),
    ("{{$b}}{{/b}}", "a\n\nb"),
    ("{{$b}}\n{{#tags}}\n{{name}}\n{{/tags}}\n{{/b}}", "a\n  red\n  blue\n\nb"),
  ])
  func `a block within its line gives its indentation`(argument: String, expected: String) throws {
    #expect(try rendered("{{<l}}\(argument){{/l}}", with: ["l": "a\n  {{$b}}x{{/b}}\nb"]) == expected)
  }

  @Test(arguments: [
    ("{{$b}}one{{/b}}", "a\n  oneb"),
    ("{{$b}}{{/b}}", "a\nb"),
    ("{{$b}}\n  one\n  {{/b}}", "a\n  one\nb"),
    ("{{$b}}\n    one\n  two\n\tthree\n\n{{/b}}", "a\n  one\n  two\n  \tthree\n  \nb"),
    ("{{$b}}\r\n    one\r\n    two\r\n{{/b}}", "a\n  one\r\n  two\r\nb"),
    ("{{$b}}  one\n  two\n{{/b}}", "a\n    one\n    two\nb"),
  ])
  func `a block with lines of its own gives its first line's indentation`(
    argument: String, expected: String
  ) throws {
    #expect(try rendered("{{<l}}\(argument){{/l}}", with: ["l": "a\n{{$b}}\n  x\n{{/b}}\nb"]) == expected)
  }

  @Test func `a block in an argument is indented relative to the argument`() throws {
    let others = [
      "l": "{{<m}}{{$a}}\n  one\n  {{$b}}\n    two\n  {{/b}}\n{{/a}}{{/m}}\n", "m": "[\n {{$a}}\n {{/a}}\n]",
    ]
    #expect(try rendered("{{<l}}{{/l}}", with: others) == "[\n one\n   two\n]")
    #expect(try rendered("{{<l}}{{$b}}\nthree\n{{/b}}{{/l}}", with: others) == "[\n one\n   three\n]")
  }

  @Test func `a layout in an indented partial indents its arguments as its lines`() throws {
    let others = ["p": "{{<l}}\n{{$b}}\nx\n  y\n{{/b}}\n{{/l}}\n", "l": "<b>\n  {{$b}}\n  {{/b}}\n</b>\n"]
    #expect(try rendered("<a>\n {{>p}}\n</a>", with: others) == "<a>\n <b>\n   x\n     y\n </b>\n</a>")
  }
}
