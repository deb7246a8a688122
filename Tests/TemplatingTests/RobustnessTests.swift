import Diagnostics
import Testing

@testable import Templating

@Suite struct RobustnessTests {
  private static let pieces = [
    "{", "{{", "{{{", "}", "}}", "}}}", "#", "^", "/", ">", "<", "$", "!", "&", "=", ".", " ", "\n", "\r\n",
    "\t", "title", "author", "tags", "l", "b", "é", "{{#tags}}", "{{/tags}}", "{{<l}}", "{{/l}}", "{{$b}}",
    "{{/b}}", "{{>l}}", "{{title}}", "\u{0}",
  ]

  @Test func `any text is compiled or refused, and what is refused has its place in the text`() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<3_000 {
      let count = Int.random(in: 0..<12, using: &random)
      let page = (0..<count).map { _ in random.pick(Self.pieces) }.joined()
      do {
        _ = try rendered(page, with: ["l": "{{$b}}x{{/b}}"])
      } catch let error as DiagnosticError {
        #expect(error.diagnostics.containsErrors)
        #expect(error.diagnostics.allSatisfy { $0.location.excerpt != nil }, "\(page.debugDescription)")
      } catch {
        Issue.record(error)
      }
    }
  }

  @Test func `any bytes are compiled or refused`() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<1_000 {
      let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
        random.happens(40) ? random.pick(Array("{{}}".utf8)) : UInt8.random(in: 0...255, using: &random)
      }
      let source = TemplateSource(name: "page", text: SourceText(path: "page.html", bytes: bytes))
      let library = try? TemplateLibrary(sources: [source], roots: [("page", Sample.page)])
      guard let template = library?["page"], !bytes.contains(UInt8(ascii: "{")) else { continue }
      var output = OutputBuffer()
      template.render(Sample.record, into: &output)
      #expect(HTML(rendered: output).bytes == bytes)
    }
  }
}
