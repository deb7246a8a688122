import Diagnostics
import Testing

@Suite struct SourceTextTests {
  private let source = SourceText(path: "a.md", text: "été : un\r\ndeux\n\nfin")

  @Test func linesEndWithLFOrCRLF() {
    let lines = (1...source.lineCount).map {
      String(decoding: source.bytes[source.byteRange(ofLine: $0)], as: UTF8.self)
    }
    #expect(lines == ["été : un", "deux", "", "fin"])
  }

  @Test func columnsCountCharactersNotBytes() {
    let colon = "été ".utf8.count
    let location = source.location(colon..<colon + 1)
    #expect(location.description == "a.md:1:5")
    #expect(location.excerpt?.text == "été : un")
  }

  @Test func anUnderliningStopsAtTheEndOfItsLine() {
    let start = source.offset(ofLine: 2)
    let location = source.location(start..<source.bytes.count)
    #expect(location.excerpt == SourceLocation.Excerpt(line: 2, column: 1, length: 4, text: "deux"))
  }

  @Test func offsetsOutsideTheTextAreClamped() {
    #expect(source.location(at: 1_000).description == "a.md:4:4")
    #expect(source.location(-5 ..< -1).description == "a.md:1:1")
    #expect(source.offset(line: 99, byteColumn: 99) == source.bytes.count)
  }

  @Test func anEmptyTextHasOneEmptyLine() {
    let empty = SourceText(path: "e", text: "")
    #expect(empty.lineCount == 1)
    #expect(empty.location(at: 0).description == "e:1:1")
  }

  @Test func aPlaceIsTheSameWhenItIsWorkedOut() {
    let location = source.location(source.byteRange(ofLine: 2))
    let excerpt = SourceLocation.Excerpt(line: 2, column: 1, length: 4, text: "deux")
    #expect(location.resolved == location)
    #expect(location == SourceLocation(path: "a.md", excerpt: excerpt))
    #expect(location != source.location(at: 0))
    #expect(location.hashValue == location.resolved.hashValue)
  }
}
