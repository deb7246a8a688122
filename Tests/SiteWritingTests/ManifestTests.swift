import Diagnostics
import Testing

@testable import SiteWriting

@Suite("A manifest")
struct ManifestTests {
  @Test("reads what it wrote", arguments: [[], ["a"], ["b/c", "a", "b-c", "b.c", "B"]])
  func roundTrip(_ paths: [String]) throws {
    let manifest = Manifest(try paths.map { try OutputPath($0) })
    #expect(try Manifest(parsing: SourceText(path: "manifest", bytes: manifest.bytes)) == manifest)
  }

  @Test("is text in byte order")
  func bytes() throws {
    let manifest = Manifest(try ["b/c", "a", "b-c", "b.c", "B"].map { try OutputPath($0) })
    #expect(String(decoding: manifest.bytes, as: UTF8.self) == "visavis manifest 1\nB\na\nb-c\nb.c\nb/c\n")
  }

  @Test("tells what another one has not")
  func difference() throws {
    let left = Manifest(try ["a", "c", "d", "f"].map { try OutputPath($0) })
    let right = Manifest(try ["b", "c", "e", "f", "g"].map { try OutputPath($0) })
    #expect(left.subtracting(right).map(\.text) == ["a", "d"])
    #expect(right.subtracting(left).map(\.text) == ["b", "e", "g"])
    #expect(left.union(right).paths.map(\.text) == ["a", "b", "c", "d", "e", "f", "g"])
  }

  @Test(
    "that is cut short, or is something else, is refused",
    arguments: ["", "\n", "visavis manifest 1", "visavis manifest 1\na\nb", "a\nb\n", "{}\n"]
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

  @Test("of another version is refused", arguments: ["2", "0", "10", "", "1 ", "١"])
  func version(_ version: String) {
    let marks = "^" + String(repeating: "~", count: 16 + version.count)
    #expect(
      findings(in: "visavis manifest \(version)\na\n") == """
        Output/.visavis/manifest:1:1: error: the manifest is of version “\(version)”, and this visavis reads \
        version “1”
         1 | visavis manifest \(version)
           | \(marks)
          help: build with the visavis that wrote it
          help: delete the output folder and build again

        """
    )
  }

  @Test("with a line that leads elsewhere is refused, at each such line")
  func unsafeLines() {
    #expect(
      findings(in: "visavis manifest 1\n../x\na\n.visavis/lock\n\n") == """
        Output/.visavis/manifest:2:1: error: the path has “.” or “..” as a component
         2 | ../x
           | ^~~~
          It no longer tells which files are visavis’s to change and remove.
          help: delete the output folder and build again

        Output/.visavis/manifest:4:1: error: the path lies in “.visavis”, where visavis keeps its own files
         4 | .visavis/lock
           | ^~~~~~~~~~~~~
          It no longer tells which files are visavis’s to change and remove.
          help: delete the output folder and build again

        Output/.visavis/manifest:5:1: error: the path is empty
         5 |\u{20}
           | ^
          It no longer tells which files are visavis’s to change and remove.
          help: delete the output folder and build again

        """
    )
  }

  @Test("with lines out of order, or one line twice, is refused", arguments: ["a\na", "b\na"])
  func order(_ lines: String) {
    #expect(
      findings(in: "visavis manifest 1\n\(lines)\n") == """
        Output/.visavis/manifest:3:1: error: the path is out of order
         3 | a
           | ^
          It no longer tells which files are visavis’s to change and remove.
          help: delete the output folder and build again

        """
    )
  }

  private func findings(in text: String) -> String {
    let source = SourceText(path: "Output/.visavis/manifest", text: text)
    let error = #expect(throws: DiagnosticError.self) { try Manifest(parsing: source) }
    return DiagnosticFormat.text.render(error?.diagnostics ?? [])
  }
}
