import Testing

@testable import SiteSearch

/// The index as pages load it.
@Suite struct IndexScriptTests {
  @Test func nothingCanEndTheScriptOrALine() {
    let json = JSON.object([("</script>", .text("<!-- \"\\ \u{2028}\u{2029}\n\u{0}é"))])
    #expect(
      json.description
        == #"{"\u003c/script>":"\u003c!-- \"\\ \u2028\u2029\u000a\u0000é"}"#)
  }

  @Test func theEnglishIndexHasItsFoldersAndLanguages() throws {
    let script = try SearchFixture.index(edition: 1).script()
    let beginning = #"""
      visavisIndex({"families":[["http","HTTP","en/http/","en"],["rpc","RPC","en/rpc/","en"]],"pages":[\#
      [0,"","Codes HTTP","index.html","",["HTTP","http"]],[0,"202","Accepted","202-accepted.html","",[]],
      """#
    #expect(script.hasPrefix(beginning))
    #expect(
      script.contains(
        #"[0,"422","Unprocessable Content","422-unprocessable-content.html","",["Unprocessable Entity","Accepted 404"]]"#
      ))
    #expect(script.contains(#"[0,"","Jetons perdus","jetons.html","",[],"fr"]"#))
    #expect(script.hasSuffix("});\n"))
  }

  @Test func aTranslatedNameIsMarkedWithItsLanguage() throws {
    #expect(
      try SearchFixture.index().script().contains(
        #"[1,"5","Introuvable","5-not-found.html","",["NOT_FOUND"],"fr"]"#))
  }

  @Test func pagesOfAWordAreDistancesWithWeights() throws {
    // The guide, the eighth page, has it in its title; 401, 403 and rpc 14 in a section.
    #expect(try SearchFixture.index().script().contains(#""jeton":[8,8,15,12]"#))
  }

  @Test func theScriptIsTheSameEveryTime() throws {
    #expect(try SearchFixture.index().script() == SearchFixture.index().script())
  }
}
