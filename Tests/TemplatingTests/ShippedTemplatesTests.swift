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
    let sources = templates.map { name, text in
      TemplateSource(name: name, text: SourceText(path: name, text: text))
    }
    let roots = PageKind.allCases.filter { templates[$0.rawValue] != nil }.map {
      (name: $0.rawValue, schema: plan.schema.root($0))
    }
    let library = try TemplateLibrary(sources: sources, roots: roots)
    for (kind, record) in plan.records {
      var output = OutputBuffer()
      library[kind.rawValue]?.render(record, into: &output)
      let ours = output.withBytes { String(decoding: $0, as: UTF8.self) }
      let theirs = try MustacheOracle.render(kind.rawValue, of: templates, record)
      #expect(trimmed(ours) == trimmed(theirs ?? ""), "\(kind)")
    }
  }

  private struct Plan {
    var sources: [String: String]
    var schema: PageSchema
    var records: [(PageKind, Record)]
  }

  /// The templates of a folder and the contexts of some pages of each kind, in each edition.
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
    let renderer = PageRenderer(
      library: library, strings: strings, assets: folder.assets, templates: compiled)
    return Plan(
      sources: Dictionary(
        uniqueKeysWithValues: folder.sources.map {
          ($0.name, String(decoding: $0.text.bytes, as: UTF8.self))
        }),
      schema: PageSchema(library: library, strings: strings, assets: folder.assets),
      records: pages(of: library).map { (PageKind($0.subject), renderer.context(of: $0)) })
  }

  private func pages(of library: Library) -> [Page] {
    library.site.editions.indices.flatMap { edition in
      let pages = library.pages(edition: edition)
      let pairs = pages.filter { PageKind($0.subject) == .comparison }
      // Every page but the pairs, and enough of the pairs to meet every shape of them.
      return pages.filter { PageKind($0.subject) != .comparison }
        + stride(from: 0, to: pairs.count, by: max(1, pairs.count / 40)).map { pairs[$0] }
    }
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
