import Diagnostics
import Foundation
import SiteWriting
import TestFolders
import Testing

@Suite("An output folder is refused")
struct RefusalTests {
  let folder: TemporaryFolder
  let site = ["index.html": "home"]

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("when it holds files and was not written by visavis")
  func foreignFolder() throws {
    try folder.createFile("Output/notes.txt", "mine")
    try folder.createFile("Output/b.txt", "mine")
    let before = folder.identities()
    #expect(
      folder.failure(of: site) == """
        TMP/Output: error: was not written by visavis, and holds “b.txt”
          help: choose another folder
          help: add “--force” to write beside what it holds

        """
    )
    #expect(folder.identities() == before)
  }

  @Test("when it is a file")
  func file() throws {
    try folder.createFile("Output", "mine")
    #expect(folder.failure(of: site) == "TMP/Output: error: is a file, not a folder\n")
    #expect(try folder.text(of: "Output") == "mine")
  }

  @Test("when the folder above it is missing")
  func missingParent() throws {
    try folder.createLink("Output", to: "missing/Output")
    let finding = """
      TMP/Output/missing: error: cannot be created: No such file or directory
        help: check the path

      """
    #expect(failure(at: "Output/missing") == finding)
    #expect(!folder.exists("missing"))
  }

  @Test("when what is above it is a file")
  func fileAbove() throws {
    try folder.createFile("file")
    #expect(failure(at: "file/Output") == "TMP/file/Output: error: cannot be created: Not a directory\n")
  }

  @Test("when .visavis in it is a link, be it forced", arguments: [false, true])
  func linkedWorkspace(_ isForced: Bool) throws {
    try folder.createFile("elsewhere/manifest", "visavis manifest 1\n")
    try folder.createFolder("Output")
    try folder.createLink("Output/.visavis", to: "../elsewhere")
    #expect(
      folder.failure(of: site, isForced: isForced)
        == "TMP/Output/.visavis: error: is a symbolic link, not a folder\n"
    )
    #expect(try folder.listing("elsewhere") == ["manifest"])
  }

  @Test(
    "when nothing may be created in it",
    .enabled(if: geteuid() != 0, "permissions do not bind root")
  )
  func readOnly() throws {
    try folder.createFolder("Output")
    try folder.withPermissions(0o555, of: "Output") {
      #expect(
        folder.failure(of: site) == """
          TMP/Output/.visavis: error: cannot be created: Permission denied
            help: check the permissions of it and of the folders above it

          """
      )
    }
  }

  @Test("while another build writes to it")
  func locked() throws {
    try folder.build(site)
    let session = try OutputFolder(folder.path(of: "Output")).begin(SiteListing(files: ["index.html"]))
    let finding = """
      TMP/Output: error: another build is writing to this folder
        help: wait until it has ended

      """
    #expect(folder.failure(of: site) == finding)
    #expect(folder.failure(of: site, isForced: true) == finding)
    withExtendedLifetime(session) {}
  }

  @Test("while another build writes to it for the first time, and that one goes on undisturbed")
  func lockedFirst() throws {
    let paths = ["index.html"]
    let session = try OutputFolder(folder.path(of: "Output")).begin(SiteListing(files: paths))
    let log = try folder.write(site, paths, to: session)
    #expect(
      folder.failure(of: ["other.html": ""]) == """
        TMP/Output: error: another build is writing to this folder
          help: wait until it has ended

        """
    )
    #expect(try session.commit([log]) == WriteSummary(created: 1))
    #expect(try folder.site() == site)
  }

  private func failure(at path: String) -> String {
    let output = OutputFolder(folder.path(of: path))
    let error = #expect(throws: DiagnosticError.self) { try output.begin(SiteListing(files: ["index.html"])) }
    return folder.render(error?.diagnostics ?? [])
  }
}
