import SiteModel
import Templating

/// What the pages of one folder in one edition share: every link of theirs is relative to that folder.
struct FolderContext: Sendable {
  let schema: PageSchema
  let library: Library
  let editionIndex: Int
  let directory: [String]

  /// How many pairs a family names as most often confused.
  private static let confusedLimit = 8

  var edition: Edition { library.site.editions[editionIndex] }

  init(schema: PageSchema, library: Library, editionIndex: Int, directory: [String]) {
    self.schema = schema
    self.library = library
    self.editionIndex = editionIndex
    self.directory = directory
  }

  /// The folder that the page of a subject lies in.
  init(schema: PageSchema, library: Library, editionIndex: Int, subject: Page.Subject) {
    let directory = library.directory(of: Page(subject, edition: editionIndex))
    self.init(schema: schema, library: library, editionIndex: editionIndex, directory: directory)
  }

  /// The link to a page of this edition.
  func href(_ subject: Page.Subject) -> String {
    library.route(of: Page(subject, edition: editionIndex)).link(from: directory)
  }

  /// What links to pages of pairs of this edition begin with.
  func pairFolder(family: Int) -> String {
    Route(library.directory(of: Page(.family(family), edition: editionIndex)) + [""]).link(from: directory)
  }

  /// Makes links to pages of pairs of this edition, the first entry before the second.
  func pairHref(family: Int) -> @Sendable (_ first: Int, _ second: Int) -> EscapedText {
    let folder = pairFolder(family: family)
    let codes = library.shelves[family].entries.map(\.code.description)
    let beginnings = codes.map { EscapedText(folder + $0 + PairName.infix) }
    let ends = codes.map { EscapedText($0 + PairName.suffix) }
    return { beginnings[$0] + ends[$1] }
  }

  /// The absolute address of a page of this edition.
  private func url(_ subject: Page.Subject) -> String {
    library.site.baseURL.address(of: library.route(of: Page(subject, edition: editionIndex)))
  }

  /// The link to the index of this edition's search; empty when there is none.
  var searchIndex: String {
    library.searchIndexes.isEmpty ? "" : library.searchIndexes[editionIndex].link(from: directory)
  }

  /// An entry in a list; `subject` is the page that the item leads to.
  func link(to entry: Entry, in family: Family, leadingTo subject: Page.Subject) -> Record {
    let (text, _) = entry.text(in: edition.language, fallback: library.site.editions[0].language)
    return schema.link.record([
      ("code", .text(entry.code.description)),
      ("name", .text(entry.displayName(in: edition.language))),
      ("subject", .text(entry.subject(in: edition.language, family: family))),
      ("nameLanguage", .text(entry.nameLanguage(in: edition.language, family: family).description)),
      ("tone", .text(entry.tone(in: family).rawValue)),
      ("href", .text(href(subject))),
      ("summary", .text(text.lead.plainText)),
    ])
  }

  /// What texts of a family are rendered with.
  func setting(family index: Int) -> MarkupRenderer.Setting {
    let shelf = library.shelves[index]
    let examples = shelf.family.examples.map { ExampleRenderer($0, language: edition.language) }
    return MarkupRenderer.Setting(
      entryLink: { code in
        Code(code).flatMap(shelf.index).map { href(.entry(family: index, entry: $0)) }
      }, examples: examples)
  }

  /// What all pages of the folder share.
  func records(strings: Record, _ assets: [Asset]) -> FolderRecords {
    FolderRecords(
      edition: editionRecord(), site: siteRecord(), strings: strings, asset: assetRecord(assets))
  }

  /// The edition as its pages see it.
  private func editionRecord() -> Record {
    schema.edition.record([
      ("language", .text(edition.language.description)), ("name", .text(edition.name)),
    ])
  }

  /// The site as its pages see it.
  private func siteRecord() -> Record {
    let site = library.site
    return schema.site.record([
      ("title", .text(site.title[edition.language])),
      ("tagline", .text(site.tagline[edition.language])),
      ("summary", .text(site.summary[edition.language])),
      ("href", .text(href(.home))), ("root", .text(String(repeating: "../", count: directory.count))),
      ("basePath", .text(site.baseURL.path)), ("hasCrossings", .flag(!library.crossings.isEmpty)),
      ("crossings", .text(href(.crossings))), ("hasSearch", .flag(library.offered.contains(.search))),
      ("search", .text(href(.search))), ("searchURL", .text(url(.search))),
      ("searchIndex", .text(searchIndex)),
      ("openSearch", .text(href(.openSearch))),
      ("families", .list(library.shelves.indices.map(familyLink))),
      ("documents", .list(library.documents.indices.map(documentLink))),
    ])
  }

