import Foundation
import PageRendering
import SiteBuild
import SiteModel
import SiteWriting
import Testing

/// Whatever has changed since, a build over an old site leaves the bytes of a build from nothing, and renders no more
/// than it must.
@Suite struct RebuildTests {
  /// A change to a site, and how many files it changes.
  struct Edit: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let changed: Int?
    /// How many files are written, where the build cannot know that some of them come out as they were.
    let written: Int?
    let apply: @Sendable (TestSite) throws -> Void

    init(
      _ description: String, changed: Int? = nil, written: Int? = nil,
      _ apply: @escaping @Sendable (TestSite) throws -> Void
    ) {
      testDescription = description
      self.changed = changed
      self.written = written
      self.apply = apply
    }
  }

  /// Six codes, fifteen pairs in each edition.
  private static func site() throws -> TestSite {
    let site = try TestSite()
    for code in ["402", "404", "410", "451"] {
      for suffix in ["md", "en.md"] {
        let text = try site.read("Content/http/403.\(suffix)").replacing("403", with: code)
        try site.write(text, to: "Content/http/\(code).\(suffix)")
      }
    }
    return site
  }

  private static let edits = [
    Edit("a section of one code", changed: 6) {
      try $0.edit("Content/http/403.en.md", "not enough", "never enough")
    },
    Edit("a fact of one code", changed: 12) {
      try $0.edit("Content/http/404.md", "retry: never\n", "retry: after-change\n")
    },
    Edit("a code that names another", changed: 20, written: 22) {
      try $0.edit("Content/http/402.md", "code: 402\n", "code: 402\nrelated: [404]\n")
    },
    Edit("a note on one pair", changed: 1) {
      try $0.edit("Content/http/comparisons/401-403.en.md", "401", "Well, 401")
    },
    Edit("a note taken away", changed: 2, written: 18) {
      try $0.remove("Content/http/comparisons/401-403.md")
      try $0.remove("Content/http/comparisons/401-403.en.md")
    },
    Edit("a template of pairs", changed: 30) {
      try $0.edit("Templates/comparison.html", "<h1", "<h1 id=\"x\"")
    },
    Edit("a template of no pair", changed: 2) { try $0.edit("Templates/family.html", "<h1", "<h1 id=\"x\"") },
    Edit("a style sheet") { try $0.edit("Templates/assets/style.css", "{", " {") },
    Edit("a code more") { site in
      for suffix in ["md", "en.md"] {
        let text = try site.read("Content/http/403.\(suffix)").replacing("403", with: "405")
        try site.write(text, to: "Content/http/405.\(suffix)")
      }
    },
    Edit("a code less") {
      try $0.remove("Content/http/451.md")
      try $0.remove("Content/http/451.en.md")
    },
  ]

  @Test(arguments: edits) func anEditedSiteIsWhatANewOneWouldBe(edit: Edit) async throws {
    let site = try Self.site()
    #expect(await site.build().diagnostics.map(\.summary) == [])
    let before = try site.output()
    try edit.apply(site)
    for round in 1...3 {
      // The first build after an edit has no spare tree to bring up to date; the second has one that lags behind.
      let report = await site.build()
      #expect(report.diagnostics.map(\.summary) == [], "round \(round)")
      _ = await site.build(output: "fresh-\(round)")
      let after = try site.output()
      #expect(after == (try site.output("fresh-\(round)")), "round \(round)")
      if round == 1 {
        let changed = after.count { before[$0.key] != nil && before[$0.key] != $0.value }
        #expect(report.summary?.changed == edit.written ?? changed)
        #expect(changed == edit.changed ?? changed)
      } else {
        #expect(report.summary == WriteSummary(unchanged: after.count))
      }
    }
  }

  @Test func manyEditsInARow() async throws {
    let site = try Self.site()
    _ = await site.build()
    for (index, edit) in Self.edits.enumerated() {
      try edit.apply(site)
      _ = await site.build()
      _ = await site.build(output: "fresh-\(index)")
      #expect(try site.output() == site.output("fresh-\(index)"), "\(edit.testDescription)")
    }
  }

  @Test func anotherProgramMakesEverythingAnew() async throws {
    let site = try Self.site()
    var options = site.options()
    options.program = "1"
    let count = await SiteBuilder(options).build().summary?.created
    #expect(await SiteBuilder(options).build().summary == WriteSummary(unchanged: count ?? 0))
    options.program = "2"
    // The pages of pairs are written again, since what the other program would have made of them is not known.
    #expect(await SiteBuilder(options).build().summary?.changed == 30)
  }

  @Test func warningsAreToldEachTime() async throws {
    let site = try Self.site()
    try site.write("x", to: "Templates/README.txt")
    for _ in 1...3 { #expect(await site.build().diagnostics.map(\.id) == ["unexpected-file"]) }
  }
}
