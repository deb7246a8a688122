import ContentLoading
import Diagnostics
import Foundation
import SiteModel
import Testing

/// Entries are written, not copied from one another, and each edition says as much as the other.
@Suite struct OriginalityTests {
  /// The part of their runs of five words that two texts may share.
  private static let limit = 0.2

  @Test(arguments: ["http", "grpc", "websocket"], [false, true])
  func noEntryIsANearCopyOfAnother(family: String, isEnglish: Bool) throws {
    let content = Fixtures.package.appending(path: "Content/\(family)")
    let texts = try Fixtures.files(in: content)
      .filter { !$0.key.contains("/") && $0.key.hasSuffix(".md") && $0.key.hasSuffix(".en.md") == isEnglish }
      .map { (name: $0.key, runs: Self.runs(of: String(decoding: $0.value, as: UTF8.self))) }
      .sorted { $0.name < $1.name }
    #expect(texts.count >= 17)
    for (index, text) in texts.enumerated() {
      for other in texts[(index + 1)...] {
        let shared = Double(text.runs.intersection(other.runs).count)
        let share = shared / Double(min(text.runs.count, other.runs.count))
        #expect(share < Self.limit, "\(text.name) and \(other.name) share \(Int(share * 100)) %")
      }
    }
  }

  @Test func bothEditionsHaveTheSameSections() async throws {
    var findings: [Diagnostic] = []
    let root = Fixtures.package.appending(path: "Content").path
    let files = SourceScanner.scan(root, diagnostics: &findings)
    let library = try #require(
      await ContentLoader.load(files, root: root, jobs: 2, diagnostics: &findings))
    for shelf in library.shelves {
      let texts =
        shelf.entries.map { ($0.code.description, $0.texts) }
        + shelf.notes.map { ("\($0.key.first)-\($0.key.second)", $0.value.texts) }
      for (name, texts) in texts {
        #expect(texts.count == library.site.editions.count, "\(name)")
        #expect(Set(texts.values.map { Set($0.sections.keys) }).count == 1, "\(name)")
      }
    }
  }

  /// The runs of five words of the prose: front matter, code blocks and addresses left out.
  private static func runs(of text: String) -> Set<[Substring]> {
    let body = text.split(separator: "\n---\n", maxSplits: 1).last ?? ""
    let prose = String(body).replacing(/```(?s:.*?)```/, with: "").replacing(/\]\([^)]*\)/, with: "")
      .replacing(/^#.*$/.anchorsMatchLineEndings(), with: "")
    let words = prose.lowercased().split { !$0.isLetter && !$0.isNumber }
    let strings = words.map { Substring(String($0)) }
    return Set((0..<max(0, strings.count - 4)).map { Array(strings[$0..<$0 + 5]) })
  }
}