  /// The addresses of the assets.
  private func assetRecord(_ assets: [Asset]) -> Record {
    schema.asset.record(assets.map { ($0.key, .text($0.route.link(from: directory))) })
  }

  private func familyLink(at index: Int) -> Record {
    schema.familyLink.record([
      ("name", .text(library.shelves[index].family.name[edition.language])),
      ("href", .text(href(.family(index)))),
    ])
  }

  private func documentLink(at index: Int) -> Record {
    let (text, _) = library.documents[index].text(
      in: edition.language, fallback: library.site.editions[0].language)
    return schema.documentLink.record([("title", .text(text.title)), ("href", .text(href(.document(index))))])
  }

  /// A family with links to all its codes.
  func familyRecord(at index: Int, confusions: ConfusionMap) -> Record {
    let shelf = library.shelves[index]
    let family = shelf.family
    let links = shelf.entries.enumerated().map { position, entry in
      link(to: entry, in: family, leadingTo: .entry(family: index, entry: position))
    }
    let crossings = CrossingContext(folder: self).records(touching: Crossing.End(family: index, entry: nil))
    return schema.family.record([
      ("id", .text(family.id)),
      ("name", .text(family.name[edition.language])),
      ("title", .text(family.title[edition.language])),
      ("summary", .text(family.summary[edition.language])),
      ("href", .text(href(.family(index)))),
      ("hasCompare", .flag(library.offered.contains(.compare))), ("compare", .text(href(.compare(index)))),
      ("entryCount", .text(String(shelf.entries.count))),
      ("comparisonCount", .text(String(shelf.comparisonCount))),
      ("classes", .list(family.classes.compactMap { classRecord($0, shelf.entries, links) })),
      ("entries", .list(links)),
      ("hasGuides", .flag(!shelf.guides.isEmpty)),
      ("guides", .list(shelf.guides.indices.map { guideLink(family: index, guide: $0) })),
      (
        "confused",
        .list(confusions.nearest(limit: Self.confusedLimit).map(neighbours(family: index)))
      ),
      ("hasCrossings", .flag(!crossings.isEmpty)), ("crossings", .list(crossings)),
    ])
  }

  /// A guide in a list.
  func guideLink(family: Int, guide: Int) -> Record {
    let (text, _) = library.shelves[family].guides[guide].text(
      in: edition.language, fallback: library.site.editions[0].language)
    return schema.guideLink.record([
      ("title", .text(text.title)),
      ("href", .text(href(.guide(family: family, guide: guide)))),
      ("summary", .text(text.lead.plainText)),
    ])
  }

  /// Makes links to pairs, by their two codes.
  func neighbours(family: Int) -> (_ first: Int, _ second: Int) -> Record {
    let shelf = library.shelves[family]
    let subjects = shelf.entries.map { Value.text($0.subject(in: edition.language, family: shelf.family)) }
    let href = pairHref(family: family)
    return {
      schema.neighbour.record([
        ("first", subjects[$0]), ("second", subjects[$1]), ("href", .text(href($0, $1))),
      ])
    }
  }

  /// A class with links to its codes; a class without any is shown if it has something to say.
  private func classRecord(_ codeClass: CodeClass, _ entries: [Entry], _ links: [Record]) -> Record? {
    let members = zip(entries, links).filter { $0.0.classID == codeClass.id }.map(\.1)
    guard !members.isEmpty || codeClass.summary != nil else { return nil }
    return schema.codeClass.record([
      ("id", .text(codeClass.id)), ("tone", .text(codeClass.tone.rawValue)),
      ("label", .text(codeClass.label[edition.language])),
      ("phrase", .text(codeClass.phrase[edition.language])),
      ("summary", .text(codeClass.summary?[edition.language] ?? "")),
      ("hasSummary", .flag(codeClass.summary != nil)), ("hasEntries", .flag(!members.isEmpty)),
      ("entries", .list(members)),
    ])
  }
}

/// The records that all pages of a folder share.
struct FolderRecords: Sendable {
  var edition: Record
  var site: Record
  var strings: Record
  var asset: Record
}
