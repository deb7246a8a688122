import Diagnostics
import Markdown
import SiteModel

@testable import SiteSearch

/// A small library made in memory: the families `http` and `rpc` in French and English.
enum SearchFixture {
  static let location = SourceLocation(path: "Content/x.md")

  /// The index of an edition: 0 is French, 1 English.
  static func index(edition: Int = 0) throws -> SearchIndex {
    SearchIndex(library: try library(), edition: edition)
  }

  /// The addresses that a query finds, in order.
  static func search(_ query: String, edition: Int = 0) throws -> [String] {
    let library = try library()
    return SearchIndex(library: library, edition: edition).search(query).map {
      library.route(of: Page($0.subject, edition: edition)).description
    }
  }

  static func library() throws -> Library {
    let http = try [
      entry(
        "202", "Accepted", lead: "202 confirme la requête.",
        section: "La tâche se lance au son du gong, en anglais “sound”."),
      entry("401", "Unauthorized", lead: "401 refuse la requête.", section: "Le jeton manque."),
      entry("402", "Payment Required", lead: "402 demande un paiement.", section: "Payez, puis réessayez."),
      entry("403", "Forbidden", lead: "403 refuse l’accès.", section: "Le jeton ne suffit pas. Paiement ?"),
      entry("404", "Not Found", lead: "404 dit l’absence.", section: "Vérifiez l’adresse."),
      entry(
        "422", "Unprocessable Content", others: ["Unprocessable Entity", "Accepted 404"],
        lead: "422 bute sur le fond."),
    ]
    let rpc = try [
      entry("5", "NOT_FOUND", translated: "Introuvable", lead: "NOT_FOUND dit l’absence."),
      entry("14", "UNAVAILABLE", lead: "UNAVAILABLE annonce une panne.", section: "Deux pannes, des jetons."),
      entry("202", "DEADLINE_EXCEEDED", lead: "Le délai est passé."),
    ]
    let guide = Guide(
      slug: "jetons", codes: [], facts: [], reviewed: nil,
      texts: [
        try language("fr"): Prose(
          title: "Jetons perdus", lead: [.text("Que faire ?")], body: prose("Une œuvre"))
      ], location: location)
    let editions = [
      Edition(language: try language("fr"), name: "Français", isDefault: true),
      Edition(language: try language("en"), name: "English", isDefault: false),
    ]
    guard let url = BaseURL("https://a.example") else { throw FixtureError() }
    let site = Site(
      title: text("S"), tagline: text("S"), summary: text("S"), baseURL: url, editions: editions,
      families: ["http", "rpc"])
    return Library(
      site: site,
      shelves: [
        Shelf(family: try family("http", "HTTP"), entries: http, guides: [guide]),
        Shelf(family: try family("rpc", "RPC"), entries: rpc),
      ])
  }

  private static func family(_ id: String, _ name: String) throws -> Family {
    let description = SectionDefinition(id: "description", heading: text("Description"), isRequired: false)
    return Family(
      id: id, name: text(name), title: text("Codes \(name)"), summary: text("Ce que dit \(name)."),
      nameLanguage: try language("en"), classes: [], facts: [], sections: [description])
  }

  private static func entry(
    _ code: String, _ name: String, translated: String? = nil, others: [String] = [], lead: String,
    section: String = "–"
  ) throws -> Entry {
    guard let code = Code(code) else { throw FixtureError() }
    let french = try language("fr")
    return Entry(
      code: code, name: name, translatedNames: translated.map { [french: $0] } ?? [:], classID: nil,
      aliases: others, related: [], reviewed: nil, facts: [],
      texts: [french: EntryText(lead: [.text(lead)], sections: ["description": prose(section)])],
      location: location)
  }

  static func prose(_ text: String) -> [Block] {
    [
      Block(.paragraph([.text(text)]), at: location, line: 1),
      Block(.code(language: "http", text: "secret\n"), at: location, line: 3),
    ]
  }

  static func language(_ tag: String) throws -> LanguageTag {
    guard let language = LanguageTag(tag) else { throw FixtureError() }
    return language
  }

  private static func text(_ text: String) -> Localized { Localized([:], fallback: text) }

  struct FixtureError: Error {}
}
