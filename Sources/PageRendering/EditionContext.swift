import SiteModel
import Templating

/// All that pages of one edition share, and from it the context of each page.
struct EditionContext: Sendable {
  private let root: FolderContext
  private let home: Folder
  private let shelves: [ShelfContext]
  private let edition: Record
  private let strings: Record

  /// The records of a folder that all its pages have.
  private struct Folder: Sendable {
    var site: Record
    var asset: Record
  }

  private struct ShelfContext: Sendable {
    var folder: Folder
    var family: Record
    var fragments: [EntryFragment]
    /// For each entry, links to its comparisons with all the others.
    var comparisons: [[Record]]
  }

  private var schema: PageSchema { root.schema }
  private var library: Library { root.library }
  private var language: LanguageTag { root.edition.language }

  /// Renders the fragments of every entry in one edition.
  init(
    schema: PageSchema, library: Library, strings: InterfaceStrings, assets: [Asset], editionIndex: Int
  ) {
    let folder = { (subject: Page.Subject) in
      FolderContext(
        schema: schema, library: library, editionIndex: editionIndex,
        directory: library.directory(of: Page(subject, edition: editionIndex)))
    }
    let root = folder(.home)
    self.root = root
    self.home = Folder(site: root.siteRecord(), asset: root.assetRecord(assets))
    self.shelves = library.shelves.indices.map { Self.shelfContext(at: $0, in: folder(.family($0)), assets) }
    self.edition = schema.edition.record([
      ("language", .text(root.edition.language.description)), ("name", .text(root.edition.name)),
    ])
    self.strings = schema.strings.record(
      strings.keys.map { ($0, .text(strings[$0, root.edition.language])) })
  }

  private static func shelfContext(
    at index: Int, in folder: FolderContext, _ assets: [Asset]
  ) -> ShelfContext {
    let maker = FragmentMaker(folder: folder, shelfIndex: index)
    let entries = folder.library.shelves[index].entries.indices
    return ShelfContext(
      folder: Folder(site: folder.siteRecord(), asset: folder.assetRecord(assets)),
      family: folder.familyRecord(at: index),
      fragments: entries.map(maker.fragment),
      comparisons: entries.map { first in
        entries.filter { $0 != first }.map { maker.comparisonLink(from: first, to: $0) }
      })
  }

  /// The context of `page`.
  ///
  /// - Complexity: O(sections + facts) of the family for a comparison; its entries' fragments are shared.
  func record(for page: Page) -> Record {
    switch page.subject {
    case .home:
      let families = library.shelves.indices.map(root.familyRecord)
      return record(.home, page, home, [("families", .list(families))])
    case .family(let family):
      let shelf = shelves[family]
      return record(.family, page, shelf.folder, [("family", .object(shelf.family))])
    case .entry(let family, let entry):
      let shelf = shelves[family]
      return record(
        .entry, page, shelf.folder,
        [
          ("family", .object(shelf.family)),
          ("entry", .object(shelf.fragments[entry].record)),
          ("comparisons", .list(shelf.comparisons[entry])),
        ])
    case .comparison(let family, let first, let second):
      let fields = comparison(family: family, first: first, second: second)
      return record(.comparison, page, shelves[family].folder, fields)
    }
  }

  private func comparison(family index: Int, first: Int, second: Int) -> [(String, Value)] {
    let (shelf, entries) = (shelves[index], library.shelves[index].entries)
    let family = library.shelves[index].family
    let (a, b) = (shelf.fragments[first], shelf.fragments[second])
    let differences = Comparison(entries[first], entries[second]).differences(in: family)
      .compactMap { difference(at: $0, a, b, in: family) }
    let sections = family.sections.indices.compactMap { section(at: $0, a, b, in: family) }
    let neighbours = Comparison(entries[first], entries[second]).neighbours(in: library.shelves[index])
    return [
      ("family", .object(shelf.family)), ("a", .object(a.record)), ("b", .object(b.record)),
      ("hasDifferences", .flag(!differences.isEmpty)), ("differences", .list(differences)),
      ("sections", .list(sections)),
      ("neighbours", .list(neighbours.map { neighbour($0, family: index) })),
    ]
  }

  private func difference(
    at index: Int, _ a: EntryFragment, _ b: EntryFragment, in family: Family
  ) -> Record? {
    guard let first = a.words[index].first, let second = b.words[index].first else { return nil }
    return schema.difference.record([
      ("label", .text(family.facts[index].label[language])), ("first", .text(first.phrase)),
      ("second", .text(second.phrase)),
    ])
  }

  private func section(
    at index: Int, _ a: EntryFragment, _ b: EntryFragment, in family: Family
  ) -> Record? {
    guard a.sections[index] != nil || b.sections[index] != nil else { return nil }
    let definition = family.sections[index]
    return schema.pairSection.record([
      ("id", .text(definition.id)), ("heading", .text(definition.comparisonHeading[language])),
      ("first", .optional(side(a, index))), ("second", .optional(side(b, index))),
    ])
  }

  private func neighbour(_ pair: (first: Int, second: Int), family: Int) -> Record {
    let entries = library.shelves[family].entries
    let page = Page(
      .comparison(family: family, first: pair.first, second: pair.second), edition: root.editionIndex)
    return schema.neighbour.record([
      ("first", .text(entries[pair.first].code.description)),
      ("second", .text(entries[pair.second].code.description)),
      ("href", .text(library.route(of: page).link(from: library.directory(of: page)))),
    ])
  }

  private func side(_ fragment: EntryFragment, _ index: Int) -> Record? {
    fragment.sections[index].map {
      schema.side.record([("html", .html($0)), ("language", .text(fragment.language.description))])
    }
  }

  /// The fields that every page has, and those of its kind.
  private func record(
    _ kind: PageKind, _ page: Page, _ folder: Folder, _ fields: [(String, Value)]
  ) -> Record {
    let common: [(String, Value)] = [
      ("edition", .object(edition)), ("page", .object(pageRecord(page))), ("site", .object(folder.site)),
      ("strings", .object(strings)), ("asset", .object(folder.asset)),
    ]
    return schema.root(kind).record(common + fields)
  }

  private func pageRecord(_ page: Page) -> Record {
    let directory = library.directory(of: page)
    let alternates = library.site.editions.enumerated().map { index, edition in
      let route = library.route(of: Page(page.subject, edition: index))
      return schema.alternate.record([
        ("language", .text(edition.language.description)), ("name", .text(edition.name)),
        ("href", .text(route.link(from: directory))),
        ("url", .text(library.site.baseURL.address(of: route))),
        ("isCurrent", .flag(index == page.edition)),
      ])
    }
    let url = library.site.baseURL.address(of: library.route(of: page))
    return schema.page.record([("url", .text(url)), ("alternates", .list(alternates))])
  }
}
