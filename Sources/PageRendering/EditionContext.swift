import SiteModel
import Templating

/// All that pages of one edition share, and from it the context of each page.
struct EditionContext: Sendable {
  private let root: FolderContext
  private let home: Folder
  private let shelves: [ShelfContext]
  private let edition: Record
  private let strings: Record
  /// The words of every edition, in the order of the editions.
  private let allStrings: [Record]

  /// The records of a folder that all its pages have.
  private struct Folder: Sendable {
    var site: Record
    var asset: Record
  }

  private struct ShelfContext: Sendable {
    var context: FolderContext
    var confusions: ConfusionMap
    var folder: Folder
    var family: Record
    var fragments: [EntryFragment]
    /// For each entry, links to its comparisons with all the others.
    var comparisons: [[Record]]
  }

  private var schema: PageSchema { root.schema }
  private var library: Library { root.library }

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
    self.allStrings = library.site.editions.map { edition in
      schema.strings.record(strings.keys.map { ($0, .text(strings[$0, edition.language])) })
    }
    self.strings = allStrings[editionIndex]
  }

  private static func shelfContext(
    at index: Int, in folder: FolderContext, _ assets: [Asset]
  ) -> ShelfContext {
    let confusions = ConfusionMap(folder.library.shelves[index])
    let maker = FragmentMaker(folder: folder, shelfIndex: index, confusions: confusions)
    let entries = folder.library.shelves[index].entries.indices
    return ShelfContext(
      context: folder,
      confusions: confusions,
      folder: Folder(site: folder.siteRecord(), asset: folder.assetRecord(assets)),
      family: folder.familyRecord(at: index, confusions: confusions),
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
      return record(.home, page, home, [("families", .list(families()))])
    case .crossings:
      let maps = CrossingContext(folder: root).maps()
      return record(.crossings, page, home, [("maps", .list(maps))])
    case .document(let index):
      return record(.document, page, home, [("document", .object(documentRecord(library.documents[index])))])
    case .search, .openSearch:
      return record(PageKind(page.subject), page, home, [("families", .list(families()))])
    case .notFound:
      return record(
        .notFound, page, home, [("families", .list(families())), ("editions", .list(lostEditions()))])
    case .compare(let family):
      let shelf = shelves[family]
      let matrix = MatrixContext(folder: shelf.context, family: family)
      return record(
        .compare, page, shelf.folder, [("family", .object(shelf.family)), ("rows", .list(matrix.rows()))])
    case .family(let family):
      let shelf = shelves[family]
      return record(.family, page, shelf.folder, [("family", .object(shelf.family))])
    case .entry(let family, let entry):
      let shelf = shelves[family]
      let guides = guides(about: entry, family: family)
      return record(
        .entry, page, shelf.folder,
        [
          ("family", .object(shelf.family)),
          ("entry", .object(shelf.fragments[entry].record)),
          ("comparisons", .list(shelf.comparisons[entry])),
          ("hasGuides", .flag(!guides.isEmpty)), ("guides", .list(guides)),
        ])
    case .guide(let family, let index):
      let shelf = shelves[family]
      let guide = GuideContext(
        folder: shelf.context, family: family, guide: library.shelves[family].guides[index],
        fragments: shelf.fragments)
      return record(
        .guide, page, shelf.folder,
        [("family", .object(shelf.family)), ("guide", .object(guide.record()))])
    case .comparison(let family, let first, let second):
      let shelf = shelves[family]
      let comparison = ComparisonContext(
        folder: shelf.context, family: family, first: first, second: second,
        fragments: (shelf.fragments[first], shelf.fragments[second]), confusions: shelf.confusions)
      return record(
        .comparison, page, shelf.folder, [("family", .object(shelf.family))] + comparison.fields())
    }
  }

  private func families(in folder: FolderContext? = nil) -> [Record] {
    shelves.indices.map { (folder ?? root).familyRecord(at: $0, confusions: shelves[$0].confusions) }
  }

  private func documentRecord(_ document: Document) -> Record {
    let (text, language) = document.text(
      in: root.edition.language, fallback: library.site.editions[0].language)
    return schema.document.record([
      ("title", .text(text.title)), ("lead", .html(MarkupRenderer.html(text.lead, .plain))),
      ("summary", .text(text.lead.plainText)), ("html", .html(MarkupRenderer.html(text.body, .plain))),
      ("language", .text(language.description)), ("isUntranslated", .flag(language != root.edition.language)),
      ("reviewed", .text(document.reviewed?.description ?? "")),
      ("isReviewed", .flag(document.reviewed != nil)),
    ])
  }

  /// Every edition as seen from the root of the site, where the one page for lost readers lies.
  private func lostEditions() -> [Record] {
    library.site.editions.indices.map { index in
      let folder = FolderContext(schema: schema, library: library, editionIndex: index, directory: [])
      return schema.lostEdition.record([
        ("language", .text(folder.edition.language.description)), ("name", .text(folder.edition.name)),
        ("href", .text(folder.href(.home))), ("search", .text(folder.href(.search))),
        ("searchIndex", .text(folder.searchIndex)), ("strings", .object(allStrings[index])),
        ("families", .list(families(in: folder))),
      ])
    }
  }

  private func guides(about entry: Int, family: Int) -> [Record] {
    let shelf = library.shelves[family]
    return shelf.guides.indices.filter { shelf.guides[$0].codes.contains(shelf.entries[entry].code) }
      .map { shelves[family].context.guideLink(family: family, guide: $0) }
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
    // The page for lost readers speaks all languages at once.
    let editions = library.site.editions.enumerated().filter {
      page.subject != .notFound || $0.element.isDefault
    }
    let alternates = editions.map { index, edition in
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
