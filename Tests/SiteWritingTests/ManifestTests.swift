import Diagnostics
import FileSystem
import Testing

@testable import SiteWriting

@Suite("A manifest")
struct ManifestTests {
  private static let whole = """
    visavis manifest 2
    settled 1763859000.004000000
    input 00000000000004d2
    shared .
    shared en/http
    file 9c3b1f0e6a7d2458 a b/c.html
    file ffffffffffffffff index.html
    grid 00000000000000a1 0 3 en/http
    name 00000000000000b1 202
    name 00000000000000b2 4 2
    name 00000000000000b3 404
    pair 00000000000000c1 0 1
    pair 00000000000000c2 0 2
    pair 00000000000000c0 1 2
    grid 00000000000000a2 0 0 .
    grid 0000000000000000 1 1 http
    name 0000000000000000 x
    name 0000000000000000 y

    """

  @Test("is text that it reads again, to the byte")
  func roundTrip() throws {
    let manifest = try read(Self.whole)
    #expect(String(decoding: manifest.bytes, as: UTF8.self) == Self.whole)
    #expect(manifest.settled == Timestamp(seconds: 1_763_859_000, nanoseconds: 4_000_000))
    #expect(manifest.input == 1234)
    #expect(manifest.shared == ["", "en/http"])
    #expect(manifest.files.map(\.path.text) == ["a b/c.html", "index.html"])
    let digests = [(0, 1, 0xC1), (0, 2, 0xC2), (1, 2, 0xC0)].map {
      PairDigest(first: $0.0, second: $0.1, digest: $0.2)
    }
    #expect(
      manifest.grids[0]
        == PairGrid(
          folder: "en/http", names: ["202", "4 2", "404"], digest: 0xA1, nameDigests: [0xB1, 0xB2, 0xB3],
          pairDigests: digests))
    #expect(manifest.grids[1].folder == "")
    #expect(manifest.site.count == 5)
  }

  @Test("has its files in byte order")
  func order() throws {
    let files = try ["b/c", "a", "b-c", "b.c", "B"].map { Manifest.File(path: try OutputPath($0), digest: 0) }
    #expect(Manifest(files: files).files.map(\.path.text) == ["B", "a", "b-c", "b.c", "b/c"])
  }

  @Test("without a time and an input has no lines for them")
  func minimal() throws {
    #expect(String(decoding: Manifest().bytes, as: UTF8.self) == "visavis manifest 2\n")
    #expect(try read("visavis manifest 2\n") == Manifest())
  }

  @Test("of version 1 tells whose the files are, and not what they hold")
  func firstVersion() throws {
    let manifest = try read("visavis manifest 1\na\nb/c\n")
    #expect(manifest.files.map(\.path.text) == ["a", "b/c"])
    #expect(manifest.settled == nil)
  }

  @Test("of a site in transition has the files of the old site and of the new, and vouches for none")
  func transition() throws {
    let old = try read(Self.whole)
    let files = try ["a", "index.html"].map { try OutputPath($0) }
    let new = PairGrid(folder: "en/http", names: ["202", "500"], digest: 0, nameDigests: [1, 2])
    let manifest = old.inTransition(to: Site(files: files, grids: [old.grids[2], new]))
    #expect(manifest.files.map(\.path.text) == ["a", "a b/c.html", "index.html"])
    #expect(manifest.grids == old.grids + [new])
    #expect(manifest.settled == nil)
    #expect(manifest.input == nil)
    #expect(try read(String(decoding: manifest.bytes, as: UTF8.self)) == manifest)
  }

  @Test(
    "that is cut short, or is something else, is refused",
    arguments: ["", "\n", "visavis manifest 2", "visavis manifest 1\na\nb", "a\nb\n", "{}\n"]
  )
  func damaged(_ text: String) {
    #expect(
      findings(in: text) == """
        Output/.visavis/manifest: error: is not a whole manifest of visavis
          It no longer tells which files are visavis’s to change and remove.
          help: delete the output folder and build again

        """
    )
  }

  @Test("of another version is refused", arguments: ["3", "0", "10", "", "1 ", "١"])
  func version(_ version: String) {
    let marks = "^" + String(repeating: "~", count: 16 + version.count)
    #expect(
      findings(in: "visavis manifest \(version)\na\n") == """
        Output/.visavis/manifest:1:1: error: the manifest is of version “\(version)”, and this visavis reads \
        up to “2”
         1 | visavis manifest \(version)
           | \(marks)
          help: build with the visavis that wrote it
          help: delete the output folder and build again

        """
    )
  }

  private func read(_ text: String) throws -> Manifest {
    try ManifestReader.read(SourceText(path: "Output/.visavis/manifest", text: text))
  }

  private func findings(in text: String) -> String {
    let error = #expect(throws: DiagnosticError.self) { try read(text) }
    return DiagnosticFormat.text.render(error?.diagnostics ?? [])
  }
}
