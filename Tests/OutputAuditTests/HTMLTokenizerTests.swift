import Testing

@testable import OutputAudit

/// The tags that a browser would find.
@Suite struct HTMLTokenizerTests {
  /// Each tag as `<name attribute=[value]>` with the text of text elements after it, or `</name>`.
  private func tags(_ html: String) -> [String] {
    let bytes = Array(html.utf8)
    return HTMLTokenizer(bytes).map { tag in
      let attributes = tag.attributes.map {
        " \($0.name)=[\(String(decoding: bytes[$0.valueRange], as: UTF8.self))]"
      }
      let text = tag.text.map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
      return "<\(tag.isEnd ? "/" : "")\(tag.name)\(attributes.joined())>\(text)"
    }
  }

  @Test(arguments: [
    ("<p>a</p>", ["<p>", "</p>"]),
    ("<A HREF=x Id='y' title=\"z\">", ["<a href=[x] id=[y] title=[z]>"]),
    ("<a href=x/y>", ["<a href=[x/y]>"]),
    ("<br/><img src=\"a\"/>", ["<br>", "<img src=[a]>"]),
    ("<a\n\thref\n=\n\"b\"\n>", ["<a href=[b]>"]),
    ("<a href=\"b\"id=c>", ["<a href=[b] id=[c]>"]),
    ("<input disabled value=>", ["<input disabled=[] value=[]>"]),
    ("<a =b c==d>", ["<a =b=[] c=[=d]>"]),
    ("<a title='a>b' id=\"c'd\">", ["<a title=[a>b] id=[c'd]>"]),
    ("<a id=1 ID=2>", ["<a id=[1] id=[2]>"]),
    ("<p/id=a>", ["<p id=[a]>"]),
    ("<é>< p></ p><p>", ["<p>"]),
    ("a < b <3 </> <p>", ["<p>"]),
    ("<h1></H1 class=a>", ["<h1>", "</h1 class=[a]>"]),
  ])
  func tagsAndAttributesAreFound(html: String, expected: [String]) {
    #expect(tags(html) == expected)
  }

  @Test(arguments: [
    ("<!DOCTYPE html><p>", ["<p>"]),
    ("<!-- <a> --><p>", ["<p>"]),
    ("<!--><p>--><b>", ["<p>", "<b>"]),
    ("<!---><p>--><b>", ["<p>", "<b>"]),
    ("<!-- a --!><p>", ["<p>"]),
    ("<!--!><a>--><p>", ["<p>"]),
    ("<!-- -- > <a> ---><p>", ["<p>"]),
    ("<!-a><p><?xml <a ?><b>", ["<p>", "<b>"]),
    ("<![CDATA[<a>]]><p>", ["<p>"]),
    ("</!-- > <p> -->", ["<p>"]),
  ])
  func commentsHoldNoTags(html: String, expected: [String]) {
    // Browsers end `<![CDATA[` outside of drawings at the first “>”, as they end `</!` and `<?`.
    #expect(tags(html) == expected)
  }

  @Test(arguments: [
    ("<script>if (a<b) '<p>'</script><p>", ["<script>if (a<b) '<p>'", "</script>", "<p>"]),
    ("<title>a <b> &amp; </titles></TITLE >", ["<title>a <b> &amp; </titles>", "</title>"]),
    ("<style>p</style/><textarea></textarea>", ["<style>p", "</style>", "<textarea>", "</textarea>"]),
    ("<title></title", ["<title>"]),
    ("<script></scrip", ["<script></scrip"]),
    ("<script", []),
    ("<svg><title>a</title></svg>", ["<svg>", "<title>a", "</title>", "</svg>"]),
  ])
  func textElementsHoldNoTags(html: String, expected: [String]) {
    #expect(tags(html) == expected)
  }

  @Test(arguments: [
    "<", "</", "<!", "<!-", "<!--", "<!---", "<?", "<a", "<a ", "<a b", "<a b=", "<a b='", "<a b=c", "</a",
  ])
  func aPageThatEndsInTheMiddleHasOnlyWhatCameBefore(end: String) {
    #expect(tags("<p>" + end) == ["<p>"])
  }

  @Test func placesAreThoseOfTheBytes() throws {
    let tag = try #require(HTMLTokenizer(Array("é\n<a href='b'>".utf8)).first { _ in true })
    #expect(tag.range == 3..<15)
    #expect(tag.attributes[0].nameRange == 6..<10)
    #expect(tag.attributes[0].valueRange == 12..<13)
  }

  /// Pieces that begin, end or confuse tags, in any order, with bytes that are no text between them.
  @Test func anyBytesAreTakenAndEveryRangeLiesInThem() {
    let pieces =
      [
        "<", ">", "/", "=", "\"", "'", "!", "-", "--", "?", "a", "A", " ", "\n", "script", "title",
        "<a href=", "</script",
        "<!--", "<svg>", "&", "#", "\u{0}", "é",
      ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x80]]
    var state: UInt64 = 1
    for _ in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes += pieces[Int(state >> 33) % pieces.count]
      }
      var end = 0
      for tag in HTMLTokenizer(bytes) {
        #expect(tag.range.lowerBound >= end && tag.range.upperBound <= bytes.count)
        #expect(bytes[tag.range].first == UInt8(ascii: "<") && bytes[tag.range].last == UInt8(ascii: ">"))
        #expect(tag.attributes.allSatisfy { tag.range.contains($0.nameRange.lowerBound) })
        #expect(tag.attributes.allSatisfy { $0.valueRange.upperBound < tag.range.upperBound })
        end = tag.text?.upperBound ?? tag.range.upperBound
        #expect(end <= bytes.count)
      }
      _ = PageOutline(bytes)
      _ = StyleSheet(bytes)
    }
  }

  /// Each of these has cost some tokenizer time that grows with the square of the length.
  @Test(arguments: [
    "<", "<!--", "<!--a", "<a ", "<a b=\"", "<title>", "<script></", "</", "<a a", "<!-- --!", "&", "&#",
  ])
  func longNastyPagesTakeNoLongerThanTheyAreLong(piece: String) {
    let bytes = Array(String(repeating: piece, count: 50_000).utf8)
    #expect(HTMLTokenizer(bytes).reduce(0) { count, _ in count + 1 } <= 50_000)
    #expect(PageOutline(bytes).ids.isEmpty)
  }
}
