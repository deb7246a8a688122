import Testing

/// Where the addresses of a page lead.
@Suite struct LinkTests {
  @Test func aSiteWithoutAFaultHasNoFinding() async throws {
    #expect(try await AuditedSite().findings() == "")
  }

  @Test func anAddressThatLeadsToNoFile() async throws {
    let site = try AuditedSite("<a href=\"http/../b.html?c#d\">B</a>")
    #expect(
      await site.findings() == """
        TMP/a.html:5:10: error: the address “http/../b.html?c#d” leads to no file
         5 | <a href="http/../b.html?c#d">B</a>
           |          ^~~~~~~~~~~~~~~~~~
          Looked for “b.html” in the site.
          help: correct it in the template or the text that it comes from
          help: build the site again

        """)
  }

  @Test(arguments: [
    "<img src=\"b\">", "<script src='b'></script>", "<link rel=stylesheet href=b>", "<form action=b></form>",
    "<button formaction=b></button>", "<video poster=b></video>", "<object data=b></object>",
    "<svg><a href=b></a></svg>", "<svg><use xlink:href=b /></svg>", "<img srcset='index.html, b 2x'>",
    "<link rel=preload imagesrcset=b>", "<a href=\"b&#x2e;html\"></a>", "<link rel=author href=b>",
    "<p data-index=assets/b.js>", "<p data-index=ASSETS/../assets/b.js>",
  ])
  func everyAttributeWithAnAddressIsFollowed(element: String) async throws {
    let places = try await AuditedSite(element).places()
    #expect(places.count == 1 && places[0].hasPrefix("missing-target a.html:5:"), "\(places)")
  }

  @Test(arguments: [
    "<a href=\"\">", "<a href=\"?b\">", "<a href=\"#\">", "<a href=\"#TOP\">", "<a href=\"./index.html\">",
    "<a href=\"%69ndex.html\">", "<a href=\"mailto:a@b.example\">", "<a href=\"https://b.example/\">",
    "<form action=\"\">", "<p data-index=\"b\" data-root=\"../../\" data-home=\"/\" data-word=\"assets\">",
    "<link rel=\"license\" href=\"https://b.example/\">", "<img src=\"data:,a\">",
    "<p title=\"b\" cite=\"c\">",
    "<!-- <a href=\"b\"> -->", "<a href=\"javascript.html\" hidden></a><p hidden>",
  ])
  func whatLeadsSomewhereOrNowhereInParticularIsNoFinding(element: String) async throws {
    let site = try AuditedSite(element, files: ["javascript.html": AuditedSite.page("J", "<a href=a.html>")])
    #expect(await site.places().filter { $0 != "orphan-page javascript.html" } == [])
  }

  @Test func anEmptyAddressLoadsNothing() async throws {
    let site = try AuditedSite("<img src=\"\" alt>")
    #expect(
      await site.findings() == """
        TMP/a.html:5:6: error: the address “” leads to no file
         5 | <img src="" alt>
           |      ^~~
          help: correct it in the template or the text that it comes from
          help: build the site again

        """)
  }

  @Test func anAddressThatLeadsOutOfTheSite() async throws {
    let site = try AuditedSite("<a href=\"b/../../c.html\">C</a>")
    #expect(
      await site.findings() == """
        TMP/a.html:5:10: error: the address “b/../../c.html” leads out of the site
         5 | <a href="b/../../c.html">C</a>
           |          ^~~~~~~~~~~~~~
          help: name a file of the site

        """)
  }

  @Test func anAddressOfAFolder() async throws {
    let files = ["b/index.html": AuditedSite.page("B"), "c/d.txt": ""]
    let site = try AuditedSite("<a href=\"b\">B</a> <a href='c/.'>C</a>", files: files)
    #expect(
      await site.findings() == """
        TMP/a.html:5:10: error: the address “b” is that of a folder
         5 | <a href="b">B</a> <a href='c/.'>C</a>
           |          ^
          Opened from a disk, a folder shows a list of its files.
          help: name the page in it: “b/index.html”

        TMP/a.html:5:28: error: the address “c/.” is that of a folder
         5 | <a href="b">B</a> <a href='c/.'>C</a>
           |                            ^~~
          Opened from a disk, a folder shows a list of its files.
          help: name a file

        """)
  }

  @Test(arguments: ["./", ".", "b/..", "../a/", "index.html/", "index.html/.."])
  func aFolderIsToldFromAFile(address: String) async throws {
    let expected =
      switch address {
      case "../a/": "address-outside a.html:5:10"
      case "index.html/": "missing-target a.html:5:10"
      default: "address-of-folder a.html:5:10"
      }
    #expect(try await AuditedSite("<a href=\"\(address)\">B</a>").places() == [expected])
  }

  @Test func anAddressOfAnotherCase() async throws {
    let site = try AuditedSite(
      "<a href=\"B.HTML#b\">B</a>", files: ["b.html": AuditedSite.page("B", "<a href=a.html id=b>A</a>")])
    #expect(
      await site.findings() == """
        TMP/a.html:5:10: warning: the address “B.HTML#b” has another case than the file
         5 | <a href="B.HTML#b">B</a>
           |          ^~~~~~~~
          It works on some disks, and on most hosts it does not.
          help: write it as the file is called: “b.html”

        """)
  }

  @Test(arguments: ["/index.html", "//codes.example/index.html"])
  func anAddressFromTheRootOfAHost(address: String) async throws {
    let site = try AuditedSite("<a href=\"\(address)\">B</a>")
    #expect(
      await site.findings() == """
        TMP/a.html:5:10: error: the address “\(address)” begins at the root of a host
         5 | <a href="\(address)">B</a>
           |          ^\(String(repeating: "~", count: address.count - 1))
          It leads nowhere from a disk, or on a host where the site lies in a folder.
          help: write it relative to the page

        """)
  }

  @Test func thePageForLostReadersNamesFilesFromTheRoot() async throws {
    let links = """
      <a href="/codes/a.html">A</a><a href="/codes/">Home</a><a href="/a.html">A</a><a href="/codes/b.html">B</a>
      """
    let canonical = "<link rel=\"canonical\" href=\"https://a.example/codes/404.html\">"
    let site = try AuditedSite(files: ["404.html": AuditedSite.page("Lost", links, head: canonical)])
    #expect(await site.places() == ["address-outside 404.html:5:65", "missing-target 404.html:5:88"])
  }

  @Test func withoutACanonicalLinkThePageForLostReadersTakesTheRootFromTheHome() async throws {
    let lost = AuditedSite.page("Lost", "<a href=\"/codes/a.html\">A</a><a href=\"/a.html\">A</a>")
    let canonical = "<link rel=\"canonical\" href=\"https://a.example/codes/\">"
    let home = AuditedSite.page("Home", "<a href=\"a.html\">A</a>", head: canonical)
    let site = try AuditedSite(files: ["404.html": lost, "index.html": home])
    #expect(await site.places() == ["address-outside 404.html:5:39"])
    let own = lost.replacing("<title>", with: "<link rel=canonical href=https://a.example/404.html><title>")
    let both = try AuditedSite(files: ["404.html": own, "index.html": home])
    #expect(await both.places() == ["wrong-canonical 404.html:3:26", "missing-target 404.html:5:10"])
    let elsewhere = try AuditedSite(files: ["404.html": lost])
    #expect(await elsewhere.places() == ["missing-target 404.html:5:10"])
  }

  @Test func anAnchorThatIsNotThere() async throws {
    let site = try AuditedSite(
      "<p id=\"fix-401\"><a href=\"#fix-40\">F</a><a href='index.html#b'>B</a><a href='#fix%2D401'>F</a>")
    #expect(
      await site.findings() == """
        TMP/a.html:5:26: error: no element of “a.html” has the id “fix-40”
         5 | <p id="fix-401"><a href="#fix-40">F</a><a href='index.html#b'>B</a><a href='#fix%2D401'>F</a>
           |                          ^~~~~~~
          help: did you mean “fix-401”?

        TMP/a.html:5:49: error: no element of “index.html” has the id “b”
         5 | <p id="fix-401"><a href="#fix-40">F</a><a href='index.html#b'>B</a><a href='#fix%2D401'>F</a>
           |                                                 ^~~~~~~~~~~~
          help: give the element that id, or name another

        """)
  }

  @Test func orphans() async throws {
    let site = try AuditedSite(
      "<link rel=stylesheet href=assets/a.css><p data-index=assets/b.js>",
      files: [
        "404.html": AuditedSite.page("Lost"), "b.html": AuditedSite.page("B", "<a href=b.html#>B</a>"),
        "assets/a.css": "a{b:url(c.png)}", "assets/b.js": "", "assets/c.png": "", "assets/d.js": "",
        "robots.txt": "",
      ])
    #expect(
      await site.findings() == """
        TMP/assets/d.js: warning: nothing in the site loads the file
          help: remove it from Templates/assets

        TMP/b.html: warning: no other page links to the page
          help: link to it from a page that readers reach

        """)
  }

  @Test func aBase() async throws {
    let site = try AuditedSite(head: "<base href=\"b/\">")
    #expect(
      await site.findings() == """
        TMP/a.html:2:29: error: <base> changes where every address of the page leads
         2 | <html lang="en"><base href="b/">
           |                             ^~
          Its addresses were followed as if it were not there.
          help: remove it

        """)
  }
}
