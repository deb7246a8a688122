import Diagnostics
import Examples
import Testing

@Suite struct TranscriptTests {
  /// A small protocol: calls, answers and their ends.
  private static let syntax = ExampleSyntax.exchange(
    ExampleSyntax.Vocabulary(
      codeLine: "status: {code}",
      messages: [
        "CALL": ExampleSyntax.Message(sender: .client, fields: ["te"]),
        "END": ExampleSyntax.Message(sender: .server, fields: []),
        "Close": ExampleSyntax.Message(sender: nil, fields: []),
      ],
      values: ["TE": ["trailers"]]))

  private func check(_ text: String, code: String? = "7", isSent: Bool = true) -> [Diagnostic] {
    let source = SourceText(path: "a.md", text: "```exchange\n\(text)\n```\n")
    let block = ExampleBlock(text: text + "\n", fenceLine: 1, in: source)
    return ExampleChecker.check(
      [block], in: Self.syntax, against: ExampleRule(code: code, isSent: isSent, names: [:]))
  }

  private func ids(_ text: String, code: String? = "7", isSent: Bool = true) -> [String] {
    check(text, code: code, isSent: isSent).map(\.id)
  }

  private let right = "> CALL /a\n> te: trailers\n>\n> body: { }\n\n* a pause\n\n< END\n< status: 7"

  @Test func aTranscriptIsReadLineByLine() {
    let transcript = Transcript("> CALL /a\n> :te: x\n>\n> one\n> \n< END\n* cut\n* again\n")
    #expect(transcript.messages.map(\.sender) == [.client, .server, nil, nil])
    #expect(transcript.messages.map(\.title) == ["CALL /a", "END", "cut", "again"])
    #expect(transcript.messages[0].fields.map(\.name) == [":te"])
    #expect(transcript.messages[0].content == ["one", ""])
    #expect(
      transcript.lines == [.title, .field(nameLength: 3), .plain, .plain, .plain, .title, .title, .title])
  }

  @Test func aRightTranscriptHasNoFinding() {
    #expect(ids(right) == [])
    #expect(ids("< END\n< status: 7 (why)") == [])
  }

  @Test func everyLineSaysWhoSendsIt() {
    let findings = check("CALL /a\n\n>x\n\n>\n\n< END\n< status: 7")
    #expect(
      DiagnosticFormat.text.render(findings) == """
        a.md:2:1: error: this line says neither who sends it nor that something happens
         2 | CALL /a
           | ^~~~~~~
          help: begin it with “> ” (the client sends), “< ” (the server sends) or “* ” (an event)

        a.md:4:1: error: this line says neither who sends it nor that something happens
         4 | >x
           | ^~
          help: begin it with “> ” (the client sends), “< ” (the server sends) or “* ” (an event)

        a.md:6:1: error: a message begins with its title
         6 | >
           | ^
          help: write what is sent after the marker, or remove the line

        """)
  }

  @Test(arguments: ["te", "té: x", "a b: x", ": x"])
  func whatFollowsTheTitleIsAField(line: String) {
    #expect(ids("< END\n< \(line)\n< status: 7") == ["exchange-field"])
  }

  @Test func messagesAreThoseOfTheFamily() {
    let findings = check("> CALLS /a\n\n< END\n< status: 7")
    #expect(findings.map(\.id) == ["exchange-message"])
    #expect(findings.first?.solutions.first == "did you mean “CALL”?")
  }

  @Test func aMessageComesFromItsSide() {
    #expect(ids("> END\n> status: 7") == ["exchange-sender"])
    #expect(ids("> Close\n\n< Close\n< status: 7") == [])
  }

  @Test func aMessageHasItsFields() {
    #expect(ids("> CALL /a\n\n< END\n< status: 7") == ["exchange-missing-field"])
    #expect(ids("> CALL /a\n> TE: trailers\n\n< END\n< status: 7") == [])
  }

  @Test func aFieldHasOneOfItsValues() {
    let findings = check("> CALL /a\n> te: trailer\n\n< END\n< status: 7")
    #expect(findings.map(\.summary) == ["“trailer” is not a value of “te”"])
    #expect(findings.first?.solutions == ["did you mean “trailers”?"])
    #expect(findings.first?.location.description == "a.md:3:1")
    #expect(ids("> CALL /a\n> te: trailers;q=1\n\n< END\n< status: 7") == [])
  }

  @Test func theCodeIsShown() {
    #expect(ids("< END\n< status: 77") == ["example-code"])
    #expect(ids("* status: 7") == ["example-code"])
    #expect(ids("< END\n< status: 77", code: nil) == [])
  }

  @Test func aCodeThatNobodySendsIsNotShown() {
    #expect(ids("* cut", isSent: false) == [])
    let findings = check(right, isSent: false)
    #expect(findings.map(\.summary) == ["the facts say that nobody sends 7, but the example does"])
    #expect(findings.first?.location.description == "a.md:10:1")
  }

  @Test func aContentOfJSONIsJSON() {
    let head = "< END\n< status: 7\n< content-type: application/json; charset=utf-8\n<\n"
    #expect(ids("\(head)< {\"a\":\n< 1}") == [])
    let findings = check("\(head)< {\"a\":\n< }")
    #expect(findings.map(\.id) == ["http-json"])
    #expect(findings.first?.location.description == "a.md:6:1")
  }

  @Test func stepsAreNamedByWhatTheyAre() {
    let steps = Self.syntax.steps(of: "> POST /a?b HTTP/2\n\n< trailers\n< a: b\n< status: 7\n\n* cut\n")
    #expect(steps.map(\.sender) == [.client, .server, nil])
    #expect(
      steps.map(\.labels) == [
        ["POST /a?b", "POST /a", "POST"], ["trailers, status: 7", "trailers"], ["cut"],
      ])
  }
}
