import Templating
import Testing

@Suite struct InheritanceTests {
  @Test(arguments: [
    ("{{$b}}own{{/b}}", "", "own"),
    ("{{<l}}{{/l}}", "<{{$b}}own{{/b}}>", "<own>"),
    ("{{>l}}", "<{{$b}}own{{/b}}>", "<own>"),
    ("{{<l}}{{$b}}new{{/b}}{{/l}}", "<{{$b}}own{{/b}}>", "<new>"),
    ("{{< l }}{{$ b }}new{{/ b }}{{/ l }}", "<{{$b}}own{{/b}}>", "<new>"),
    ("{{<l}}{{$b}}{{/b}}{{/l}}", "<{{$b}}own{{/b}}>", "<>"),
    ("{{<l}}{{$b}}1{{/b}}{{/l}} {{<l}}{{$b}}2{{/b}}{{/l}}", "{{$b}}{{/b}}{{$c}}c{{/c}}", "1c 2c"),
    ("{{<l}} {{! c }}\n {{$c}}C{{/c}}\n{{/l}}", "{{$b}}b{{/b}}{{$c}}c{{/c}}", "bC"),
    ("{{<l}}{{$b}}{{title}}{{/b}}{{/l}}", "{{$b}}{{/b}}-{{$b}}{{/b}}", "One &amp; two-One &amp; two"),
    ("{{<l}}{{$b}}{{#tags}}{{name}}{{/tags}}{{/b}}{{/l}}", "[{{$b}}{{/b}}]", "[redblue]"),
  ])
  func `an argument replaces a block`(template: String, layout: String, expected: String) throws {
    #expect(try rendered(template, with: ["l": layout]) == expected)
  }

  @Test func `an argument sees what the block sees`() throws {
    let layout = "{{#author}}{{$b}}{{/b}}{{/author}}{{#tags}}{{$b}}{{/b}}{{/tags}}"
    #expect(try rendered("{{<l}}{{$b}}{{name}};{{/b}}{{/l}}", with: ["l": layout]) == "Ann;red;blue;")
  }

  @Test func `the outermost argument wins`() throws {
    let others = [
      "l": "{{<m}}{{$b}}l{{/b}}{{/m}}", "m": "{{<n}}{{$b}}m{{/b}}{{/n}}", "n": "[{{$b}}n{{/b}}]",
    ]
    #expect(try rendered("{{<l}}{{$b}}page{{/b}}{{/l}}", with: others) == "[page]")
    #expect(try rendered("{{<l}}{{/l}}", with: others) == "[l]")
    #expect(try rendered("{{<m}}{{/m}}", with: others) == "[m]")
  }

  @Test func `arguments reach the partials of a layout`() throws {
    let others = ["l": "{{>head}}|{{$b}}own{{/b}}", "head": "<{{$title}}none{{/title}}>"]
    let template = "{{<l}}{{$title}}T{{/title}}{{/l}}"
    #expect(try rendered(template, with: others) == "<T>|own")
  }

  @Test func `a block in an argument is one of the template that it is written in`() throws {
    let others = ["l": "{{<m}}{{$a}}[{{$b}}l{{/b}}]{{/a}}{{/m}}", "m": "{{$a}}{{/a}}{{$b}}m{{/b}}"]
    #expect(try rendered("{{<l}}{{/l}}", with: others) == "[l]m")
    #expect(try rendered("{{<l}}{{$b}}page{{/b}}{{/l}}", with: others) == "[page]page")
  }

  @Test func `a layout may be used in its own argument`() throws {
    let template = "{{<card}}{{$b}}{{<card}}{{$b}}in{{/b}}{{/card}}{{/b}}{{/card}}"
    #expect(try rendered(template, with: ["card": "<{{$b}}{{/b}}>"]) == "<<in>>")
  }
}
