import Diagnostics
import Foundation

/// A folder for one test, removed at its end with all that is in it.
public final class TemporaryFolder {
  /// The real path, links followed.
  public let path: String

  /// Makes the folder under the system's temporary folder.
  public init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("visavis-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    guard let resolved = realpath(url.path, nil) else { throw Failure() }
    defer { free(resolved) }
    path = String(cString: resolved)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of something in the folder.
  public func path(of relative: String) -> String { "\(path)/\(relative)" }

  /// Writes a file, with the folders on its way.
  public func createFile(_ relative: String, _ text: String = "") throws {
    if let slash = relative.lastIndex(of: "/") { try createFolder(String(relative[..<slash])) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(of: relative)))
  }

  /// Makes a folder, with those on its way.
  public func createFolder(_ relative: String) throws {
    try FileManager.default.createDirectory(atPath: path(of: relative), withIntermediateDirectories: true)
  }

  /// Makes a symbolic link.
  public func createLink(_ relative: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(of: relative), withDestinationPath: target)
  }

  /// Points a link elsewhere.
  public func replaceLink(_ relative: String, to target: String) throws {
    try FileManager.default.removeItem(atPath: path(of: relative))
    try createLink(relative, to: target)
  }

  /// Puts a folder in the place of a file.
  public func replaceWithFolder(_ relative: String) throws {
    try FileManager.default.removeItem(atPath: path(of: relative))
    try createFolder(relative)
  }

  /// Renames a file or folder.
  public func move(_ relative: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: path(of: relative), toPath: path(of: other))
  }

  /// Makes a FIFO, with the folders on its way.
  public func createPipe(_ relative: String) throws {
    if let slash = relative.lastIndex(of: "/") { try createFolder(String(relative[..<slash])) }
    guard mkfifo(path(of: relative), 0o600) == 0 else { throw Failure() }
  }

  /// Does `body` with other permissions, which are then given back, so that all can be removed in the end.
  public func withPermissions(_ mode: mode_t, of relative: String, _ body: () throws -> Void) throws {
    guard chmod(path(of: relative), mode) == 0 else { throw Failure() }
    defer { chmod(path(of: relative), 0o700) }
    try body()
  }

  /// The text of a file.
  public func text(of relative: String) throws -> String {
    try String(contentsOfFile: path(of: relative), encoding: .utf8)
  }

  /// Whether there is something at the path.
  public func exists(_ relative: String) -> Bool {
    FileManager.default.fileExists(atPath: path(of: relative))
  }

  /// The findings as a user sees them, with `TMP` for this folder.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    DiagnosticFormat.text.render(diagnostics).replacingOccurrences(of: path, with: "TMP")
  }

  private struct Failure: Error {}
}
