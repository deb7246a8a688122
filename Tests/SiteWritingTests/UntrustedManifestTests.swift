import TestFolders
import Testing

@Suite("A build over a manifest that cannot be trusted")
struct UntrustedManifestTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("removes nothing outside the folder, nor anything inside")
  func outside() throws {
    try folder.createFile("x", "precious")
    try folder.createFile("Output/a.html", "text")
    try folder.createFile("Output/.visavis/manifest", "visavis manifest 1\n../x\na.html\n")
    #expect(
      folder.failure(of: ["index.html": "home"]) == """
        TMP/Output/.visavis/manifest:2:1: error: the path has “.” or “..” as a component
         2 | ../x
           | ^~~~
          It no longer tells which files are visavis’s to change and remove.
          help: delete the output folder and build again

        """
    )
    #expect(try folder.text(of: "x") == "precious")
    #expect(try folder.site() == ["a.html": "text"])
    #expect(try folder.listing("Output/.visavis") == ["lock", "manifest"])
  }

  @Test("is refused even if it is forced")
  func forced() throws {
    try folder.createFile("Output/.visavis/manifest", "visavis manifest 3\n")
    #expect(
      folder.failure(of: ["index.html": "home"], isForced: true) == """
        TMP/Output/.visavis/manifest:1:1: error: the manifest is of version “3”, and this visavis reads \
        up to “2”
         1 | visavis manifest 3
           | ^~~~~~~~~~~~~~~~~~
          help: build with the visavis that wrote it
          help: delete the output folder and build again

        """
    )
  }
}
