import Diagnostics
import Markdown
import Testing

@Suite struct MarkdownParserTests {
  private func parse(_ text: String, fromLine line: Int = 1) -> MarkdownDocument {
    MarkdownParser.parse(SourceText(path: "a.md", text: text), fromLine: line)
  }

  private func findings(_ text: String) -> String {
    DiagnosticFormat.text.render(parse(text).diagnostics)
  }

  @Test func everyBlockKeepsItsPlace() {
    let text = "---\nx: y\n---\nUn.\n\n## Deux\n\n- trois\n\n```http\nGET\n```\n\n> quatre\n\n---\n"
    let blocks = parse(text, fromLine: 4).blocks
    #expect(blocks.map(\.line) == [4, 6, 8, 10, 14, 16])
    #expect(
      blocks.map(\.location.description) == [
        "a.md:4:1", "a.md:6:1", "a.md:8:1", "a.md:10:1", "a.md:14:1", "a.md:16:1",
      ])
  }

  @Test func blocksAndInlinesBecomeValues() {
    let kinds = parse("*a* **b** `c` [d](https://e.example \"t\")\\\nf\ng").blocks.map(\.kind)
    #expect(
      kinds == [
        .paragraph([
          .emphasis([.text("a")]), .text(" "), .strong([.text("b")]), .text(" "), .code("c"), .text(" "),
          .link(destination: "https://e.example", title: "t", [.text("d")]), .lineBreak, .text("f"),
          .softBreak, .text("g"),
        ])
      ])
  }

  @Test func adjacentTextIsMerged() {
    #expect(
      parse("Quoi ! Et \\* & &eacute; ?").blocks.map(\.kind) == [.paragraph([.text("Quoi ! Et * & é ?")])])
  }

  @Test func codeKeepsItsLanguageAndItsBytes() {
    #expect(
      parse("``` http title=x\n <a> \n\n```").blocks.map(\.kind) == [
        .code(language: "http", text: " <a> \n\n")
      ])
    #expect(parse("    indented").blocks.map(\.kind) == [.code(language: "", text: "indented\n")])
  }

  @Test func listsKeepStartAndTightness() {
    guard case .list(let start, let isTight, let items) = parse("3. a\n4. b").blocks[0].kind else {
      Issue.record("no list")
      return
    }
    #expect(start == 3)
    #expect(isTight)
    #expect(items.count == 2)
  }

  @Test func rawHTMLIsRefusedAtItsPlace() {
    #expect(
      findings("Bien <b>gras</b>.\n\n<div>\nx\n</div>") == """
        a.md:1:6: error: raw HTML is not allowed in content
         1 | Bien <b>gras</b>.
           |      ^~~
          Content is words; the templates give them their HTML.
          help: write Markdown
          help: put an example of HTML in a code span or a code block

        a.md:1:13: error: raw HTML is not allowed in content
         1 | Bien <b>gras</b>.
           |             ^~~~
          Content is words; the templates give them their HTML.
          help: write Markdown
          help: put an example of HTML in a code span or a code block

        a.md:3:1: error: raw HTML is not allowed in content
         3 | <div>
           | ^~~~~
          Content is words; the templates give them their HTML.
          help: write Markdown
          help: put an example of HTML in a code span or a code block

        """)
  }

  @Test func imagesAreRefused() {
    #expect(
      findings("![chat](c.png)") == """
        a.md:1:1: error: images are not supported in content
         1 | ![chat](c.png)
           | ^~~~~~~~~~~~~~
          help: describe in words what the image shows, or link to it

        """)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#x09;script:alert(1)", "&#1;javascript:x",
    "data:text/html,x",
    "vbscript:x", "file:///etc/passwd", "ftp://a.example/",
  ])
  func dangerousAddressesAreRefused(_ address: String) {
    #expect(parse("[x](<\(address)>)").diagnostics.map(\.id) == ["refused-link"])
  }

  @Test(arguments: ["/a", "page.html", "#haut", "//evil.example/", "../404.md", "?q", ""])
  func addressesOfNoPageAreRefused(_ address: String) {
    #expect(parse("[x](<\(address)>)").diagnostics.map(\.id) == ["link-to-nowhere"])
  }

  @Test(arguments: ["https://a.example/b:c?d#e", "HTTP://a.example", "mailto:a@b.example"])
  func webAndMailAddressesAreAllowed(_ address: String) {
    #expect(parse("[x](<\(address)>)").diagnostics == [])
  }

  @Test func linksToEntriesAreCollectedWithTheirPlace() {
    let document = parse("voir\n[404](404.md)")
    #expect(document.diagnostics == [])
    #expect(document.entryLinks.map(\.destination) == ["404.md"])
    #expect(document.entryLinks.map(\.location.description) == ["a.md:2:1"])
  }

  @Test func endlessNestingIsAFinding() {
    let document = parse(String(repeating: ">", count: 50_000) + " x")
    #expect(document.diagnostics.map(\.id) == ["nested-too-deeply"])
    #expect(parse(String(repeating: "*a ", count: 20_000)).diagnostics == [])
    let emphasis = String(repeating: "*a **b ", count: 5_000) + String(repeating: "c** d*", count: 5_000)
    #expect(parse(emphasis).diagnostics.map(\.id) == ["nested-too-deeply"])
  }
}
