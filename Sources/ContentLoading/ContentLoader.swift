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
    let families = await families(of: site, tree, root: root, jobs: jobs, diagnostics: &diagnostics)
    var texts = ShelfLoader(families: families, editions: site.editions, tree: tree, jobs: jobs)
    let shelves = await texts.load()
    diagnostics += texts.diagnostics
    guard shelves.count == site.families.count else { return nil }
    var crossings = CrossingLoader(shelves: shelves, editions: site.editions)
    defer { diagnostics += crossings.diagnostics }
    let maps = tree.crossings.compactMap { crossings.load($0) }
    var documents = DocumentLoader(editions: site.editions)
    defer { diagnostics += documents.diagnostics }
    return Library(
      site: site, shelves: shelves, crossings: maps, documents: documents.load(tree.documents))
  }

  private static func families(
    of site: Site, _ tree: ContentTree, root: String, jobs: Int, diagnostics: inout [Diagnostic]
  ) async -> [Family] {
    let (files, editions) = (tree.families, site.editions)
    return await sideBySide([site.families], jobs: jobs, &diagnostics) { _, id, findings in
      guard let file = files[id] else {
        findings.append(
          .missingFile(path: "\(root)/\(id)/family.yml", what: "the description of the family “\(id)”"))
        return nil
      }
      return FamilyLoader.load(file, id: id, editions: editions, diagnostics: &findings)
    }[0]
  }
}
