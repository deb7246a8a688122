import Diagnostics
import Testing

@testable import Templating

@Suite struct LimitTests {
  private static func nested(_ depth: Int) -> String {
    String(repeating: "{{#shown}}\n", count: depth) + "x\n" + String(repeating: "{{/shown}}\n", count: depth)
  }

  /// `p0` uses `p1` `times` times, and so on; the last one is `end`.
  private static func chain(_ length: Int, times: Int, end: String) -> [String: String] {
    (0..<length).reduce(into: ["p\(length)": end]) { templates, index in
      templates["p\(index)"] = String(repeating: "{{>p\(index + 1)}}", count: times)
    }
  }

  @Test func `sixty-four levels of sections are rendered`() throws {
    #expect(try rendered(Self.nested(64)) == "x\n")
  }

  @Test(arguments: [65, 100_000])
  func `more levels of sections are one finding`(depth: Int) {
    #expect(
      findings(Self.nested(depth)) == """
        page.html:65:4: error: more than 64 sections, blocks and templates are in one another here
         65 | {{#shown}}
            |    ^~~~~
          help: nest less deeply

        """)
  }

  @Test func `sections without end that are never closed are as many findings as levels`() throws {
    let error = #expect(throws: DiagnosticError.self) {
      try library(["page": String(repeating: "{{#shown}}\n", count: 100_000)], roots: [("page", Sample.page)])
    }
    let ids = try #require(error).diagnostics.map(\.id)
    #expect(ids.filter { $0 == "unclosed-section" }.count == 64)
    #expect(ids.filter { $0 == "too-deep" }.count == 1)
  }

  @Test func `partials that lead too deep are a finding at the use that does`() throws {
    #expect(try rendered("{{>p1}}", with: Self.chain(64, times: 1, end: "x")) == "x")
    #expect(
      findings("{{>p0}}", with: Self.chain(64, times: 1, end: "x")) == """
        p63.html:1:4: error: more than 64 sections, blocks and templates are in one another here
         1 | {{>p64}}
           |    ^~~
          help: nest less deeply

        """)
  }

  @Test(arguments: ["", "x", "{{title}}", "{{titel}}"])
  func `partials that double at each step are a finding, not a hang`(end: String) {
    let all = findings("{{>p0}}", with: Self.chain(50, times: 2, end: end))
    #expect(
      all.hasSuffix(
        """
        page.html: error: “page” grows beyond 16 MiB with all that it uses
          help: use fewer partials in one another

        """))
  }

  @Test func `a long chain of files that leads back is a finding`() {
    let others = (0..<5_000).reduce(into: [:]) { $0["t\($1)"] = "{{>t\(($1 + 1) % 5_000)}}" }
    #expect(findings("", with: others).contains("“t0” contains itself: t0 → t1 → t2 → "))
  }

  @Test func `no more mistakes are searched for than are printed`() throws {
    let page = String(repeating: "{{}}{{/x}}{{x}}", count: 1_000)
    let error = #expect(throws: DiagnosticError.self) {
      try library(["page": page], roots: [("page", Sample.page)])
    }
    #expect(try #require(error).diagnostics.count == 100)
  }
}
