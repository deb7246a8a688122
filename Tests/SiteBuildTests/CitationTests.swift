import Foundation
import Testing

/// What the shipped content cites: every section exists, and no obsolete RFC stands for the current one.
@Suite struct CitationTests {
  /// Obsolete RFCs of HTTP, each with the one file that may link to it: for history, and it says so.
  private static let obsolete: [String: String?] = [
    "1945": nil, "2068": nil, "2616": nil, "7230": nil, "7231": "305", "7232": nil, "7233": nil, "7234": nil,
    "7235": nil, "7238": nil, "7538": nil, "7540": nil, "2818": nil, "5785": nil,
  ]

  private struct Citation {
    var file: String
    var rfc: String
    var section: String?
  }

  private func sections() throws -> [String: Set<String>] {
    let lines = try Fixtures.text("rfc/sections.txt").split(separator: "\n").filter { !$0.hasPrefix("#") }
    return Dictionary(
      uniqueKeysWithValues: lines.map { line in
        let parts = line.split(separator: ":")
        return (String(parts[0]), Set(parts[1].split(separator: " ").map(String.init)))
      })
  }

  /// Links to the RFC Editor, and the sections that facts name.
  private func citations() throws -> [Citation] {
    try Fixtures.files(in: Fixtures.package.appending(path: "Content")).flatMap { file, data in
      let text = String(decoding: data, as: UTF8.self)
      let links = text.matches(
        of: /rfc-editor\.org\/rfc\/rfc(\d+)(?:\.html)?(?:#(?:section|appendix)-([A-Z0-9.]*[A-Z0-9]))?/)
      let facts = text.matches(of: /spec: RFC (\d+) §([0-9.]+)/)
      return links.map { Citation(file: file, rfc: String($0.1), section: $0.2.map(String.init)) }
        + facts.map { Citation(file: file, rfc: String($0.1), section: String($0.2)) }
    }
  }

  @Test func everySectionThatIsCitedExists() throws {
    let sections = try sections()
    let citations = try citations()
    #expect(citations.count > 900)
    for citation in citations {
      guard let known = sections[citation.rfc], let section = citation.section else { continue }
      #expect(known.contains(section), "\(citation.file) cites RFC \(citation.rfc), section \(section)")
    }
  }

  @Test func noObsoleteRFCIsCitedAsCurrent() throws {
    for citation in try citations() {
      guard let exception = Self.obsolete[citation.rfc] else { continue }
      let name = citation.file.split(separator: "/").last?.prefix { $0 != "." }
      #expect(name.map(String.init) == exception, "\(citation.file) cites RFC \(citation.rfc)")
    }
  }
}
