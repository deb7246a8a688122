import Testing

@testable import Examples

/// What is JSON (RFC 8259).
@Suite struct JSONSyntaxTests {
  @Test(arguments: [
    "{}", "[]", " [ ] ", "null", "true", "false", "0", "-0", "12.5e-3", "1E+9", #""""#,
    #""a\"\\\/\b\f\n\r\tA""#,
    #"{"a":[1,{"b":null}],"é":"ü"}"#, "\t{\n\"a\" : 1 ,\r\n\"b\":[ 2 , 3 ]}\n",
  ])
  func isJSON(text: String) {
    #expect(JSONSyntax.isValid(text))
  }

  @Test(arguments: [
    "", " ", "{", "}", "[", "[1", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}",
    "{'a':1}",
    "nul", "nulls", "True", "01", "-", "1.", ".5", "1e", "+1", "0x1", "NaN", "\"", "\"a", #""\x""#,
    #""\u12""#,
    #""\u00g0""#, "\"\t\"", "1 2", "{} {}", "// a\n1", "[1]]", "\u{FEFF}1", "\u{A0}1",
  ])
  func isNoJSON(text: String) {
    #expect(!JSONSyntax.isValid(text))
  }

  @Test func deepNestingIsRefused() {
    #expect(JSONSyntax.isValid(String(repeating: "[", count: 500) + String(repeating: "]", count: 500)))
    #expect(!JSONSyntax.isValid(String(repeating: "[", count: 100_000)))
  }
}
