import SiteModel
import Templating

/// All that pages of one edition share, and from it the context of each page.
struct EditionContext: Sendable {
  private let root: FolderContext
  private let home: FolderRecords
  private let shelves: [ShelfContext]
  /// What pages show of each entry, by family.
  private let fragments: [[EntryFragment]]
  /// The words of every edition, in the order of the editions.
  private let allStrings: [Record]

  private var schema: PageSchema { root.schema }
  private var library: Library { root.library }

  /// The context of the edition whose root folder is `root`.
  init(
    root: FolderContext, home: FolderRecords, allStrings: [Record], shelves: [ShelfContext],
    fragments: [[EntryFragment]]
  ) {
    self.root = root
    self.home = home
    self.allStrings = allStrings
    self.shelves = shelves
    self.fragments = fragments
  }

  /// The context of `page`; `nil` for a page of one code or two, whose family has a template of its own.
  func record(for page: Page) -> Record? {
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
      let matrix = MatrixContext(folder: shelf.folder, family: family, confusions: shelf.confusions)
      return record(
        .compare, page, shelf.records, [("family", .object(shelf.family)), ("rows", .list(matrix.rows()))])
    case .family(let family):
      let shelf = shelves[family]
      return record(.family, page, shelf.records, [("family", .object(shelf.family))])
    case .guide(let family, let index):
      let shelf = shelves[family]
      let guide = GuideContext(
        folder: shelf.folder, family: family, guide: library.shelves[family].guides[index],
        fragments: fragments[family])
      return record(
        .guide, page, shelf.records,
        [("family", .object(shelf.family)), ("guide", .object(guide.record()))])
    case .entry, .comparison: return nil
    }
  }

  /// What the pages of all pairs of a family are made from.
  func comparisonContext(family: Int) -> ComparisonContext {
    let shelf = shelves[family]
    return ComparisonContext(
      folder: shelf.folder, records: shelf.records, familyRecord: shelf.family, family: family,
      confusions: shelf.confusions, fragments: fragments[family])
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

  /// What the pages of all entries of a family are made from.
  func entryContext(family: Int) -> EntryContext {
    EntryContext(shelves[family], fragments: fragments[family])
  }

  /// What the page of an entry adds to that.
  func thing(for page: Page, of context: EntryContext, at entry: Int) -> Record {
    let shelf = library.shelves[context.shelf.index]
    let guides = shelf.guides.indices.filter { shelf.guides[$0].codes.contains(shelf.entries[entry].code) }
      .map { context.shelf.folder.guideLink(family: context.shelf.index, guide: $0) }
    return context.thing(at: entry, page: pageRecord(page), guides: guides)
  }

  /// The fields that every page has, and those of its kind.
  private func record(
    _ kind: PageKind, _ page: Page, _ folder: FolderRecords, _ fields: [(String, Value)]
  ) -> Record {
    let common: [(String, Value)] = [
      ("edition", .object(folder.edition)), ("page", .object(pageRecord(page))),
      ("site", .object(folder.site)),
      ("strings", .object(folder.strings)), ("asset", .object(folder.asset)),
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
