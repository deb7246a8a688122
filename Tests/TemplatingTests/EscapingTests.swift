import Testing

@testable import Templating

@Suite struct EscapingTests {
  @Test(arguments: [
    ("", ""),
    ("plain", "plain"),
    ("a < b > c & d", "a &lt; b &gt; c &amp; d"),
    ("\"it's\"", "&quot;it&#39;s&quot;"),
    ("&amp;", "&amp;amp;"),
    ("<\u{301}", "&lt;\u{301}"),
    ("\r\n\t\u{0}é☃👩‍👩‍👧", "\r\n\t\u{0}é☃👩‍👩‍👧"),
    ("`=/", "`=/"),
  ])
  func `what HTML would read as its own is escaped`(text: String, expected: String) {
    #expect(HTML(escaping: text).bytes == Array(expected.utf8))
  }

  @Test func `every other byte stays`() {
    for byte in UInt8(0)..<128 where !"&<>\"'".utf8.contains(byte) {
      #expect(HTML(escaping: String(decoding: [byte], as: UTF8.self)).bytes == [byte])
    }
  }

  @Test func `HTML is not escaped again`() {
    #expect(HTML(trusting: "<b>&amp;</b>").bytes == Array("<b>&amp;</b>".utf8))
  }
}
