import SiteModel
import Templating

/// Every name that templates may use, by kind of page. What content adds (facts, sections, strings,
/// assets) is legal under its own name, so a template that misspells it does not compile.
struct PageSchema: Sendable {
  let edition = Schema("edition", [("language", .text), ("name", .text)])
  let alternate = Schema(
    "alternate",
    [("language", .text), ("name", .text), ("href", .text), ("url", .text), ("isCurrent", .flag)])
  let page: Schema
  let site = Schema(
    "site", [("title", .text), ("tagline", .text), ("summary", .text), ("href", .text)])
  let strings: Schema
  let asset: Schema

  /// A code and where it is: in lists of codes and of comparisons.
  let link = Schema(
    "link",
    [("code", .text), ("name", .text), ("nameLanguage", .text), ("href", .text), ("summary", .text)])
  let alias = Schema("alias", [("name", .text)])
  let codeClass: Schema
  let family: Schema
  let factValue = Schema("fact value", [("value", .text), ("phrase", .text)])
  let fact: Schema
  let facts: Schema
  let section: Schema
  let sections: Schema
  let entryClass = Schema("class", [("id", .text), ("label", .text), ("phrase", .text)])
  let entry: Schema
  let difference = Schema("difference", [("label", .text), ("first", .text), ("second", .text)])
  let neighbour = Schema("neighbour", [("first", .text), ("second", .text), ("href", .text)])
  let side = Schema("side", [("html", .html), ("language", .text)])
  let pairSection: Schema

  private let home: Schema
  private let familyPage: Schema
  private let entryPage: Schema
  private let comparison: Schema

  init(library: Library, strings: InterfaceStrings, assets: [Asset]) {
    page = Schema("page", [("url", .text), ("alternates", .list(alternate))])
    self.strings = Schema("strings", strings.keys.map { ($0, .text) })
    asset = Schema("asset", assets.map { ($0.key, .text) })
    codeClass = Schema(
      "class", [("id", .text), ("label", .text), ("phrase", .text), ("entries", .list(link))])
    family = Schema(
      "family",
      [
        ("id", .text), ("name", .text), ("title", .text), ("summary", .text), ("href", .text),
        ("entryCount", .text), ("comparisonCount", .text), ("classes", .list(codeClass)),
        ("entries", .list(link)),
      ])
    fact = Schema(
      "fact",
      [
        ("id", .text), ("label", .text), ("value", .text), ("phrase", .text), ("values", .list(factValue)),
      ])
    facts = Self.byName("facts", library.shelves.map { $0.family.facts.map { ($0.id, $0.isRequired) } }, fact)
    section = Schema("section", [("id", .text), ("heading", .text), ("html", .html)])
    sections = Self.byName(
      "sections", library.shelves.map { $0.family.sections.map { ($0.id, $0.isRequired) } }, section)
    entry = Schema(
      "entry",
      [
        ("code", .text), ("name", .text), ("nameLanguage", .text), ("href", .text),
        ("class", .optional(entryClass)), ("lead", .html), ("summary", .text), ("language", .text),
        ("isUntranslated", .flag), ("hasAliases", .flag), ("aliases", .list(alias)),
        ("hasRelated", .flag), ("related", .list(link)), ("reviewed", .text), ("isReviewed", .flag),
        ("facts", .list(fact)), ("fact", .object(facts)), ("sections", .list(section)),
        ("section", .object(sections)),
      ])
    pairSection = Schema(
      "section", [("id", .text), ("heading", .text), ("first", .optional(side)), ("second", .optional(side))])
    let common: [(String, Field)] = [
      ("edition", .object(edition)), ("page", .object(page)), ("site", .object(site)),
      ("strings", .object(self.strings)), ("asset", .object(asset)),
    ]
    home = Schema("home page", common + [("families", .list(family))])
    familyPage = Schema("family page", common + [("family", .object(family))])
    entryPage = Schema(
      "entry page",
      common + [("family", .object(family)), ("entry", .object(entry)), ("comparisons", .list(link))])
    comparison = Schema(
      "comparison page",
      common + [
        ("family", .object(family)), ("a", .object(entry)), ("b", .object(entry)),
        ("hasDifferences", .flag), ("differences", .list(difference)), ("sections", .list(pairSection)),
        ("neighbours", .list(neighbour)),
      ])
  }

  /// The context of a kind of page.
  func root(_ kind: PageKind) -> Schema {
    switch kind {
    case .home: home
    case .family: familyPage
    case .entry: entryPage
    case .comparison: comparison
    }
  }

  /// An object with one field a name: always there when every family requires it.
  private static func byName(_ name: String, _ families: [[(id: String, isRequired: Bool)]], _ schema: Schema)
    -> Schema
  {
    let ids = Set(families.joined().map(\.id)).sorted()
    return Schema(
      name,
      ids.map { id in
        let isAlwaysThere = families.allSatisfy { $0.contains { $0.id == id && $0.isRequired } }
        return (id, isAlwaysThere ? .object(schema) : .optional(schema))
      })
  }
}

/// A kind of page, and the template that renders it.
public enum PageKind: String, CaseIterable, Sendable {
  /// The front page.
  case home
  /// The codes of a family.
  case family
  /// One code.
  case entry
  /// Two codes.
  case comparison

  /// The kind of a page about `subject`.
  init(_ subject: Page.Subject) {
    self =
      switch subject {
      case .home: .home
      case .family: .family
      case .entry: .entry
      case .comparison: .comparison
      }
  }
}
