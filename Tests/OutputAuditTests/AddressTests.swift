import Testing

@testable import OutputAudit

/// Addresses, character references, lists of addresses and style sheets, taken apart.
@Suite struct AddressTests {
  @Test(
    arguments: [
      ("a.html", .relative, "a.html", ""), ("../a.html?b=c#d", .relative, "../a.html", "d"),
      ("#d", .relative, "", "d"), ("", .relative, "", ""), ("?q", .relative, "", ""),
      (" \n a\t.html ", .relative, "a.html", ""), ("a%20b.html#%C3%A9", .relative, "a b.html", "é"),
      ("100%.html", .relative, "100%.html", ""), ("a#b#c", .relative, "a", "b#c"),
      ("401:a.html", .relative, "401:a.html", ""), ("a/b:c", .relative, "a/b:c", ""),
      ("/a/b", .rooted, "/a/b", ""), ("//a/b", .schemeless, "", ""),
      ("https://a/b", .external, "", ""), ("HTTP:a", .external, "", ""),
      ("JavaScript:a()", .script, "", ""), (" java\nscript:a()", .script, "", ""),
      ("java\tscript:a()", .script, "", ""),
      ("mailto:a@b", .other, "", ""), ("data:,a", .other, "", ""),
    ] as [(String, Address.Kind, String, String)])
  func anAddressIsSplit(text: String, kind: Address.Kind, path: String, fragment: String) {
    let address = Address(text)
    #expect(address.kind == kind)
    #expect([address.path, address.fragment] == [path, fragment])
  }

  @Test(arguments: [
    ("a&amp;b&lt;&gt;&quot;&apos;", "a&b<>\"'"), ("&#39;&#x27;&#X2f;&#233", "''/é"),
    ("&amp;amp;", "&amp;"), ("a&b=c&lt=d&nbsp;", "a&b=c&lt=d&nbsp;"),
    ("&#;&#x;&#0;&#xD800;&#99999999999999999999;", "&#;&#x;\u{FFFD}\u{FFFD}\u{FFFD}"), ("&", "&"),
    ("&#", "&#"),
  ])
  func characterReferencesAreResolved(text: String, expected: String) {
    #expect(CharacterReferences.resolve(Array(text.utf8)[...]) == expected)
  }

  @Test(arguments: [
    ("a.png", ["a.png"]), ("a.png 1x, b.png 2x", ["a.png", "b.png"]), ("a.png, b.png", ["a.png", "b.png"]),
    (" ,, a,b.png 10w ,c.png", ["a,b.png", "c.png"]), ("", []), (" , ", []),
  ])
  func aSourceSetIsSplit(text: String, expected: [String]) {
    #expect(SourceSet(text).addresses == expected)
  }

  @Test(arguments: [
    ("a{b:url(c.png)}", ["c.png"]), ("a{b:URL( 'c d.png' )}", ["c d.png"]), ("url(\"a\\\"b\")", ["a\\\"b"]),
    ("@import 'a.css';@IMPORT url(b.css);", ["a.css", "b.css"]),
    ("/* url(a) */ a::after{content:'url(b)'}", []), ("@namespace url(http://a/b);c{d:url(e)}", ["e"]),
    ("a{b:curl(c)}", []), ("url(", [""]), ("url('a", ["a"]), ("/* url(a)", []), ("'a\\", []),
  ])
  func aStyleSheetNamesWhatItLoads(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    let loads = StyleSheet(bytes).loads
    #expect(loads.map(\.address) == expected)
    #expect(loads.map { String(decoding: bytes[$0.range], as: UTF8.self) } == expected)
  }
}
