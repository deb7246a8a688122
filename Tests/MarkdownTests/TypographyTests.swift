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

  @Test func everyTextIsSetWhereverItStands() {
    let source = SourceText(
      path: "a", text: "a *b ;* **c !** d\n\n# e ?\n\n- f\n- g :\n  > h *i*\n\n> j !\n\nk")
    let blocks = french.apply(to: MarkdownParser.parse(source).blocks)
    #expect(
      blocks.map(\.kind.description) == [
        "a <b\u{202F};> <c\u{202F}!> d", "e\u{202F}?", "f|g\u{A0}:|h <i>", "j\u{202F}!", "k",
      ])
  }
}

extension Block.Kind {
  /// The text in short: what is emphasised between `<>`, blocks inside the block with `|` between them.
  fileprivate var description: String {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.map(Self.describe).joined()
    case .list(_, _, let items): items.joined().map(\.kind.description).joined(separator: "|")
    case .quote(let blocks): blocks.map(\.kind.description).joined(separator: "|")
    case .code(_, let text): text
    case .thematicBreak: "-"
    }
  }

  private static func describe(_ inline: Inline) -> String {
    switch inline {
    case .text(let text), .code(let text): text
    case .emphasis(let children), .strong(let children), .link(_, _, let children):
      "<\(children.map(describe).joined())>"
    case .softBreak, .lineBreak: "\n"
    }
  }
}
