import ContentLoading
import Diagnostics
import Foundation
import SiteModel
import Testing

@testable import PageRendering
@testable import SiteBuild
@testable import Templating

/// The project's own templates with its own content, rendered here and by swift-mustache.
///
/// Two things that swift-mustache does otherwise than the specification are kept away: a parent with a `/`
/// in its name, which it cannot close, is renamed for both; the white space that ends a template, which it
/// loses, is not compared.
@Suite struct ShippedTemplatesTests {
  @Test(arguments: ["Templates", "Tests/Fixtures/base/Templates"])
  func `renders what swift-mustache renders`(folder: String) async throws {
    let content = folder == "Templates" ? "Content" : "Tests/Fixtures/base/Content"
    let plan = try await plan(content, folder)
    let renamed = { (text: String) in text.replacing("layouts/", with: "layouts-") }
    let templates = Dictionary(
      uniqueKeysWithValues: plan.sources.map { (renamed($0), renamed($1)) })
    for page in plan.pages {
      let theirs = try MustacheOracle.render(page.kind.rawValue, of: templates, page.record)
      #expect(trimmed(page.text) == trimmed(theirs ?? ""), "\(page.kind)")
    }
  }

  private struct Plan {
    var sources: [String: String]
    var pages: [(kind: PageKind, record: Record, text: String)]
  }

  /// The templates of a folder, and pages of each kind in each edition, each with what it was rendered from.
  private func plan(_ content: String, _ templates: String) async throws -> Plan {
    var findings: [Diagnostic] = []
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let files = SourceScanner.scan("\(package)/\(content)", diagnostics: &findings)
    let folder = TemplateFolder(
      SourceScanner.scan("\(package)/\(templates)", diagnostics: &findings), diagnostics: &findings)
    let library = try #require(
      await ContentLoader.load(files, root: content, jobs: 1, diagnostics: &findings))
    let strings = try #require(
      StringsLoader.load(
        folder.strings, root: "", editions: library.site.editions, diagnostics: &findings))
    let compiled = try TemplateLibrary(
      sources: folder.sources,
      roots: PageRenderer.schemas(
        library: library, strings: strings, assets: folder.assets, given: folder.sources.map(\.name)))
    #expect(findings == [])
    let renderer = await PageRenderer(
      library: library, strings: strings, assets: folder.assets, templates: compiled, jobs: 2)
    return Plan(
      sources: Dictionary(
        uniqueKeysWithValues: folder.sources.map {
          ($0.name, String(decoding: $0.text.bytes, as: UTF8.self))
        }),
      pages: pages(of: library).compactMap { page in
        record(of: page, renderer).map { (PageKind(page.subject), $0, text(of: page, renderer)) }
      })
  }

  /// Every page but those of pairs, and enough of those to meet every shape of them.
  private func pages(of library: Library) -> [Page] {
    library.site.editions.indices.flatMap { edition in
      let pairs = library.shelves.enumerated().flatMap { family, shelf in
        shelf.pairs.map {
          Page(.comparison(family: family, first: $0.first, second: $0.second), edition: edition)
        }
      }
      return library.pages(edition: edition)
        + stride(from: 0, to: pairs.count, by: max(1, pairs.count / 40)).map { pairs[$0] }
    }
  }

  private func record(of page: Page, _ renderer: PageRenderer) -> Record? {
    if case .entry(let family, let entry) = page.subject {
      let pages = renderer.entries(edition: page.edition, family: family)
      let thing = renderer.thing(of: page, family: family, entry: entry)
      return pages.context.record().resolved(thing, thing, picking: pages.picks(at: entry))
    }
    guard case .comparison(let family, let first, let second) = page.subject else {
      return renderer.context(of: page)
    }
    let context = renderer.comparisonContext(edition: page.edition, family: family)
    var picks = PairPages.picks
    renderer.pairs(edition: page.edition, family: family).pick(first, second, &picks)
    return context.record().resolved(context.thing(at: first), context.thing(at: second), picking: picks)
  }

  private func text(of page: Page, _ renderer: PageRenderer) -> String {
    var output = OutputBuffer()
    renderer.render(page, into: &output)
    return output.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  private func trimmed(_ page: String) -> Substring {
    page[...].trimmingSuffix(while: \.isWhitespace)
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
    var end = endIndex
    while end > startIndex, isDropped(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
