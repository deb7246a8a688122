import Diagnostics
import FileSystem

extension BuildOptions {
  /// The finding that the output folder lies in a folder that is read: the next build would read its pages.
  func nestedOutput() -> Diagnostic? {
    for folder in [content, templates] where FolderPath.isInside(output, of: folder) {
      return Diagnostic(
        "nested-output", at: SourceLocation(path: output),
        "the output folder may not be \(folder) or lie in it",
        solutions: ["name another folder with --output"])
    }
    return nil
  }
}
