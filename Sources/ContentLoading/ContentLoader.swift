import Diagnostics
import Markdown
import SiteModel

/// Turns the files of Content/ into a ``Library``.
public enum ContentLoader {
  /// The library that `files` make up, or `nil` when the site or one of its families cannot be read.
  ///
  /// Files are read side by side by `jobs` workers; the result does not depend on their number.
  ///
  /// - Parameters:
  ///   - files: every file under Content/, in any order.
  ///   - root: the folder as the user typed it, for messages about what is missing in it.
  ///   - jobs: how many files are read at once; at least 1.
  ///   - baseURL: the address that the site is published at, in place of the one in `site.yml`.
  ///   - diagnostics: gains everything that is wrong with the content.
  public static func load(
    _ files: [SourceFile], root: String, jobs: Int, baseURL: BaseURL? = nil,
    diagnostics: inout [Diagnostic]
  ) async -> Library? {
    var tree = ContentTree(files)
    guard let siteFile = tree.siteFile else {
      diagnostics.append(.missingFile(path: "\(root)/site.yml", what: "the description of the site"))
      return nil
    }
    guard var site = SiteLoader.load(siteFile, diagnostics: &diagnostics) else { return nil }
    site.baseURL = baseURL ?? site.baseURL
    tree.recogniseTranslations(of: site, diagnostics: &diagnostics)
    diagnostics += tree.unexpectedFiles(of: site)
    var shelves: [Shelf] = []
    for id in site.families {
      guard let file = tree.families[id] else {
        diagnostics.append(
          .missingFile(path: "\(root)/\(id)/family.yml", what: "the description of the family “\(id)”"))
        continue
      }
      let family = FamilyLoader.load(file, id: id, editions: site.editions, diagnostics: &diagnostics)
      guard let family else { continue }
      let loader = ShelfLoader(family: family, editions: site.editions)
      shelves.append(await loader.load(tree, jobs: jobs, diagnostics: &diagnostics))
    }
    guard shelves.count == site.families.count else { return nil }
    var crossings = CrossingLoader(shelves: shelves, editions: site.editions)
    defer { diagnostics += crossings.diagnostics }
    let maps = tree.crossings.compactMap { crossings.load($0) }
    var documents = DocumentLoader(editions: site.editions)
    defer { diagnostics += documents.diagnostics }
    return Library(
      site: site, shelves: shelves, crossings: maps, documents: documents.load(tree.documents))
  }
}
