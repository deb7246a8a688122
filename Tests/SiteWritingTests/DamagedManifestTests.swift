import Diagnostics
import Testing

@testable import SiteWriting

@Suite("A line of a manifest is refused")
struct DamagedManifestTests {
  private static let digest = "0000000000000000"
  private static let grid = "grid \(digest) 0 1 http\nname \(digest) a\nname \(digest) b\n"

  @Test(
    "when its path leads elsewhere, in either version",
    arguments: [
      ("../x", "has “.” or “..” as a component"),
      (".visavis/lock", "lies in “.visavis”, where visavis keeps its own files"),
      ("", "is empty"), ("/etc/passwd", "begins with “/”"),
      ("é", "has a character that is not printable ASCII"),
    ]
  )
  func unsafe(_ path: String, defect: String) {
    #expect(found("visavis manifest 1\n\(path)\n") == ["2: the path \(defect)"])
    #expect(found("visavis manifest 2\nfile \(Self.digest) \(path)\n") == ["2: the path \(defect)"])
    #expect(found("visavis manifest 2\ngrid \(Self.digest) 0 0 \(path)\n") == ["2: the path \(defect)"])
    #expect(found("visavis manifest 2\nshared \(path)\n") == ["2: the path \(defect)"])
  }

  @Test(
    "when a name is no part of one file’s name",
    arguments: [
      ("a/b", "has a “/” in the name of a file"), ("../../x", "has a “/” in the name of a file"),
      ("", "is empty"),
      ("é", "has a character that is not printable ASCII"),
    ]
  )
  func unsafeName(_ name: String, defect: String) {
    #expect(
      found("visavis manifest 2\ngrid \(Self.digest) 0 0 http\nname \(Self.digest) \(name)\n") == [
        "3: the path \(defect)"
      ])
  }

  @Test(
    "when it is none, or has a field that is none",
    arguments: [
      ("files 0 a", "the line is none of a manifest"),
      ("", "the line is none of a manifest"),
      ("input 12", "the digest is not 16 hexadecimal digits"),
      ("input 000000000000004D", "the digest is not 16 hexadecimal digits"),
      ("file +00000000000004d a", "the digest is not 16 hexadecimal digits"),
      ("file a", "the digest is not 16 hexadecimal digits"),
      ("settled 12", "the time is not one"),
      ("settled 1.5", "the time is not one"),
      ("settled -1.000000000", "the time is not one"),
      ("settled 99999999999999999999.000000000", "the time is not one"),
      ("grid \(digest) x 1 http", "the number is not one"),
      ("grid \(digest) 0 99999999999 http", "the number is not one"),
      ("grid \(digest) 2 1 http", "the grid has no such pairs"),
      ("grid \(digest) 0 1 http", "the grid has no such pairs"),
    ]
  )
  func fields(_ line: String, summary: String) {
    #expect(found("visavis manifest 2\n\(line)\n") == ["2: \(summary)"])
  }

  @Test(
    "when it is out of order, or there twice",
    arguments: [
      ("file \(digest) a\nfile \(digest) a\n", ["3: the path is out of order"]),
      ("file \(digest) b\nfile \(digest) a\n", ["3: the path is out of order"]),
      ("input \(digest)\ninput \(digest)\n", ["3: the line is out of order"]),
      ("input \(digest)\nsettled 1.000000000\n", ["3: the line is out of order"]),
      ("settled 1.000000000\nsettled 1.000000000\n", ["3: the line is out of order"]),
      ("file \(digest) a\ninput \(digest)\n", ["3: the line is out of order"]),
      ("file \(digest) a\nshared http\n", ["3: the line is out of order"]),
      ("shared http\ninput \(digest)\n", ["3: the line is out of order"]),
      (grid + "file \(digest) a\n", ["5: the line is out of order"]),
      ("name \(digest) a\n", ["2: the line is out of order"]),
      ("pair \(digest) 0 1\n", ["2: the line is out of order"]),
      (grid + "name \(digest) a\n", ["5: the name is there twice"]),
      (grid + "pair \(digest) 0 1\nname \(digest) c\n", ["6: the line is out of order"]),
      (grid + "pair \(digest) 0 1\npair \(digest) 0 1\n", ["6: the line is out of order"]),
      (grid + "pair \(digest) 1 0\n", ["5: the grid has no such pairs"]),
      (grid + "pair \(digest) 0 2\n", ["5: the grid has no such pairs"]),
      (
        "grid \(digest) 0 2 http\nname \(digest) a\nname \(digest) b\n" + grid,
        ["2: the grid has no such pairs"]
      ),
    ]
  )
  func order(_ lines: String, findings: [String]) {
    #expect(found("visavis manifest 2\n\(lines)") == findings)
  }

  @Test("with its place and a way out, each")
  func rendered() {
    let text = "visavis manifest 2\nfile \(Self.digest) ../x\nfile \(Self.digest) a\nwhat\n"
    #expect(
      DiagnosticFormat.text.render(diagnostics(text)) == """
        Output/.visavis/manifest:2:23: error: the path has “.” or “..” as a component
         2 | file 0000000000000000 ../x
           |                       ^~~~
          It no longer tells which files are visavis’s to change and remove.
          help: delete the output folder and build again

        Output/.visavis/manifest:4:1: error: the line is none of a manifest
         4 | what
           | ^~~~
          It no longer tells which files are visavis’s to change and remove.
          help: delete the output folder and build again

        """
    )
  }

  private func found(_ text: String) -> [String] {
    diagnostics(text).map { "\($0.location.excerpt?.line ?? 0): \($0.summary)" }
  }

  private func diagnostics(_ text: String) -> [Diagnostic] {
    do throws(DiagnosticError) {
      _ = try ManifestReader.read(SourceText(path: "Output/.visavis/manifest", text: text))
      return []
    } catch {
      return error.diagnostics
    }
  }
}
