import Authoring
import Diagnostics
import Foundation
import Testing

/// What `visavis new` writes, and what is then still to be done.
@Suite struct NewPageTests {
  /// A page to begin, and the folder under `Fixtures/new` with the files that begin it.
  struct Case: Sendable {
    var folder: String
    var overlays: [String] = []
    var path: String
    var name: String?
  }

  private static let cases = [
    Case(folder: "entry", path: "http/404", name: "Not Found"),
    Case(folder: "entry-unnamed", overlays: ["families"], path: "rpc/40"),
    Case(folder: "entry-strict", overlays: ["new/strict"], path: "http/500", name: "It's broken: 'yes'"),
    Case(folder: "note", overlays: ["new/codes"], path: "http/comparisons/a-b-401"),
    Case(folder: "guide", path: "http/guides/acces", name: "Qui entre ?"),
  ]

  /// Each file is what it was when it was last recorded and read by a person; `expected.txt` is what `check`
  /// says then, and there is nothing in it but words to write.
  @Test(arguments: cases)
  func theFilesAreLegalUpToTheWords(_ new: Case) async throws {
    let site = try TestSite(overlays: new.overlays)
    let before = try site.content()
    let paths = try await site.pages.write(new.path, name: new.name)
    let written = try site.content().filter { before[$0.key] == nil }
    #expect(paths.sorted() == written.keys.sorted().map { site.path("Content/\($0)") })
    #expect(try site.content().filter { before[$0.key] != nil } == before)
    var files = written.mapValues { String(decoding: $0, as: UTF8.self) }
    files["expected.txt"] = await site.check()
    let golden = Fixtures.folder("new/\(new.folder)")
    if Fixtures.isRecording { try record(files, in: golden) }
    #expect(try files == Fixtures.files(in: golden).mapValues { String(decoding: $0, as: UTF8.self) })
    let report = await site.build()
    #expect(Set(report.diagnostics.map(\.id)) == ["unwritten"])
    #expect(report.summary != nil)
  }

  private func record(_ files: [String: String], in folder: URL) throws {
    try? FileManager.default.removeItem(at: folder)
    for (path, text) in files {
      let url = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  @Test(arguments: [
    ("htp/404", "“htp” is not a family of the site", "did you mean “http”?"),
    ("http/40 4", "“40 4” is not a name of 1 to 64 ASCII letters, digits, - and _", nil),
    ("http/guides/é", "“é” is not a name of 1 to 64 ASCII letters, digits, - and _", nil),
    (
      "http", "this does not say which page is to be written",
      "write FAMILY CODE, FAMILY/comparisons/CODE-CODE or FAMILY/guides/NAME"
    ),
    (
      "http/comparisons/401", "this does not say which page is to be written",
      "write FAMILY CODE, FAMILY/comparisons/CODE-CODE or FAMILY/guides/NAME"
    ),
    (
      "http/a/b/c", "this does not say which page is to be written",
      "write FAMILY CODE, FAMILY/comparisons/CODE-CODE or FAMILY/guides/NAME"
    ),
    ("http/comparison/401-403", "“comparison” is not a folder of a family", "did you mean “comparisons”?"),
    ("http/comparisons/401-430", "“430” has no entry in this family", "did you mean “403”?"),
    ("http/comparisons/401-zz", "“zz” has no entry in this family", "write its entry first"),
    ("http/comparisons/401-401", "401 cannot be compared with itself", "name two codes"),
  ])
  func whatCannotBeIsRefused(path: String, summary: String, solution: String?) async throws {
    let site = try TestSite()
    let help = solution.map { "  help: \($0)\n" } ?? ""
    #expect(try await refusal(of: path, on: site) == "\(path): error: \(summary)\n\(help)")
  }

  @Test func noFileIsOverwritten() async throws {
    let site = try TestSite()
    try site.write("mine", to: "Content/http/404.en.md")
    #expect(
      try await refusal(of: "http/404", on: site) == """
        Content/http/404.en.md: error: the file is there already, and nothing was written
          help: edit it, or move it away first

        """)
    #expect(
      try await refusal(of: "http/comparisons/403-401", on: site) == """
        Content/http/comparisons/401-403.en.md: error: the file is there already, and nothing was written
          help: edit it, or move it away first

        Content/http/comparisons/401-403.md: error: the file is there already, and nothing was written
          help: edit it, or move it away first

        """)
  }

  @Test func aNoteHasNoName() async throws {
    let site = try TestSite(overlays: ["new/codes"])
    #expect(
      try await refusal(of: "http/comparisons/a-b-401", name: "x", on: site) == """
        http/comparisons/401-a-b: error: a note on a pair has no name of its own
          help: leave --name out

        """)
  }

  @Test func aFamilyWithoutCodesHasNoGuide() async throws {
    let site = try TestSite()
    for file in try site.content().keys where file.hasSuffix(".md") { try site.remove("Content/\(file)") }
    #expect(
      try await refusal(of: "http/guides/x", on: site) == """
        http/guides/x: error: “http” has no code that a guide could be about
          help: write an entry first

        """)
  }

  /// The findings of a refusal, which leaves the content as it was.
  private func refusal(of path: String, name: String? = nil, on site: TestSite) async throws -> String {
    let before = try site.content()
    do throws(AuthoringError) {
      return "wrote \(try await site.pages.write(path, name: name))"
    } catch {
      #expect(try site.content() == before)
      guard case .refused(let findings) = error else { return "failed" }
      return site.printed(findings)
    }
  }

  @Test func aMistakeInAnotherEntryIsNoObstacle() async throws {
    let site = try TestSite(overlays: ["broken/empty-file"])
    #expect(try await site.pages.write("http/404", name: nil).count == 2)
  }

  @Test func aFamilyThatCannotBeReadIs() async throws {
    let site = try TestSite(overlays: ["broken/words-missing"])
    do throws(AuthoringError) {
      _ = try await site.pages.write("http/404", name: nil)
      Issue.record("the page was written")
    } catch {
      guard case .failed(let findings) = error else { throw error }
      #expect(try site.printed(findings) == Fixtures.text("broken/words-missing/expected.txt"))
    }
  }
}

extension TestSite {
  fileprivate var pages: PageStarter { PageStarter(content: path("Content"), jobs: 2) }

  fileprivate func content() throws -> [String: Data] {
    try Fixtures.files(in: root.appending(path: "Content"))
  }
}
