import SiteModel
import Testing

@Suite struct CodeTests {
  @Test(arguments: ["404", "card_declined", "E-12", "0", String(repeating: "9", count: 64)])
  func plainNamesAreCodes(text: String) {
    #expect(Code(text)?.description == text)
  }

  @Test(arguments: ["", "..", "a/b", "a.b", "a b", "é", "4\u{0}", "a\\b", String(repeating: "9", count: 65)])
  func anythingThatCouldLeaveItsFolderIsNot(text: String) {
    #expect(Code(text) == nil)
  }

  @Test func numbersComeInOrderAndBeforeWords() {
    let codes = ["b", "1000", "99", "a", "099", "B"].compactMap(Code.init).sorted()
    #expect(codes.map(\.description) == ["099", "99", "1000", "B", "a", "b"])
  }

  @Test func aNumberTooLargeIsAWord() {
    #expect(Code(String(repeating: "9", count: 30))?.number == nil)
  }
}

@Suite struct LanguageTagTests {
  @Test(arguments: ["fr", "en", "pt-BR", "zh-Hant-TW", "gsw"])
  func tagsAreRead(text: String) {
    #expect(LanguageTag(text)?.description == text)
  }

  @Test(arguments: ["", "f", "FR", "french", "fr-", "fr_CA", "../x", "fr-abcdefghi", "é1"])
  func othersAreNot(text: String) {
    #expect(LanguageTag(text) == nil)
  }
}

@Suite struct BaseURLTests {
  @Test func aSlashEndsIt() {
    #expect(BaseURL("https://a.example")?.description == "https://a.example/")
    #expect(
      BaseURL("http://a.example/b/")?.address(of: Route(["c", "d.html"])) == "http://a.example/b/c/d.html")
  }

  @Test(arguments: [
    "", "a.example", "https://", "https:///x", "ftp://a", "https://a b", "https://a\"", "https://a?b",
    "https://é",
  ])
  func othersAreNot(text: String) {
    #expect(BaseURL(text) == nil)
  }
}

@Suite struct CalendarDateTests {
  @Test(arguments: ["2026-11-22", "2024-02-29", "0001-01-01", "2000-02-29"])
  func daysThatExistAreRead(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1", "26-11-22",
    "2026/11/22", "",
    "+026-11-22", "0000-01-01",
  ])
  func othersAreNot(text: String) {
    #expect(CalendarDate(text) == nil)
  }
}
