import Diagnostics
import Markdown
import Testing

@Suite struct TypographyTests {
  private let french = Typography(language: "fr")

  @Test(arguments: [
    ("Quoi ?", "Quoi\u{202F}?"), ("Non !", "Non\u{202F}!"), ("a ; b", "a\u{202F}; b"),
    ("a : b", "a\u{A0}: b"),
    ("Quoi? Non! Oui: a; b", "Quoi\u{202F}? Non\u{202F}! Oui\u{A0}: a\u{202F}; b"),
    ("a\u{A0}; b", "a\u{202F}; b"), ("« mot »", "«\u{A0}mot\u{A0}»"), ("«mot»", "«\u{A0}mot\u{A0}»"),
    ("l'eau d'un côté", "l’eau d’un côté"), ("n'est-ce pas ?!", "n’est-ce pas\u{202F}?!"),
    ("à 12:30, ?q=a;b, http://x.example", "à 12:30, ?q=a;b, http://x.example"),
    ("mot » :", "mot\u{A0}»\u{A0}:"), (" : suite", "\u{A0}: suite"), ("voir : ", "voir\u{A0}: "),
    ("50 % : oui", "50 %\u{A0}: oui"), ("", ""), ("«", "«\u{A0}"), (" »", "\u{A0}»"),
    ("5' et 'mot'", "5' et 'mot’"),
  ])
  func frenchIsSet(text: String, expected: String) {
    #expect(french.apply(to: text) == expected)
  }

  @Test(arguments: ["Quoi ? « Non ! » l'eau : a ; b", "« a » « b » ?!", " : x «", "»"])
  func settingTwiceChangesNothing(text: String) {
    let once = french.apply(to: text)
    #expect(french.apply(to: once) == once)
  }

  @Test func otherLanguagesKeepTheirText() {
    #expect(Typography(language: "en").apply(to: "What ? it's « x »") == "What ? it's « x »")
    #expect(Typography(language: "fr-CA") == .french)
    #expect(Typography(language: "fro") == .asWritten)
  }

  @Test func codeAndAddressesKeepTheirBytes() {
    let source = SourceText(
      path: "a", text: "Oui ! `a ; b` [l'eau ?](https://a.example/?q=l'eau \"Quoi ?\")\n\n    c ; d")
    let blocks = french.apply(to: MarkdownParser.parse(source).blocks)
    #expect(
      blocks.map(\.kind) == [
        .paragraph([
          .text("Oui\u{202F}! "), .code("a ; b"), .text(" "),
          .link(destination: "https://a.example/?q=l'eau", title: "Quoi\u{202F}?", [.text("l’eau\u{202F}?")]),
        ]),
        .code(language: "", text: "c ; d\n"),
      ])
  }
}
