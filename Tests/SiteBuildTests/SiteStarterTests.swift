import Diagnostics
import Foundation
import SiteBuild
import Testing

@testable import Authoring

/// What `visavis init` writes.
@Suite struct SiteStarterTests {
  /// A folder for one test, removed at its end.
  private final class Place {
    let root = URL.temporaryDirectory.appending(path: "visavis-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: root) }

    func path(_ relative: String) -> String { relative.isEmpty ? root.path : "\(root.path)/\(relative)" }

    func files() throws -> [String: Data] { try Fixtures.files(in: root) }

    func start(_ folder: String, _ languages: String = "fr,en") throws(AuthoringError) -> [String] {
      guard let languages = StarterLanguages(languages) else { return [] }
      return try SiteStarter.write(to: path(folder), languages: languages)
    }

    func build() async -> BuildReport {
      await SiteBuilder(
        BuildOptions(
          content: path("Content"), templates: path("Templates"), output: path("Output"), jobs: 2)
      ).build()
    }
  }

  private static let starter = Fixtures.package.appending(path: "Sources/Authoring/Starter/Content")
  private static let templates = Fixtures.package.appending(path: "Templates")

  @Test func theProgramCarriesTheFilesAsTheyAre() throws {
    let content = try Fixtures.files(in: Self.starter).map { ("Content/\($0)", $1) }
    let templates = try Fixtures.files(in: Self.templates).map { ("Templates/\($0)", $1) }
    let carried = EmbeddedFile.all.map { ($0.path, Data($0.bytes)) }
    #expect(carried.map(\.0) == carried.map(\.0).sorted())
    #expect(
      Dictionary(uniqueKeysWithValues: carried) == Dictionary(uniqueKeysWithValues: content + templates))
  }

  @Test func theBytesOfOtherFilesAreInHexadecimal() {
    #expect(EmbeddedFile(path: "a", hexadecimal: "00ff0d9a").bytes == [0x00, 0xFF, 0x0D, 0x9A])
    #expect(EmbeddedFile(path: "a", hexadecimal: "").bytes == [])
  }

  @Test func inItsOwnLanguagesTheStarterIsWhatLiesInTheSources() throws {
    let place = try Place()
    let paths = try place.start("")
    var expected = try Fixtures.files(in: Self.starter).reduce(into: [:]) {
      $0["Content/\($1.key)"] = $1.value
    }
    expected.merge(try Fixtures.files(in: Self.templates).map { ("Templates/\($0)", $1) }) { $1 }
    expected[".gitignore"] = Data("Output/\n".utf8)
    #expect(try place.files() == expected)
    #expect(paths == expected.keys.sorted())
  }

  @Test(arguments: StarterLanguages.choices)
  func theSiteBuildsWithoutAFinding(languages: String) async throws {
    let place = try Place()
    _ = try place.start("", languages)
    let report = await place.build()
    #expect(report.diagnostics == [])
    let tags = languages.split(separator: ",")
    let slugs =
      tags[0] == "fr"
      ? ["carte-refusee", "provision-insuffisante"] : ["card-declined", "insufficient-funds"]
    let pages = [
      "index.html", "payments/card_declined-\(slugs[0]).html",
      "payments/card_declined-vs-insufficient_funds.html", "payments/index.html",
      "payments/insufficient_funds-\(slugs[1]).html",
    ]
    let expected = pages + tags.dropFirst().flatMap { tag in pages.map { "\(tag)/\($0)" } }
    let built = try place.files()
    #expect(expected.filter { built["Output/\($0)"] == nil } == [])
    // The templates may offer more pages than these, but there are no other codes and pairs.
    #expect(built.keys.filter { $0.hasPrefix("Output/") && $0.contains("_") }.count == tags.count * 3)
  }

  @Test func theFactsFollowTheDefaultEdition() throws {
    let place = try Place()
    _ = try place.start("", "en,fr")
    let files = try place.files().mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(
      files["Content/payments/insufficient_funds.md"]?.hasPrefix(
        """
        ---
        code: insufficient_funds
        name: Insufficient funds
        class: declined
        actor: payer
        retry: later
        headers:
          - { field: Retry-After, level: always }
        related: [card_declined]
        # reviewed: YYYY-MM-DD
        ---
        insufficient_funds reports that the payer’s account does not cover the amount.

        """) == true)
    #expect(
      files["Content/payments/insufficient_funds.fr.md"]?.hasPrefix(
        """
        ---
        name: Provision insuffisante
        ---
        insufficient_funds signale que le compte du payeur ne couvre pas le montant demandé.

        """) == true)
    #expect(files["Content/payments/insufficient_funds.en.md"] == nil)
    #expect(files["Content/site.yml"]?.contains("\neditions: { en: English, fr: Français }\n") == true)
  }

  @Test(arguments: [("en", "fr"), ("fr", "en")])
  func oneLanguageLeavesNoTraceOfTheOther(language: String, other: String) throws {
    let place = try Place()
    _ = try place.start("", language)
    for (path, data) in try place.files() where !path.hasPrefix("Templates/") {
      #expect(!path.contains(".\(other)."))
      #expect(!String(decoding: data, as: UTF8.self).contains("\(other): "), "\(path)")
    }
    let strings = try place.files().keys.filter { $0.hasPrefix("Templates/strings/") }
    #expect(Array(strings) == ["Templates/strings/\(language).yml"])
  }

  @Test func aFolderThatIsNotEmptyIsRefused() throws {
    let place = try Place()
    try Data().write(to: place.root.appending(path: ".hidden"))
    #expect(
      refusal(in: place, "") == """
        TMP: error: the folder is not empty, and nothing was written
          help: name an empty folder, or one that does not exist yet

        """)
    #expect(
      refusal(in: place, ".hidden") == """
        TMP/.hidden: error: is a file, not a folder

        """)
    #expect(
      refusal(in: place, "a/b") == """
        TMP/a/b: error: cannot be created: No such file or directory
          help: check the path

        """)
    #expect(try place.files().keys.sorted() == [".hidden"])
  }

  private func refusal(in place: Place, _ folder: String) -> String {
    do throws(AuthoringError) {
      return "wrote \(try place.start(folder))"
    } catch {
      guard case .refused(let findings) = error else { return "failed" }
      return DiagnosticFormat.text.render(findings).replacing(place.root.path, with: "TMP")
    }
  }

  @Test func aFolderWithNothingButItsHistoryIsEmpty() throws {
    let place = try Place()
    try FileManager.default.createDirectory(atPath: place.path(".git"), withIntermediateDirectories: false)
    #expect(try place.start("").contains("Content/site.yml"))
  }
}
