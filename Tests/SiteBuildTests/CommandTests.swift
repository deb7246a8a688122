import Foundation
import Testing

/// The program as a user meets it: what it prints, and where, and its exit status.
@Suite struct CommandTests {
  @Test func aBuildPrintsALineAStage() async throws {
    let site = try TestSite()
    let command = try await Command.run(["build"], in: site.root)
    #expect(command.status == 0)
    #expect(command.error == "")
    let lines = command.output.split(separator: "\n").map { line in
      // The time is the one thing that differs from run to run.
      line.replacing(/\ +\d+\.\d\ ms$/, with: "")
    }
    #expect(
      lines == [
        "scan     22 files", "load     2 codes in 2 editions", "route    12 pages", "compile  9 templates",
        "render   12 pages", "write    13 created, 0 changed, 0 unchanged, 0 removed",
      ])
  }

  @Test func quietSaysNothingButErrors() async throws {
    let warned = try TestSite(overlays: ["broken/missing-translation"])
    let build = try await Command.run(["build", "--quiet"], in: warned.root)
    #expect([build.output, build.error] == ["", ""])
    #expect(build.status == 0)
    let broken = try TestSite(overlays: ["broken/empty-file"])
    let failed = try await Command.run(["build", "--quiet"], in: broken.root)
    #expect(failed.status == 1)
    #expect(failed.output == "")
    #expect(try failed.error == Fixtures.text("broken/empty-file/expected.txt"))
    #expect(!FileManager.default.fileExists(atPath: broken.path("Output")))
  }

  @Test func aCheckPrintsFindingsAndNothingElse() async throws {
    let base = try TestSite()
    let clean = try await Command.run(["check", "--strict"], in: base.root)
    #expect([clean.output, clean.error] == ["", ""])
    #expect(clean.status == 0)
    let site = try TestSite(overlays: ["broken/many-faults"])
    let command = try await Command.run(["check"], in: site.root)
    #expect(command.status == 1)
    #expect(try command.output == Fixtures.text("broken/many-faults/expected.txt"))
    #expect(!FileManager.default.fileExists(atPath: site.path("Output")))
  }

  @Test func aCheckOfABuiltSiteAuditsIt() async throws {
    let site = try TestSite(overlays: ["broken/missing-translation"])
    _ = await site.build()
    try site.edit("Output/index.html", "<h1>", "<h1 style=\"color: red\">")
    try site.write("", to: "Output/assets/a.js")
    let command = try await Command.run(["check", "--output", "Output"], in: site.root)
    #expect(command.status == 1)
    #expect(
      command.output == """
        Content/http/403.md:2:1: warning: 403 has no text in the edition “en”
         2 | code: 403
           | ^~~~
          Its pages show the text of the default edition, with a notice.
          help: write 403.en.md

        Output/assets/a.js: warning: nothing in the site loads the file
          help: remove it from Templates/assets

        Output/index.html:12:12: error: the page holds a style
         12 | <h1 style="color: red">Face à face</h1>
            |            ^~~~~~~~~~
          The site is made for a Content-Security-Policy that forbids it.
          help: give the element a class, and style it in a file in Templates/assets

        """)
    try site.edit("Output/index.html", "<h1 style=\"color: red\">", "<h1>")
    let arguments = ["check", "--output", "Output", "--format", "github"]
    #expect(try await Command.run(arguments, in: site.root).status == 0)
    let strict = try await Command.run(arguments + ["--strict"], in: site.root)
    #expect(strict.status == 1)
    #expect(
      strict.output.split(separator: "\n").last == """
        ::error file=Output/assets/a.js,title=unused-asset::nothing in the site loads the file%0Aremove it from \
        Templates/assets
        """)
  }

  @Test func aFolderThatHoldsNoSiteIsAFinding() async throws {
    let site = try TestSite()
    try site.write("", to: "Elsewhere/a.html")
    let command = try await Command.run(["check", "--output", "Elsewhere"], in: site.root)
    #expect(command.status == 1)
    #expect(
      command.output == """
        Elsewhere: error: holds no site that visavis has built
          help: build it: visavis build --output Elsewhere
          help: name the folder that the site was built into

        """)
    let missing = try await Command.run(["check", "--output", "Nowhere"], in: site.root)
    #expect(missing.status == 1)
    #expect(
      missing.output == """
        Nowhere: error: cannot be read: No such file or directory
          help: check the path

        """)
  }

  @Test func warningsFailAStrictCheckOnly() async throws {
    let site = try TestSite(overlays: ["broken/missing-translation"])
    #expect(try await Command.run(["check"], in: site.root).status == 0)
    let strict = try await Command.run(["check", "--strict", "--format", "github"], in: site.root)
    #expect(strict.status == 1)
    #expect(
      strict.output == """
        ::error file=Content/http/403.md,line=2,col=1,endColumn=5,title=missing-translation::403 has no text in the \
        edition “en”%0AIts pages show the text of the default edition, with a notice.%0Awrite 403.en.md

        """)
  }

  @Test func findingsAreJSONWhenAskedFor() async throws {
    let site = try TestSite(overlays: ["broken/empty-file"])
    let command = try await Command.run(["check", "--format", "json"], in: site.root)
    let findings = try JSONDecoder().decode([Finding].self, from: Data(command.output.utf8))
    #expect(findings == [Finding(file: "Content/http/403.md", severity: "error", id: "empty-file")])
  }

  private struct Finding: Decodable, Equatable {
    var file: String
    var severity: String
    var id: String
  }

  @Test(arguments: [
    ["build", "--jobs", "0"], ["build", "--jobs", "x"], ["build", "--base-url", "nowhere"],
    ["build", "--colour"],
    ["check", "--format", "xml"], ["biuld"], ["init"], ["init", "a", "--language", "de"], ["new"],
    ["new", "http", "404", "--name", " "],
  ])
  func wrongUsageExitsWith2(arguments: [String]) async throws {
    let site = try TestSite()
    let command = try await Command.run(arguments, in: site.root)
    #expect(command.status == 2)
    #expect(command.output == "")
    #expect(command.error.hasPrefix("Error: "))
  }

  @Test func aNewSiteBuildsAtOnce() async throws {
    let place = try TestSite()
    let start = try await Command.run(["init", "codes"], in: place.root)
    #expect([start.error, String(start.status)] == ["", "0"])
    #expect(
      start.output == """
        wrote    .gitignore
        wrote    Content/payments/card_declined.en.md
        wrote    Content/payments/card_declined.md
        wrote    Content/payments/comparisons/card_declined-insufficient_funds.en.md
        wrote    Content/payments/comparisons/card_declined-insufficient_funds.md
        wrote    Content/payments/family.yml
        wrote    Content/payments/insufficient_funds.en.md
        wrote    Content/payments/insufficient_funds.md
        wrote    Content/site.yml
        wrote    Templates/

        Now:
          cd codes
          visavis build

        """)
    let folder = place.root.appending(path: "codes")
    let check = try await Command.run(["check", "--strict"], in: folder)
    #expect([check.output, check.error, String(check.status)] == ["", "", "0"])
    let again = try await Command.run(["init", "codes"], in: place.root)
    #expect(again.status == 2)
    #expect(again.output == "")
    #expect(again.error.hasPrefix("codes: error: the folder is not empty, and nothing was written\n"))
    try FileManager.default.createDirectory(
      at: place.root.appending(path: "here"), withIntermediateDirectories: false)
    let here = try await Command.run(
      ["init", ".", "--language", "en"], in: place.root.appending(path: "here"))
    #expect(here.output.hasSuffix("Now:\n  visavis build\n"))
  }

  @Test func aNewPageIsLegalAtOnce() async throws {
    let site = try TestSite()
    let new = try await Command.run(["new", "http", "404", "--name", "Not Found"], in: site.root)
    #expect([new.error, String(new.status)] == ["", "0"])
    #expect(
      new.output == """
        wrote    Content/http/404.md
        wrote    Content/http/404.en.md

        Now write what “…” stands for: “visavis check” says where it is.

        """)
    #expect(try await Command.run(["build"], in: site.root).status == 0)
    #expect(try await Command.run(["check", "--strict"], in: site.root).status == 1)
    let again = try await Command.run(["new", "http/404"], in: site.root)
    #expect([again.output, String(again.status)] == ["", "2"])
    let broken = try TestSite(overlays: ["broken/words-missing"])
    let failed = try await Command.run(["new", "http", "404"], in: broken.root)
    #expect([failed.output, String(failed.status)] == ["", "1"])
  }

  @Test func helpAndVersionGoToTheOutput() async throws {
    let site = try TestSite()
    let version = try await Command.run(["--version"], in: site.root)
    #expect([version.output, version.error] == ["0.1.0\n", ""])
    #expect(version.status == 0)
    let help = try await Command.run(["build", "--help"], in: site.root)
    #expect(help.output.hasPrefix("OVERVIEW: Build the site.\n"))
    #expect(help.status == 0)
  }

  @Test func aMissingFolderIsAFinding() async throws {
    let site = try TestSite()
    let command = try await Command.run(["check", "--content", "Nowhere"], in: site.root)
    #expect(command.status == 1)
    #expect(
      command.output == """
        Nowhere: error: cannot be read: No such file or directory
          help: check the path

        Nowhere/site.yml: error: the description of the site is missing
          help: create the file

        """)
  }

  @Test func aFileThatMayNotBeReadIsAFinding() async throws {
    let site = try TestSite()
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: site.root.path)
    try manager.setAttributes([.posixPermissions: 0], ofItemAtPath: site.path("Content/http/403.md"))
    let command = try await checkWithoutPrivileges(site)
    #expect(command.status == 1)
    #expect(
      command.output.hasPrefix("Content/http/403.md: error: cannot be read: Permission denied\n"),
      "\(command.output)\(command.error)")
  }

  /// Root may read everything, so a test that runs as root lets the program run as nobody.
  private func checkWithoutPrivileges(_ site: TestSite) async throws -> Command {
    guard getuid() == 0 else { return try await Command.run(["check"], in: site.root) }
    let program = site.root.appending(path: "visavis")
    try FileManager.default.copyItem(at: Command.executablePath(), to: program)
    return try await Command.run(
      URL(filePath: "/usr/bin/setpriv"),
      ["--reuid=65534", "--regid=65534", "--clear-groups", program.path, "check"], in: site.root)
  }
}
