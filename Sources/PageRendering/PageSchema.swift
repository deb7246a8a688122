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
  let familyLink = Schema("family", [("name", .text), ("href", .text)])
  let documentLink = Schema("document", [("title", .text), ("href", .text)])
  let site: Schema
  let strings: Schema
  let asset: Schema

  /// A code and where it is: in lists of codes and of comparisons.
  let link = Schema(
    "link",
    [
      ("code", .text), ("name", .text), ("subject", .text), ("nameLanguage", .text), ("tone", .text),
      ("href", .text), ("summary", .text),
    ])
  let guideLink = Schema("guide", [("title", .text), ("href", .text), ("summary", .text)])
  let alias = Schema("alias", [("name", .text)])
  let codeClass: Schema
  let family: Schema

  let factValue = Schema("fact value", [("value", .text), ("phrase", .text)])
  let fact: Schema
  let facts: Schema
  let section = Schema("section", [("id", .text), ("heading", .text), ("html", .html)])
  let sections: Schema
  let entryClass = Schema("class", [("id", .text), ("label", .text), ("phrase", .text)])
  let entry: Schema

  /// A sentence in parts: “subject phrase, whereas other otherPhrase.”, or “subject phrase, unlike other.”
  let difference = Schema(
    "difference",
    [
      ("label", .text), ("isContrast", .flag), ("subject", .text), ("phrase", .text), ("other", .text),
      ("otherPhrase", .text),
    ])
  let agreement = Schema("agreement", [("label", .text), ("value", .text)])
  let neighbour = Schema("neighbour", [("first", .text), ("second", .text), ("href", .text)])
  let side = Schema("side", [("html", .html), ("language", .text)])
  let pairSection: Schema
  let note: Schema

  let crossings = CrossingSchema()

  /// An edition as the page for lost readers names it.
  let lostEdition: Schema
  /// A pair in the picture of all pairs: `level` is how near its codes are, from 0 to 4.
  let matrixCell = Schema(
    "cell", [("code", .text), ("other", .text), ("href", .text), ("level", .text)])
  let matrixRow: Schema

  let column = Schema("column", [("label", .text)])
  let cell: Schema
  let row: Schema
  let guide: Schema
  let document = Schema(
    "document",
    [
      ("title", .text), ("lead", .html), ("summary", .text), ("html", .html), ("language", .text),
      ("isUntranslated", .flag), ("reviewed", .text), ("isReviewed", .flag),
    ])

  /// The contexts of all kinds of pages.
  private var roots: [PageKind: Schema] = [:]

  init(library: Library, strings: InterfaceStrings, assets: [Asset]) {
    site = Schema(
      "site",
      [
        ("title", .text), ("tagline", .text), ("summary", .text), ("href", .text), ("root", .text),
        ("basePath", .text), ("hasCrossings", .flag), ("crossings", .text), ("hasSearch", .flag),
        ("search", .text), ("searchURL", .text), ("searchIndex", .text), ("openSearch", .text),
        ("families", .list(familyLink)), ("documents", .list(documentLink)),
      ])
    page = Schema("page", [("url", .text), ("alternates", .list(alternate))])
    self.strings = Schema("strings", strings.keys.map { ($0, .text) })
    asset = Schema("asset", assets.map { ($0.key, .text) })
    codeClass = Schema(
      "class",
      [
        ("id", .text), ("tone", .text), ("label", .text), ("phrase", .text), ("summary", .text),
        ("hasSummary", .flag),
        ("hasEntries", .flag), ("entries", .list(link)),
      ])
    matrixRow = Schema(
      "row",
      [
        ("code", .text), ("isWord", .flag), ("name", .text), ("nameLanguage", .text), ("href", .text),
        ("tone", .text), ("cells", .list(matrixCell)),
      ])
    family = Schema(
      "family",
      [
        ("id", .text), ("name", .text), ("title", .text), ("summary", .text), ("href", .text),
        ("entryCount", .text), ("comparisonCount", .text), ("hasCompare", .flag), ("compare", .text),
        ("classes", .list(codeClass)),
        ("entries", .list(link)), ("hasGuides", .flag), ("guides", .list(guideLink)),
        ("confused", .list(neighbour)), ("hasCrossings", .flag), ("crossings", .list(crossings.crossing)),
      ])
    lostEdition = Schema(
      "edition",
      [
        ("language", .text), ("name", .text), ("href", .text), ("search", .text), ("searchIndex", .text),
        ("strings", .object(self.strings)), ("families", .list(family)),
      ])
    fact = Schema(
      "fact",
      [
        ("id", .text), ("label", .text), ("value", .text), ("phrase", .text),
        ("hasMany", .flag), ("values", .list(factValue)),
      ])
    facts = Self.byName("facts", library.shelves.map { $0.family.requiredFacts }, fact)
    sections = Self.byName("sections", library.shelves.map { $0.family.requiredSections }, section)
    entry = Schema(
      "entry",
      [
        ("code", .text), ("isWord", .flag), ("name", .text), ("subject", .text), ("nameLanguage", .text),
        ("tone", .text), ("href", .text), ("class", .optional(entryClass)), ("lead", .html),
        ("summary", .text),
        ("language", .text),
        ("isUntranslated", .flag), ("hasAliases", .flag), ("aliases", .list(alias)),
        ("hasRelated", .flag), ("related", .list(link)), ("hasCrossings", .flag),
        ("crossings", .list(crossings.crossing)), ("reviewed", .text), ("isReviewed", .flag),
        ("facts", .list(fact)), ("fact", .object(facts)), ("sections", .list(section)),
        ("section", .object(sections)),
      ])
    pairSection = Schema(
      "section",
      [("id", .text), ("heading", .text), ("first", .optional(side)), ("second", .optional(side))])
    note = Schema(
      "note",
      [
        ("lead", .html), ("summary", .text), ("language", .text), ("isUntranslated", .flag),
        ("sections", .list(section)),
      ])
    cell = Schema("cell", [("label", .text), ("values", .list(factValue))])
    row = Schema(
      "row",
      [
        ("code", .text), ("name", .text), ("nameLanguage", .text), ("href", .text),
        ("cells", .list(cell)),
      ])
    guide = Schema(
      "guide",
      [
        ("title", .text), ("lead", .html), ("summary", .text), ("html", .html), ("language", .text),
        ("isUntranslated", .flag), ("reviewed", .text), ("isReviewed", .flag),
        ("columns", .list(column)), ("rows", .list(row)), ("pairs", .list(neighbour)),
      ])
    for kind in PageKind.allCases { roots[kind] = makeRoot(kind) }
  }

  /// The context of a kind of page.
  func root(_ kind: PageKind) -> Schema { roots[kind] ?? makeRoot(kind) }

  private func makeRoot(_ kind: PageKind) -> Schema {
    let common: [(String, Field)] = [
      ("edition", .object(edition)), ("page", .object(page)), ("site", .object(site)),
      ("strings", .object(strings)), ("asset", .object(asset)),
    ]
    return Schema("\(kind.rawValue) page", common + fields(of: kind))
  }

  private func fields(of kind: PageKind) -> [(String, Field)] {
    switch kind {
    case .home: [("families", .list(family))]
    case .crossings: [("maps", .list(crossings.map))]
    case .document: [("document", .object(document))]
    case .search, .openSearch: [("families", .list(family))]
    case .notFound: [("families", .list(family)), ("editions", .list(lostEdition))]
    case .compare: [("family", .object(family)), ("rows", .list(matrixRow))]
    case .family: [("family", .object(family))]
    case .guide: [("family", .object(family)), ("guide", .object(guide))]
    case .entry:
      [
        ("family", .object(family)), ("entry", .object(entry)), ("comparisons", .list(link)),
        ("hasGuides", .flag), ("guides", .list(guideLink)),
      ]
    case .comparison:
      [
        ("family", .object(family)), ("a", .object(entry)), ("b", .object(entry)),
        ("note", .optional(note)), ("decisive", .optional(difference)),
        ("hasDifferences", .flag), ("differences", .list(difference)),
        ("hasAgreements", .flag), ("agreements", .list(agreement)),
        ("sections", .list(pairSection)), ("hasChoices", .flag), ("choices", .list(pairSection)),
        ("neighbours", .list(neighbour)),
      ]
    }
  }

  /// An object with one field a name: always there when every family requires it.
  private static func byName(_ name: String, _ families: [[String: Bool]], _ schema: Schema) -> Schema {
    let ids = Set(families.flatMap(\.keys)).sorted()
    return Schema(
      name,
      ids.map { id in
        (id, families.allSatisfy { $0[id] == true } ? .object(schema) : .optional(schema))
      })
  }
}

extension Family {
  fileprivate var requiredFacts: [String: Bool] {
    Dictionary(uniqueKeysWithValues: facts.map { ($0.id, $0.isRequired) })
  }

  fileprivate var requiredSections: [String: Bool] {
    Dictionary(uniqueKeysWithValues: sections.map { ($0.id, $0.isRequired) })
  }
}
