import Diagnostics
import Testing

@Suite struct MachineFormatTests {
  private let findings = [
    Diagnostic(
      "unknown-key",
      at: SourceLocation(
        path: "C/a,b.md", excerpt: .init(line: 2, column: 3, length: 4, text: "  naem: \"x\"")),
      "“naem” is 100 % wrong", solutions: ["did you mean “name”?"]),
    Diagnostic("empty-file", .warning, at: SourceLocation(path: "b:1"), "empty", explanation: "Why."),
  ]

  @Test func jsonIsOneSortedArray() {
    #expect(
      DiagnosticFormat.json.render(findings) == """
        [
          {
            "column" : 3,
            "endColumn" : 7,
            "file" : "C/a,b.md",
            "id" : "unknown-key",
            "line" : 2,
            "severity" : "error",
            "solutions" : [
              "did you mean “name”?"
            ],
            "summary" : "“naem” is 100 % wrong"
          },
          {
            "explanation" : "Why.",
            "file" : "b:1",
            "id" : "empty-file",
            "severity" : "warning",
            "solutions" : [

            ],
            "summary" : "empty"
          }
        ]

        """)
    #expect(DiagnosticFormat.json.render([]) == "[\n\n]\n")
  }

  @Test func githubGetsOneCommandALine() {
    #expect(
      DiagnosticFormat.github.render(findings) == """
        ::error file=C/a%2Cb.md,line=2,col=3,endColumn=7,title=unknown-key::“naem” is 100 %25 wrong%0Adid you mean “name”?
        ::warning file=b%3A1,title=empty-file::empty%0AWhy.

        """)
  }
}
