import Diagnostics
import Testing

@Suite struct ConsoleFormatTests {
  private func finding(_ text: String, _ column: Int, _ length: Int) -> Diagnostic {
    Diagnostic(
      "test",
      at: SourceLocation(path: "a.md", excerpt: .init(line: 7, column: column, length: length, text: text)),
      "something is wrong")
  }

  @Test func aFindingShowsPlaceLineCaretAndWayOut() {
    var finding = finding("naem: x", 1, 4)
    finding.explanation = "It matters."
    finding.solutions = ["do this", "or that"]
    #expect(
      DiagnosticFormat.text.render([finding]) == """
        a.md:7:1: error: something is wrong
         7 | naem: x
           | ^~~~
          It matters.
          help: do this
          help: or that

        """)
  }

  @Test(arguments: [
    ("日本 x", 4, "     ^"), ("e\u{301}té x", 5, "    ^"), ("👩‍💻 x", 3, "   ^"), ("a\tx", 3, "  ^"),
  ])
  func theCaretStandsUnderWideAndCombiningCharacters(text: String, column: Int, caretLine: String) {
    let lines = DiagnosticFormat.text.render([finding(text, column, 1)]).split(separator: "\n")
    #expect(lines[2] == "   | \(caretLine)")
  }

  @Test func aLongLineIsCutAroundThePlace() {
    let text = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
    let lines = DiagnosticFormat.text.render([finding(text, 501, 1)]).split(separator: "\n")
    #expect(
      lines[1] == " 7 | …" + String(repeating: "a", count: 50) + "X" + String(repeating: "b", count: 49) + "…"
    )
    #expect(lines[2] == "   | " + String(repeating: " ", count: 51) + "^")
  }

  @Test func controlCharactersNeverReachTheTerminal() {
    let output = DiagnosticFormat.text.render([finding("\u{1B}[31mred\u{202E}", 1, 1)])
    #expect(!output.contains("\u{1B}"))
    #expect(output.contains("\u{FFFD}[31mred\u{FFFD}"))
  }

  @Test func findingsAreSortedAndOnlyAHundredAreShown() {
    let many = (1...150).reversed().map { number in
      Diagnostic("n", at: SourceLocation(path: "\(String(repeating: "x", count: number))"), "wrong")
    }
    let output = DiagnosticFormat.text.render(many)
    #expect(output.hasPrefix("x: error: wrong\n\nxx: error: wrong\n"))
    #expect(output.hasSuffix("\n… and 50 more findings\n"))
    #expect(DiagnosticFormat.text.render([]) == "")
  }

  @Test func colourIsGivenOnlyWhenAskedFor() {
    let warning = Diagnostic("w", .warning, at: SourceLocation(path: "a"), "careful")
    #expect(DiagnosticFormat.text.render([warning]) == "a: warning: careful\n")
    #expect(
      DiagnosticFormat.text.render([warning], color: true)
        == "\u{1B}[1ma\u{1B}[0m: \u{1B}[1;33mwarning\u{1B}[0m: careful\n")
  }
}
