import Foundation
import Testing

/// The page that the project comes from, word for word, from content and templates alone.
@Suite struct SeedPageTests {
  @Test func theVisibleTextIsTheSeedPage() async throws {
    let site = try TestSite("seed/site")
    #expect(await site.build().diagnostics == [])
    let page = try site.read("Output/http/202-vs-402.html")
    #expect(try VisibleText.lines(of: page).joined(separator: "\n\n") == Fixtures.text("seed/seed-page.txt"))
  }

  @Test func nothingOfItIsInTheSources() throws {
    let sources = try Fixtures.files(in: Fixtures.package.appending(path: "Sources"))
    for (path, data) in sources where path.hasSuffix(".swift") {
      let text = String(decoding: data, as: UTF8.self)
      for words in ["Quand vous le voyez", "Comment résoudre", "You encounter", "Payment Required"] {
        #expect(!text.contains(words), "\(path) holds “\(words)”")
      }
    }
  }
}
