import Diagnostics
import FileSystem

/// Writes a new site: content to start from, and the templates that the program carries.
public enum SiteStarter {
  /// Fills `folder`, which must be empty or missing in a folder that exists, and says what is in it now.
  ///
  /// A folder that holds nothing but `.git` counts as empty.
  ///
  /// - Returns: the paths of the files, relative to `folder`, in byte order.
  /// - Throws: `refused` before anything is written; `failed` when the disk refuses later.
  public static func write(
    to folder: String, languages: StarterLanguages
  ) throws(AuthoringError) -> [String] {
    let root = try emptyFolder(folder)
    let files = files(in: languages)
    do throws(FileSystemError) {
      for file in files { try file.write(to: root) }
    } catch {
      throw .failed([error.diagnostic])
    }
    return files.map(\.path)
  }

  /// The files of a new site, in byte order of their paths.
  static func files(in languages: StarterLanguages) -> [NewFile] {
    let words = Set(StarterLanguages.written).subtracting(languages.tags).map {
      "Templates/strings/\($0).yml"
    }
    let templates = EmbeddedFile.all.filter {
      $0.path.hasPrefix("Templates/") && !words.contains($0.path)
    }
    let content = EmbeddedFile.all.filter { $0.path.hasPrefix("Content/") }
      .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    let edition = StarterEdition(languages: languages).files(Dictionary(uniqueKeysWithValues: content))
    let files =
      [NewFile(path: ".gitignore", bytes: Array("Output/\n".utf8))]
      + templates.map { NewFile(path: $0.path, bytes: $0.bytes) }
      + edition.map { NewFile(path: $0.key, bytes: Array($0.value.utf8)) }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func emptyFolder(_ path: String) throws(AuthoringError) -> Directory {
    do throws(FileSystemError) {
      _ = try Directory.create(path)
      let folder = try Directory.open(path)
      if try folder.names().allSatisfy({ $0 == ".git" }) { return folder }
    } catch {
      throw .refused(error.diagnostic)
    }
    throw .refused(.folderNotEmpty(path))
  }
}

extension Diagnostic {
  fileprivate static func folderNotEmpty(_ path: String) -> Diagnostic {
    Diagnostic(
      "folder-not-empty", at: SourceLocation(path: path), "the folder is not empty, and nothing was written",
      solutions: ["name an empty folder, or one that does not exist yet"])
  }
}
