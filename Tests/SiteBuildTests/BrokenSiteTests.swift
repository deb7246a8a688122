import Foundation
import Testing

/// Sites with one fault each: `Tests/Fixtures/broken/NAME` is laid over the fixture `base`, and
/// `expected.txt` is what the check prints, to the letter.
@Suite struct BrokenSiteTests {
  @Test(arguments: Fixtures.brokenSites)
  func everyFaultIsReportedWhereItIs(name: String) async throws {
    let site = try TestSite(overlays: ["broken/\(name)"])
    let findings = await site.check()
    let expectation = Fixtures.folder("broken/\(name)/expected.txt")
    if Fixtures.isRecording { try Data(findings.utf8).write(to: expectation) }
    #expect(try findings == String(contentsOf: expectation, encoding: .utf8))
  }

  @Test(arguments: Fixtures.brokenSites)
  func anErrorLeavesTheOutputAsItWas(name: String) async throws {
    let site = try TestSite()
    #expect(await site.build().summary?.created == 13)
    let before = try site.output()
    let broken = try TestSite(overlays: ["broken/\(name)"])
    try FileManager.default.moveItem(atPath: site.path("Output"), toPath: broken.path("Output"))
    let report = await broken.build()
    guard report.diagnostics.containsErrors else { return }
    #expect(report.summary == nil)
    #expect(try broken.output() == before)
  }

  @Test func noBrokenSiteIsLost() {
    #expect(Fixtures.brokenSites.count == 103)
  }

  @Test func theBaseHasNoFault() async throws {
    #expect(try await TestSite().check() == "")
  }

  @Test func aFileThatIsTooLargeIsNotRead() async throws {
    let site = try TestSite()
    try site.write(Data(repeating: UInt8(ascii: "a"), count: 10 << 20), to: "Content/http/404.md")
    #expect(
      await site.check() == """
        Content/http/404.md: error: has 10485760 bytes, and the limit is 1048576
          help: split it into smaller files

        """)
  }

  @Test func linksThatLoopAreReportedAndNotFollowed() async throws {
    let site = try TestSite()
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: site.path("Content/http/404.md"), withDestinationPath: "404.md")
    try manager.createSymbolicLink(atPath: site.path("Content/http/all"), withDestinationPath: "..")
    try manager.createSymbolicLink(atPath: site.path("Content/passwd.md"), withDestinationPath: "/etc/passwd")
    let findings = await SiteBuilderCheck.ids(site)
    #expect(
      findings == [
        "link-loop Content/http/404.md", "link-loop Content/http/all", "link-outside Content/passwd.md",
      ])
  }
}
