import Foundation
import SiteWriting
import Testing

/// What a build does to the output folder.
@Suite struct BuildTests {
  @Test func aSecondBuildChangesNothing() async throws {
    let site = try TestSite()
    #expect(await site.build().summary == WriteSummary(created: 13))
    #expect(await site.build().summary == WriteSummary(unchanged: 13))
  }

  @Test func anEditedEntryChangesItsPagesOnly() async throws {
    let site = try TestSite()
    _ = await site.build()
    try site.edit("Content/http/403.en.md", "not enough", "never enough")
    // The entry and the pair, in English.
    #expect(await site.build().summary == WriteSummary(changed: 2, unchanged: 11))
  }

  @Test func anEntryThatWentAwayTakesItsPagesAlong() async throws {
    let site = try TestSite()
    _ = await site.build()
    try site.remove("Content/http/403.md")
    try site.remove("Content/http/403.en.md")
    try site.remove("Content/http/comparisons/401-403.md")
    try site.remove("Content/http/comparisons/401-403.en.md")
    try site.edit("Content/http/guides/identite.md", "[403, 401]", "[401]")
    try site.edit("Content/http/guides/identite.md", "[403](403.md)", "403")
    try site.edit("Content/http/guides/identite.en.md", "[403](403.md)", "403")
    try site.edit("Content/http/401.md", "related: [403]\n", "")
    try site.edit("Content/http/401.md", "[403](403.md)", "403")
    try site.edit("Content/http/401.en.md", "[403](403.md \"Forbidden\")", "403")
    #expect(await site.build().summary == WriteSummary(changed: 8, unchanged: 1, removed: 4))
    #expect(try site.output().keys.sorted().filter { $0.contains("403") } == [])
  }

  @Test func aPageEditedByHandIsMadeRight() async throws {
    let site = try TestSite()
    _ = await site.build()
    let before = try site.output()
    try site.write("mine", to: "Output/http/index.html")
    try site.remove("Output/en/index.html")
    #expect(await site.build().summary == WriteSummary(created: 1, changed: 1, unchanged: 11))
    #expect(try site.output() == before)
  }

  @Test func filesOfOthersAreNeverTouched() async throws {
    let site = try TestSite()
    try site.write("*\n", to: "Output/.gitignore")
    _ = await site.build()
    try site.write("mine", to: "Output/http/mine.html")
    try site.write("example.org", to: "Output/CNAME")
    #expect(await site.build().summary == WriteSummary(unchanged: 13))
    #expect(try site.read("Output/http/mine.html") == "mine")
    #expect(try site.read("Output/CNAME") == "example.org")
    #expect(try site.read("Output/.gitignore") == "*\n")
  }

  @Test func aFolderOfOthersIsRefusedUnlessForced() async throws {
    let site = try TestSite()
    try site.write("mine", to: "Output/index.txt")
    #expect(await site.build().diagnostics.map(\.id) == ["foreign-folder"])
    #expect(try site.output() == ["index.txt": Data("mine".utf8)])
    #expect(await site.build(isForced: true).summary == WriteSummary(created: 13))
    #expect(try site.read("Output/index.txt") == "mine")
  }

  @Test(arguments: ["Content", "Content/out", "Templates/../Templates/x/y"])
  func theOutputMayNotLieInWhatIsRead(output: String) async throws {
    let report = try await TestSite().build(output: output)
    #expect(report.diagnostics.map(\.id) == ["nested-output"])
    #expect(report.summary == nil)
  }

  @Test func oneWorkerAndManyWriteTheSameSite() async throws {
    let site = try TestSite()
    _ = await site.build(jobs: 1, output: "one")
    _ = await site.build(jobs: 13, output: "many")
    #expect(try site.output("one") == site.output("many"))
  }

  @Test func aMissingTranslationIsShownAsSuch() async throws {
    let site = try TestSite(overlays: ["broken/missing-translation"])
    #expect(await site.build().diagnostics.map(\.id) == ["missing-translation"])
    let page = try site.read("Output/en/http/403-forbidden.html")
    #expect(page.contains("<p>Not translated yet: <span lang=\"fr\">403 refuse la requête.</span></p>"))
    let pair = try site.read("Output/en/http/401-vs-403.html")
    #expect(pair.contains("<div id=\"description-403\" lang=\"fr\"><p>L’identité ne suffit pas.</p></div>"))
    #expect(pair.contains("<div id=\"description-401\" lang=\"en\">"))
  }

  @Test func theBaseURLOfTheCommandTakesThePlaceOfTheSites() async throws {
    let site = try TestSite()
    let command = try await Command.run(
      ["build", "--quiet", "--base-url", "http://b.example/x"], in: site.root)
    #expect(command.status == 0)
    #expect(
      try site.read("Output/index.html").contains(
        "<link rel=\"canonical\" href=\"http://b.example/x/index.html\">"))
  }

  @Test func aDrawingHasRoomForTheNamesOfTheTwo() async throws {
    let site = try TestSite()
    try site.edit("Content/http/family.yml", "fr: Client", "fr: Votre serveur")
    try site.edit("Content/http/family.yml", "fr: Serveur", "fr: L’API de paiement")
    _ = await site.build()
    let page = try site.read("Output/http/401-unauthorized.html")
    #expect(page.contains("<svg viewBox=\"0 0 388 98\""))
    #expect(
      page.contains(
        "<text x=\"52\" y=\"14\">Votre serveur</text><text x=\"320\" y=\"14\">L’API de paiement</text>"))
  }
}
