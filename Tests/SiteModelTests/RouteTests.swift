import Diagnostics
import SiteModel
import Testing

@Suite struct RouteTests {
  private func routes(_ library: Library) -> ([String], [Diagnostic]) {
    var findings: [Diagnostic] = []
    let table = RouteTable(library: library, diagnostics: &findings)
    return (table.rows.map(\.route.description), findings)
  }

  @Test func everyPageOfEveryEditionHasItsRoute() throws {
    let library = try LibraryFixture.library([
      LibraryFixture.entry("404", "Not Found"), LibraryFixture.entry("202", "Accepted"),
      LibraryFixture.entry("306", "(Unused)"),
    ])
    let (rows, findings) = routes(library)
    var ignored: [Diagnostic] = []
    let french = [
      "index.html", "x/index.html", "x/202-accepted.html", "x/306-unused.html", "x/404-not-found.html",
    ]
    #expect(rows == french + french.map { "en/\($0)" })
    #expect(findings == [])
    let pairs = library.shelves[0].pairs.map { pair in
      library.route(of: Page(.comparison(family: 0, first: pair.first, second: pair.second), edition: 1))
    }
    #expect(
      pairs.map(\.description) == ["en/x/202-vs-306.html", "en/x/202-vs-404.html", "en/x/306-vs-404.html"])
    #expect(RouteTable(library: library, diagnostics: &ignored).pageCount == 16)
  }

  @Test(arguments: [
    ("Non-Authoritative Information", "non-authoritative-information"), ("I'm a teapot", "im-a-teapot"),
    ("Délai dépassé", "delai-depasse"), ("Œuvre", "oeuvre"), ("  ", "code"), ("日本", "code"),
    ("--A--b!", "a-b"),
  ])
  func aNameBecomesAReadableAddress(name: String, slug: String) throws {
    let library = try LibraryFixture.library([LibraryFixture.entry("1", name)])
    #expect(routes(library).0[2] == "x/1-\(slug).html")
  }

  @Test func twoPagesOnOneRouteAreRefused() throws {
    let library = try LibraryFixture.library([
      LibraryFixture.entry("1", "vs 2"), LibraryFixture.entry("2", "Two"),
    ])
    #expect(
      DiagnosticFormat.text.render(Array(routes(library).1.prefix(1))) == """
        Content/x/1.md: error: the comparison of 1 and 2 and the page of 1 would both be written to x/1-vs-2.html
          help: give one of them another code, name or folder

        """)
  }

  @Test func routesThatDifferOnlyInCaseAreOneRoute() throws {
    let library = try LibraryFixture.library([LibraryFixture.entry("a", "X"), LibraryFixture.entry("A", "x")])
    #expect(routes(library).1.map(\.id) == ["route-collision"])
  }

  /// Codes that contain what stands between codes can make two pairs of one name.
  @Test(arguments: [
    (["a", "b", "a-vs-b", "c", "b-vs-c"], ["a-vs-b-vs-c"]), (["a", "a-vs", "y", "vs-y"], ["a-vs-vs-y"]),
    (["A", "a", "b"], ["a-vs-b"]), (["vs", "a", "b"], []), (["a-vs-b", "c", "d"], []),
  ])
  func pairsOfOneNameAreRefused(codes: [String], names: [String]) throws {
    let library = try LibraryFixture.library(codes.enumerated().map { LibraryFixture.entry($1, "N\($0)") })
    let findings = routes(library).1
    #expect(findings.map(\.id) == names.map { _ in "route-collision" })
    for (finding, name) in zip(findings, names) {
      #expect(finding.summary.lowercased().contains("would both be written to x/\(name).html"))
    }
  }

  @Test func aFamilyMayNotTakeThePlaceOfAnEdition() throws {
    let library = try LibraryFixture.library([], id: "en")
    #expect(
      routes(library).1.map(\.summary) == [
        "the home page (en) and the page of the family en would both be written to en/index.html"
      ])
  }

  @Test(arguments: [
    (["http"], "http/a.html", "a.html"), ([], "http/a.html", "http/a.html"),
    (["http"], "index.html", "../index.html"),
    (["http"], "en/http/a.html", "../en/http/a.html"), (["en", "http"], "http/a.html", "../../http/a.html"),
    (["en", "http"], "en/index.html", "../index.html"),
    (["en", "http"], "assets/a.css", "../../assets/a.css"),
  ])
  func linksAreRelativeAndNameTheFile(from directory: [String], to path: String, link: String) {
    #expect(Route(path.split(separator: "/").map(String.init)).link(from: directory) == link)
  }
}
