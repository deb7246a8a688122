import Diagnostics
import FileSystem

/// Reads a folder of the user's from the disk.
public enum SourceScanner {
  /// Every file under `root`, in byte order of its path; names that begin with a dot are not looked at.
  ///
  /// - Parameter diagnostics: gains what cannot be listed, read, or is larger than ``SourceFile/sizeLimit``.
  public static func scan(_ root: String, diagnostics: inout [Diagnostic]) -> [SourceFile] {
    let tree = FileTree.scan(root)
    diagnostics += tree.diagnostics
    return tree.files.map { relativePath in
      let path = "\(root)/\(relativePath)"
      var file = SourceFile(relativePath: relativePath, displayPath: path, bytes: nil)
      do throws(FileSystemError) {
        file.bytes = try File.read(path, limit: SourceFile.sizeLimit)
      } catch {
        diagnostics.append(error.diagnostic)
      }
      return file
    }
  }
}
