import Diagnostics
import Markdown
import SiteModel

/// A small library made in memory: one family `x` in French and English.
struct LibraryFixture {
  static let french = LanguageTag("fr")
  static let english = LanguageTag("en")

  /// A text that is the same in all editions.
  static func localized(_ text: String) -> Localized {
    Localized([:], fallback: text)
  }

  /// An entry with a name and nothing else, and the values of its facts.
  static func entry(
    _ code: String, _ name: String, facts: [String: String] = [:], related: [String] = []
  ) -> Entry? {
    Code(code).map {
      Entry(
        code: $0, name: name, classID: nil, aliases: [], related: related.compactMap(Code.init),
        reviewed: nil,
        facts: facts.sorted { $0.key < $1.key }.map { Fact(id: $0.key, content: .choice($0.value)) },
        texts: [:],
        location: SourceLocation(path: "Content/x/\(code).md"))
    }
  }

  /// A library of `entries`, whose family has the choice facts `facts`; `id` names its folder.
  static func library(
    _ entries: [Entry?], id: String = "x", facts: [(id: String, isCompared: Bool)] = []
  ) throws -> Library {
    let languages = [french, english].compactMap(\.self)
    guard languages.count == 2, let url = BaseURL("https://a.example") else { throw FixtureError() }
    let family = Family(
      id: id, name: localized("X"), title: localized("X"), summary: localized("X"),
      nameLanguage: languages[1],
      classes: [],
      facts: facts.map {
        FactDefinition(
          id: $0.id, kind: .choice, label: localized($0.id), isRequired: false, isCompared: $0.isCompared,
          isTranslated: false, phrase: nil, values: [])
      },
      sections: [])
    let site = Site(
      title: localized("S"), tagline: localized("S"), summary: localized("S"), baseURL: url,
      editions: [
        Edition(language: languages[0], name: "Français", isDefault: true),
        Edition(language: languages[1], name: "English", isDefault: false),
      ],
      families: [id])
    return Library(site: site, shelves: [Shelf(family: family, entries: entries.compactMap(\.self))])
  }

  private struct FixtureError: Error {}
}
