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
    let french = [
      "index.html", "x/index.html", "x/202-accepted.html", "x/306-unused.html", "x/404-not-found.html",
      "x/202-vs-306.html", "x/202-vs-404.html", "x/306-vs-404.html",
    ]
    #expect(rows == french + french.map { "en/\($0)" })
    #expect(findings == [])
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
