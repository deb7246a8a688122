import Testing

/// The addresses that pages give for themselves and for their translations.
@Suite struct TranslationTests {
  /// A page and its translation, with what their heads say from their third line on.
  private func site(_ home: [String], _ translation: [String]) throws -> AuditedSite {
    let head = { (lines: [String]) in lines.map { "\n<link \($0)>" }.joined() }
    return try AuditedSite(
      files: [
        "index.html": AuditedSite.page(
          "Home", "<a href=\"fr/index.html\">F</a><a href=\"a.html\">A</a>", head: head(home)),
        "fr/index.html": AuditedSite.page("Accueil", head: head(translation), language: "fr"),
      ])
  }

  private let canonical = "rel=canonical href=https://b.example/c/index.html"
  private let english = "rel=alternate hreflang=en href=https://b.example/c/index.html"
  private let french = "rel=alternate hreflang=FR href=https://b.example/c/fr/index.html"

  @Test func translationsThatNameEachOther() async throws {
    let byDefault = "rel=alternate hreflang=x-default href=https://b.example/c/"
    let site = try site([canonical, english, french, byDefault], [english, french, byDefault])
    #expect(await site.findings() == "")
  }

  @Test func addressesMayBeRelative() async throws {
    let site = try site(
      ["rel=canonical href=index.html", "rel=alternate hreflang=fr href=fr/index.html"],
      ["rel=canonical href=index.html", "rel=alternate hreflang=en href=../index.html"])
    #expect(await site.findings() == "")
  }

  @Test func aTranslationThatDoesNotNameThePageInReturn() async throws {
    #expect(
      try await site([canonical, french], [french]).findings() == """
        TMP/index.html:4:38: error: the translation “fr/index.html” does not name this page in return
         4 | <link rel=alternate hreflang=FR href=https://b.example/c/fr/index.html>
           |                                      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          Search engines believe such links only when they are mutual.
          help: let both pages name each other

        """)
  }

  @Test func aTranslationThatIsNotThere() async throws {
    let german = "rel=alternate hreflang=de href=https://b.example/c/de/index.html"
    let elsewhere = "rel=alternate hreflang=fr href=http://b.example/c/fr/index.html"
    #expect(
      try await site([canonical, german, elsewhere], []).findings() == """
        TMP/index.html:4:38: error: the translation “https://b.example/c/de/index.html” is not a page of the site
         4 | <link rel=alternate hreflang=de href=https://b.example/c/de/index.html>
           |                                      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          help: name the address of a page, beginning as in its canonical link

        TMP/index.html:5:38: error: the translation “http://b.example/c/fr/index.html” is not a page of the site
         5 | <link rel=alternate hreflang=fr href=http://b.example/c/fr/index.html>
           |                                      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          help: name the address of a page, beginning as in its canonical link

        """)
  }

  @Test func aTranslationInAnotherLanguage() async throws {
    let german = "rel=alternate hreflang=de href=https://b.example/c/fr/index.html"
    #expect(
      try await site([canonical, german], [english]).findings() == """
        TMP/index.html:4:38: error: the page “fr/index.html” is in the language “fr”, not “de”
         4 | <link rel=alternate hreflang=de href=https://b.example/c/fr/index.html>
           |                                      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          help: write hreflang="fr", or name another page

        """)
  }

  @Test func aCanonicalAddressOfAnotherPage() async throws {
    #expect(
      try await site([canonical], [canonical]).findings() == """
        TMP/fr/index.html:3:26: error: the canonical address is not that of the page
         3 | <link rel=canonical href=https://b.example/c/index.html>
           |                          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          help: write “https://b.example/c/fr/index.html”

        """)
  }

  @Test func theHomeTellsTheAddressOfTheSite() async throws {
    let site = try site([canonical], [])
    let elsewhere = "<link rel=canonical href=https://elsewhere.example/a.html>"
    try site.folder.createFile(
      "a.html", AuditedSite.page("A", "<a href=index.html>Home</a>", head: elsewhere))
    #expect(
      await site.findings() == """
        TMP/a.html:2:42: error: the canonical address is not that of the page
         2 | <html lang="en"><link rel=canonical href=https://elsewhere.example/a.html>
           |                                          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          help: write “https://b.example/c/a.html”

        """)
  }

  @Test func aCanonicalAddressWhereNoPageTellsTheAddressOfTheSite() async throws {
    #expect(
      try await site(["rel=canonical href=https://b.example/c.html"], []).findings() == """
        TMP/index.html:3:26: error: the canonical address is not that of the page
         3 | <link rel=canonical href=https://b.example/c.html>
           |                          ^~~~~~~~~~~~~~~~~~~~~~~~
          help: let it end with “/index.html”

        """)
  }
}
