import Diagnostics
import FileSystem

/// Does `body`, and turns its failure into a finding.
func reporting<Result: ~Copyable>(
  _ body: () throws(FileSystemError) -> Result
) throws(DiagnosticError) -> Result {
  do throws(FileSystemError) {
    return try body()
  } catch {
    throw DiagnosticError([error.diagnostic])
  }
}

extension Diagnostic {
  static func unsafeOutputPath(_ path: String, _ defect: OutputPath.Defect, in folder: String) -> Diagnostic {
    Diagnostic(
      "unsafe-output-path",
      at: SourceLocation(path: folder),
      "the path “\(path)” \(defect.rawValue)",
      solutions: ["rename what the path is made from"]
    )
  }

  static func doubledOutputPath(_ path: String, in folder: String) -> Diagnostic {
    Diagnostic(
      "doubled-output-path",
      at: SourceLocation(path: folder),
      "the path “\(path)” is that of two files",
      solutions: ["rename what one of the paths is made from"]
    )
  }

  static func foreignFolder(_ path: String, holding name: String) -> Diagnostic {
    Diagnostic(
      "foreign-folder",
      at: SourceLocation(path: path),
      "was not written by visavis, and holds “\(name)”",
      solutions: ["choose another folder", "add “--force” to write beside what it holds"]
    )
  }

  static func foreignFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "foreign-file",
      at: SourceLocation(path: path),
      "was not written by visavis, and stands where a file of the site belongs",
      solutions: ["move it away"]
    )
  }

  static func obstructedFile(_ path: String, _ kind: FileStatus.Kind) -> Diagnostic {
    Diagnostic(
      "obstructed-file",
      at: SourceLocation(path: path),
      "is \(kind.rawValue) where a file of the site belongs",
      solutions: ["move it away"]
    )
  }

  static func obstructedFolder(_ path: String, _ kind: FileStatus.Kind) -> Diagnostic {
    Diagnostic(
      "obstructed-folder",
      at: SourceLocation(path: path),
      "is \(kind.rawValue) where a folder of the site belongs",
      solutions: ["move it away"]
    )
  }

  static func outputLocked(_ path: String) -> Diagnostic {
    Diagnostic(
      "output-locked",
      at: SourceLocation(path: path),
      "another build is writing to this folder",
      solutions: ["wait until it has ended"]
    )
  }

  static func incompleteOutput(_ path: String, moved: Int, of total: Int) -> Diagnostic {
    Diagnostic(
      "incomplete-output",
      at: SourceLocation(path: path),
      "holds a part of the new site: \(moved) of \(total) files were moved into place",
      explanation: "Nothing is lost: the next build completes the site.",
      solutions: ["mend what stopped the build, and build again"]
    )
  }

  static func damagedManifest(_ location: SourceLocation, _ summary: String) -> Diagnostic {
    Diagnostic(
      "damaged-manifest",
      at: location,
      summary,
      explanation: "It no longer tells which files are visavis’s to change and remove.",
      solutions: [startAgain]
    )
  }

  static func otherManifestVersion(_ location: SourceLocation, _ version: String) -> Diagnostic {
    Diagnostic(
      "other-manifest-version",
      at: location,
      "the manifest is of version “\(version)”, and this visavis reads up to “\(Manifest.version)”",
      solutions: ["build with the visavis that wrote it", startAgain]
    )
  }

  private static let startAgain = "delete the output folder and build again"
}
