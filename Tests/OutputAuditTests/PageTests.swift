import Testing

/// What is wrong with a page by itself: ids, title, headings, and what it loads or holds.
@Suite struct PageTests {
  @Test func anIDTwice() async throws {
    let site = try AuditedSite("<p id=\"b\"></p>\n<p id='b'></p><p id=\"B\"></p>")
    #expect(
      await site.findings() == """
        TMP/a.html:6:8: error: the id “b” is already that of an element in line 5
         6 | <p id='b'></p><p id="B"></p>
           |        ^
          help: give each element an id of its own

        """)
  }

  @Test func anIDThatIsNotThere() async throws {
    let site = try AuditedSite(
      "<p id=\"facts\" aria-labelledby=\"facts  fact\"></p><label for=\"x\"></label>")
    #expect(
      await site.findings() == """
        TMP/a.html:5:39: error: aria-labelledby names the id “fact”, which no element of the page has
         5 | <p id="facts" aria-labelledby="facts  fact"></p><label for="x"></label>
           |                                       ^~~~
          help: did you mean “facts”?

        TMP/a.html:5:61: error: for names the id “x”, which no element of the page has
         5 | <p id="facts" aria-labelledby="facts  fact"></p><label for="x"></label>
           |                                                             ^
          help: give the element that id, or name another

        """)
  }

  @Test(arguments: ["aria-describedby", "aria-controls", "aria-activedescendant", "headers", "list", "form"])
  func everyAttributeThatNamesIDsIsLookedAt(attribute: String) async throws {
    let column = attribute.count + 6
    #expect(try await AuditedSite("<p \(attribute)='xyz'>").places() == ["unknown-id a.html:5:\(column)"])
  }

  @Test func twoPagesOfALanguageWithOneTitle() async throws {
    let links = "<a href=\"b.html\">B</a><a href=\"c.html\">C</a>"
    let site = try AuditedSite(
      links,
      files: [
        "b.html": AuditedSite.page("  A\n "), "c.html": AuditedSite.page("A", language: "fr"),
      ])
    #expect(
      await site.findings() == """
        TMP/b.html:3:8: error: the page “a.html” has the title “A”, too
         3 | <title>  A
           |        ^~~
          Results of a search and tabs of a browser show nothing else to tell the two apart.
          help: give each page of an edition a title of its own

        """)
  }

  @Test(arguments: ["<html lang=\"\"><title> \n</title>", "<svg><title>B</title></svg>"])
  func aPageWithoutLanguageTitleOrHeading(head: String) async throws {
    let site = try AuditedSite(files: ["a.html": head + "<a href=\"index.html\">Home</a>"])
    #expect(
      await site.findings() == """
        TMP/a.html: error: the page does not say its language
          help: write <html lang="…">

        TMP/a.html: error: the page has no <h1>
          help: write one

        TMP/a.html: error: the page has no title
          help: write <title>…</title>

        """)
  }

  @Test func aPageWithTwoMainHeadings() async throws {
    let site = try AuditedSite("<h1 class=\"b\">B</h1>")
    #expect(
      await site.findings() == """
        TMP/a.html:5:1: error: the page has another <h1> already
         5 | <h1 class="b">B</h1>
           | ^~~~~~~~~~~~~~
          help: make it an <h2>

        """)
  }

  @Test func whatIsLoadedFromAHost() async throws {
    let site = try AuditedSite("<img src=\"https://b.example/c.png\" alt>")
    #expect(
      await site.findings() == """
        TMP/a.html:5:11: error: “https://b.example/c.png” is loaded from a host
         5 | <img src="https://b.example/c.png" alt>
           |           ^~~~~~~~~~~~~~~~~~~~~~~
          It is missing without a network, and tells the host who reads the page.
          help: put a copy in Templates/assets and load that

        """)
  }

  @Test(arguments: [
    "<script src=//b.example/c.js></script>", "<img srcset='index.html, http://b.example/c 2x'>",
    "<link rel=stylesheet href=https://b.example/c.css>",
    "<link rel='shortcut ICON' href=https://b.example/c>",
    "<link rel=preload href=https://b.example/c>", "<link rel=manifest href=https://b.example/c>",
    "<link rel=preconnect href=https://b.example>", "<iframe src=https://b.example></iframe>",
    "<svg><image href=https://b.example/c /></svg>", "<video poster=https://b.example/c></video>",
  ])
  func everyWayToLoadIsLookedAt(element: String) async throws {
    let places = try await AuditedSite(element).places()
    #expect(places.count == 1 && places[0].hasPrefix("external-load a.html:5:"), "\(places)")
  }

  @Test func aStyleSheetLoadsNothingFromElsewhereAndNothingThatIsNotThere() async throws {
    let site = try AuditedSite(
      "<link rel=stylesheet href=assets/a.css>",
      files: ["assets/a.css": "@import \"https://b.example/c.css\";\na { b: url(../c.png) }\n"])
    #expect(
      await site.findings() == """
        TMP/assets/a.css:1:10: error: “https://b.example/c.css” is loaded from a host
         1 | @import "https://b.example/c.css";
           |          ^~~~~~~~~~~~~~~~~~~~~~~
          It is missing without a network, and tells the host who reads the page.
          help: put a copy in Templates/assets and load that

        TMP/assets/a.css:2:12: error: the address “../c.png” leads to no file
         2 | a { b: url(../c.png) }
           |            ^~~~~~~~
          Looked for “c.png” in the site.
          help: correct it in the template or the text that it comes from
          help: build the site again

        """)
  }

  @Test func codeAndStyleInThePage() async throws {
    let site = try AuditedSite(
      """
      <script type="module">a()</script>
      <p onclick="a()" style="b: c">
      <style>b { c: d }</style>
      <a href="javascript:a()">A</a>
      """)
    #expect(
      await site.findings() == """
        TMP/a.html:5:1: error: the page holds a script
         5 | <script type="module">a()</script>
           | ^~~~~~~~~~~~~~~~~~~~~~
          The site is made for a Content-Security-Policy that forbids it.
          help: move it to a file in Templates/assets

        TMP/a.html:6:4: error: the attribute is a script
         6 | <p onclick="a()" style="b: c">
           |    ^~~~~~~
          The site is made for a Content-Security-Policy that forbids it.
          help: add the listener in a script file

        TMP/a.html:6:25: error: the page holds a style
         6 | <p onclick="a()" style="b: c">
           |                         ^~~~
          The site is made for a Content-Security-Policy that forbids it.
          help: give the element a class, and style it in a file in Templates/assets

        TMP/a.html:7:1: error: the page holds a style
         7 | <style>b { c: d }</style>
           | ^~~~~~~
          The site is made for a Content-Security-Policy that forbids it.
          help: give the element a class, and style it in a file in Templates/assets

        TMP/a.html:8:10: error: the address is a script
         8 | <a href="javascript:a()">A</a>
           |          ^~~~~~~~~~~~~~
          The site is made for a Content-Security-Policy that forbids it.
          help: give it to an element in a script file

        """)
  }

  @Test func dataAndScriptFilesAreNoInlineCode() async throws {
    let site = try AuditedSite(
      "<script src=assets/a.js> </script><script type='application/ld+json'>{}</script>",
      files: ["assets/a.js": ""])
    #expect(await site.findings() == "")
  }
}
