import Testing

@Suite struct NestingDiagnosticTests {
  @Test func `sections that are not closed are all shown`() {
    #expect(
      findings("{{#shown}}\n é {{^ hidden }}x") == """
        page.html:1:4: error: “{{#shown}}” is not closed
         1 | {{#shown}}
           |    ^~~~~
          help: write “{{/shown}}” where it ends

        page.html:2:8: error: “{{^hidden}}” is not closed
         2 |  é {{^ hidden }}x
           |        ^~~~~~
          help: write “{{/hidden}}” where it ends

        """)
  }

  @Test func `a section that is closed too early names both`() {
    #expect(
      findings("{{#shown}}\n{{^hidden}}x\n{{/shown}} {{titel}}") == """
        page.html:3:4: error: “{{/shown}}” stands where “{{^hidden}}” of line 2 is to be closed
         3 | {{/shown}} {{titel}}
           |    ^~~~~
          help: write “{{/hidden}}” before it

        page.html:3:14: error: there is no “titel” here
         3 | {{/shown}} {{titel}}
           |              ^~~~~
          Looked for in “page”.
          help: did you mean “title”?

        """)
  }

  @Test func `a misspelt close closes what is open`() {
    #expect(
      findings("{{#shown}}{{#author}}x{{/autor}}{{/shown}}{{$b}}{{/c}}") == """
        page.html:1:26: error: “{{/autor}}” stands where “{{#author}}” of line 1 is to be closed
         1 | {{#shown}}{{#author}}x{{/autor}}{{/shown}}{{$b}}{{/c}}
           |                          ^~~~~
          help: write “{{/author}}”

        page.html:1:52: error: “{{/c}}” stands where “{{$b}}” of line 1 is to be closed
         1 | {{#shown}}{{#author}}x{{/autor}}{{/shown}}{{$b}}{{/c}}
           |                                                    ^
          help: write “{{/b}}”

        """)
  }

  @Test func `a close without an opening is refused`() {
    #expect(
      findings("{{title}}\n\t{{/title}}\n") == """
        page.html:2:5: error: “{{/title}}” closes nothing
         2 |  {{/title}}
           |     ^~~~~
          help: remove it, or write “{{#title}}” where the section begins

        """)
  }

  @Test func `only blocks stand in a parent`() {
    let template = """
      {{<l}}
        some text
      more {{! c }}{{$b}}x{{/b}} {{title}}{{>l}}{{#shown}}y{{/shown}}
      {{/l}}
      """
    #expect(
      findings(template, with: ["l": "{{$b}}{{/b}}"]) == """
        page.html:2:3: error: only blocks may stand in “{{<l}}”
         2 |   some text
           |   ^~~~~~~~~
          What stands between them has no place in the parent.
          help: put it into a block, or remove it

        page.html:3:28: error: only blocks may stand in “{{<l}}”
         3 | more {{! c }}{{$b}}x{{/b}} {{title}}{{>l}}{{#shown}}y{{/shown}}
           |                            ^~~~~~~~~
          What stands between them has no place in the parent.
          help: put it into a block, or remove it

        page.html:3:37: error: only blocks may stand in “{{<l}}”
         3 | more {{! c }}{{$b}}x{{/b}} {{title}}{{>l}}{{#shown}}y{{/shown}}
           |                                     ^~~~~~
          What stands between them has no place in the parent.
          help: put it into a block, or remove it

        page.html:3:43: error: only blocks may stand in “{{<l}}”
         3 | more {{! c }}{{$b}}x{{/b}} {{title}}{{>l}}{{#shown}}y{{/shown}}
           |                                           ^~~~~~~~~~
          What stands between them has no place in the parent.
          help: put it into a block, or remove it

        """)
  }

  @Test func `a block is replaced once`() {
    #expect(
      findings("{{<l}}{{$b}}1{{/b}}\n{{$b}}2{{/b}}{{/l}}", with: ["l": "{{$b}}{{/b}}"]) == """
        page.html:2:4: error: the block “b” is replaced twice
         2 | {{$b}}2{{/b}}{{/l}}
           |    ^
          help: keep one of the two

        """)
  }
}
