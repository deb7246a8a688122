import Templating
import Testing

/// Thousands of random templates and records, rendered here and by swift-mustache 2.1.1, byte for byte.
///
/// Where swift-mustache departs from the specification of Mustache, or is silent where we are strict, the
/// generator keeps away. What it leaves out:
/// - Lines that end with CRLF in an indented partial or parent: they are not indented there.
/// - A list whose section has lines of its own in an indented partial: only its first round is indented.
/// - A partial that prints nothing first, on an indented line: the white space before it stays.
/// - A partial or argument without a line end at its own end, before another line of an indented one; a
///   value that ends with a line end there: indentation follows line ends in the output, not in the source.
/// - Arguments and inline partials of several lines in the middle of an indented line: they are indented.
/// - White space that ends a template: it is lost.
/// - Blocks that begin with white space, be it before the tag or on the first line of their default: a
///   default is indented twice, and an argument is not indented as much as the default.
/// - Arguments whose lines begin with a mixture of spaces and tabs: characters are counted, not compared.
/// - Indented arguments within arguments: they lose the white space that the outer one loses.
/// - Parents that share a line with something else: the line end after them is lost.
/// - Blocks in arguments that share a name with an argument: they take it, or themselves, without end.
/// - Parents with a `/` in their name: they cannot be closed.
/// - A character that must be escaped, followed by a combining mark: it is not escaped.
/// - Sections of text: they always show, and put the text on the stack.
@Suite struct DifferentialTests {
  @Test(arguments: 0..<24)
  func `renders what swift-mustache renders`(batch: UInt64) throws {
    for seed in batch * 125..<(batch + 1) * 125 {
      let templates = TemplateGenerator.templates(random: SeededGenerator(seed: seed))
      var records = RecordGenerator(random: SeededGenerator(seed: ~seed))
      let record = records.page()
      let ours = try rendered(templates["page"] ?? "", with: templates, record)
      let theirs = try MustacheOracle.render("page", of: templates, record)
      #expect(ours == theirs, "seed \(seed): \(templates)")
    }
  }

  @Test func `the generator makes all constructs`() {
    let texts = (0..<100).flatMap { TemplateGenerator.templates(random: SeededGenerator(seed: $0)).values }
    let constructs = [
      "{{title", "{{{body", "{{author.home.name", "{{#hot", "{{^hot", "{{#author}}", "{{#editor}}",
      "{{^editor}}", "{{#people}}", "{{^people}}", "{{#author.places", "{{!c", "{{! a comment }}", "{{!\n",
      "{{>inline", "{{>partials/p", "{{<layout", "{{$layout", "  {{>partials/p", "  {{<layout", "\r\n",
      "\t{{#",
    ]
    for construct in constructs {
      #expect(texts.contains { $0.contains(construct) }, "\(construct)")
    }
  }

  @Test func `the oracle escapes by itself`() throws {
    let text = "& < > \" ' &amp; &lt;"
    let schema = Schema("text", ["text": .text])
    let record = schema.record(["text": .text(text)])
    #expect(MustacheOracle.data(record)["text"] as? String == text)
    let theirs = try MustacheOracle.render("page", of: ["page": "{{text}}"], record)
    #expect(try rendered("{{text}}", record) == theirs)
  }
}
