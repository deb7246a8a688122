import Diagnostics
import Examples
import Testing

@Suite struct HTTPExampleTests {
  /// The ids of what is found in messages, which stand in one file, each in a block of its own.
  private func ids(_ messages: [String], code: String? = "404", required: [String] = []) -> [String] {
    check(messages, code: code, required: required).map(\.id)
  }

  private func check(
    _ messages: [String], code: String? = "404", required: [String] = []
  ) -> [Diagnostic] {
    let text = messages.map { "```http\n\($0)\n```\n" }.joined(separator: "\n")
    let source = SourceText(path: "a.md", text: text)
    var line = 1
    let blocks = messages.map { message in
      defer { line += message.split(separator: "\n", omittingEmptySubsequences: false).count + 3 }
      return ExampleBlock(text: message + "\n", fenceLine: line, in: source)
    }
    let rule = ExampleRule(
      code: code, requiredFields: required.map { ($0, "RFC 9110 §1") },
      names: ["404": ["Not Found", "Nothing"], "204": ["No Content"], "200": ["OK"]])
    return ExampleChecker.check(blocks, in: .http, against: rule)
  }

  private let request = "GET /a HTTP/1.1\nHost: a.example"
  private let notFound = "HTTP/1.1 404 Not Found\nContent-Length: 0"

  @Test func aRightExchangeHasNoFinding() {
    #expect(ids([request, notFound]) == [])
    #expect(
      ids([request, "HTTP/1.1 404 Nothing\nContent-Type: text/plain\nContent-Length: 4\n\né\nx"]) == [])
  }

  @Test func theLengthIsCountedInBytes() {
    let findings = check([request, "HTTP/1.1 404 Not Found\nContent-Length: 2\n\né "])
    #expect(
      DiagnosticFormat.text.render(findings) == """
        a.md:8:1: error: Content-Length is 2, but the content has 3 bytes
         8 | Content-Length: 2
           | ^~~~~~~~~~~~~~~~~
          help: write “Content-Length: 3”

        """)
  }

  @Test func aResponseMustSayWhereItEnds() {
    #expect(ids(["HTTP/1.1 404 Not Found\nServer: x"]) == ["http-content-length"])
    #expect(ids(["HTTP/1.1 404 Not Found\nTransfer-Encoding: chunked\n\n0"]) == [])
    #expect(ids(["HTTP/1.1 404 Not Found\nContent-Length: 5"]) == ["http-content-length"])
  }

  @Test func aRequestMayBeShownByItsHead() {
    let head = "PUT /a HTTP/1.1\nHost: a.example\nExpect: 100-continue\nContent-Length: 999"
    #expect(ids([head, notFound]) == [])
    #expect(ids(["\(head)\n\nabc", notFound]) == ["http-content-length"])
  }

  @Test(arguments: ["204 No Content", "304 Not Modified", "100 Continue", "205 Reset Content"])
  func codesWithoutContentHaveNone(status: String) {
    #expect(ids(["HTTP/1.1 \(status)\nServer: x\n\nabc"], code: nil) == ["http-content"])
  }

  @Test func lengthIsForbiddenWhereTheRFCForbidsIt() {
    #expect(ids(["HTTP/1.1 204 No Content\nContent-Length: 0"], code: nil) == ["http-content-length"])
    #expect(ids(["HTTP/1.1 304 Not Modified\nContent-Length: 7"], code: nil) == [])
  }

  @Test func anAnswerToHEADHasNoContentButMayHaveALength() {
    let head = "HEAD /a HTTP/1.1\nHost: a.example"
    #expect(ids([head, "HTTP/1.1 404 Not Found\nContent-Length: 70"]) == [])
    #expect(ids([head, "HTTP/1.1 404 Not Found\nContent-Length: 3\n\nabc"]) == ["http-content"])
  }

  @Test func aTunnelHasNoLength() {
    let connect = "CONNECT a.example:443 HTTP/1.1\nHost: a.example:443"
    #expect(ids([connect, "HTTP/1.1 200 OK\nServer: x"], code: nil) == [])
  }

  @Test(arguments: ["{\"a\":1}", "[1, \"é\", null, true, 1.5e3, {}]", "\"x\"", "0"])
  func jsonIsAccepted(json: String) {
    #expect(ids([message(json, type: "application/problem+json; charset=utf-8")]) == [])
  }

  @Test(arguments: ["{\"a\":1", "{a:1}", "[1,]x", "{'a':1}"])
  func whatIsNotJSONIsRefused(json: String) {
    #expect(ids([message(json, type: "application/problem+json")]) == ["http-json"])
    #expect(ids([message(json, type: "text/plain")]) == [])
  }

  private func message(_ content: String, type: String) -> String {
    "HTTP/1.1 404 Not Found\nContent-Type: \(type)\nContent-Length: \(content.utf8.count)\n\n\(content)"
  }

  @Test func theRequiredFieldsAreThereWhateverTheirCase() {
    #expect(ids([notFound], required: ["Allow"]) == ["http-missing-field"])
    #expect(ids(["\(notFound)\nALLOW: GET"], required: ["Allow"]) == [])
  }

  @Test func theNameOfACodeIsKnown() {
    #expect(ids(["HTTP/1.1 404 Not found\nContent-Length: 0"]) == ["http-reason"])
    #expect(ids(["HTTP/1.1 599 Anything\nContent-Length: 0"], code: nil) == [])
  }

  @Test func aCodeThatIsNoStatusIsShownByTheContent() {
    let declined = message(#"{"code":"card_declined","status":404}"#, type: "application/json")
    #expect(ids([declined], code: "card_declined", required: ["Content-Type"]) == [])
    #expect(ids([declined], code: "card_declined", required: ["Vary"]) == ["http-missing-field"])
    #expect(ids([declined], code: "card") == ["example-code"])
    #expect(ids([message("error 4041!", type: "text/plain")], code: "4041") == [])
    #expect(ids([message("error 500!", type: "text/plain")], code: "500") == ["example-code"])
    #expect(ids([notFound], code: "card_declined") == ["example-code"])
  }

  @Test func theCodeItselfIsShown() {
    #expect(ids([request, "HTTP/1.1 200 OK\nContent-Length: 0"]) == ["example-code"])
    #expect(ids(["HTTP/1.1 200 OK\nContent-Length: 22\n\nHTTP/1.1 404 Not Found"]) == [])
    #expect(ids([]) == [])
  }

  @Test(arguments: [
    "", "GET", "GET /a", "GET /a HTTP/1", "GET  /a HTTP/1.1", "HTTP/1.1 4040 X", "HTTP/1.1 40x X", "HTTP/1.1",
    "G(T /a HTTP/1.1", "GET /é HTTP/1.1",
  ])
  func otherFirstLinesAreRefused(line: String) {
    #expect(ids(["\(line)\nHost: a.example"]) == ["http-start-line"])
  }

  @Test(arguments: ["Host", "Ho st: a", ": a", "Host : a", "X: é", " X: a"])
  func otherFieldLinesAreRefused(line: String) {
    #expect(ids(["GET /a HTTP/1.1\nHost: a.example\n\(line)"], code: nil) == ["http-field-line"])
  }

  @Test func aRequestNamesItsHost() {
    #expect(ids(["GET /a HTTP/1.1\nAccept: */*"], code: nil) == ["http-missing-host"])
    #expect(ids(["GET /a HTTP/1.0\nAccept: */*"], code: nil) == [])
  }
}
