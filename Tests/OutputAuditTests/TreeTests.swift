import Testing

/// The folder as a whole.
@Suite struct TreeTests {
  @Test(arguments: [1, 2, 7])
  func theNumberOfWorkersChangesNothing(jobs: Int) async throws {
    let files = (0..<20).reduce(into: [:]) { $0["\($1).html"] = AuditedSite.page("T", "<a href=a.html#b>") }
    let site = try AuditedSite(files: files)
    let findings = await site.findings(jobs: jobs)
    #expect(findings == (await site.findings(jobs: 3)))
    #expect(await site.places().count == 59)
  }

  @Test func whatIsNoPageAndWhatIsHiddenIsNotRead() async throws {
    let site = try AuditedSite(files: [
      ".visavis/b.html": "", "b.txt": "<a href=c>", "sitemap.xml": "<a href=c>",
    ])
    #expect(await site.findings() == "")
  }

  @Test func whatCannotBeReadIsAFinding() async throws {
    // What is there is no link to nowhere, whatever it holds.
    let site = try AuditedSite("<a href=b.html#c>B</a>")
    try site.folder.createFile("b.html", String(repeating: "b", count: 16 << 20 + 1))
    try site.folder.createLink("c.html", to: "c.html")
    #expect(
      await site.findings() == """
        TMP/b.html: error: has 16777217 bytes, and the limit is 16777216
          help: split it into smaller files

        TMP/c.html: error: is a symbolic link that leads back to itself
          help: remove the link

        """)
  }

  @Test func aPageOfAnyBytesIsAPage() async throws {
    let site = try AuditedSite(files: ["a.html": ""])
    #expect(
      await site.places() == [
        "missing-language a.html", "missing-main-heading a.html", "missing-title a.html",
        "orphan-page index.html",
      ])
  }
}
