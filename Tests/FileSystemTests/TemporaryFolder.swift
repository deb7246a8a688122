import Diagnostics
import Foundation
import Testing

/// A folder for one test, removed at its end with all that is in it.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("visavis-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    let resolved = try #require(realpath(url.path, nil))
    defer { free(resolved) }
    path = String(cString: resolved)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func path(of relative: String) -> String { "\(path)/\(relative)" }

  func createFile(_ relative: String, _ text: String = "") throws {
    if let slash = relative.lastIndex(of: "/") { try createFolder(String(relative[..<slash])) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(of: relative)))
  }

  func createFolder(_ relative: String) throws {
    try FileManager.default.createDirectory(atPath: path(of: relative), withIntermediateDirectories: true)
  }

  func createLink(_ relative: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(of: relative), withDestinationPath: target)
  }

  func replaceLink(_ relative: String, to target: String) throws {
    try FileManager.default.removeItem(atPath: path(of: relative))
    try createLink(relative, to: target)
  }

  func replaceWithFolder(_ relative: String) throws {
    try FileManager.default.removeItem(atPath: path(of: relative))
    try createFolder(relative)
  }

  func move(_ relative: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: path(of: relative), toPath: path(of: other))
  }

  func createPipe(_ relative: String) throws {
    if let slash = relative.lastIndex(of: "/") { try createFolder(String(relative[..<slash])) }
    try #require(mkfifo(path(of: relative), 0o600) == 0)
  }

  /// Does `body` with other permissions, which are then given back, so that all can be removed in the end.
  func withPermissions(_ mode: mode_t, of relative: String, _ body: () throws -> Void) throws {
    try #require(chmod(path(of: relative), mode) == 0)
    defer { chmod(path(of: relative), 0o700) }
    try body()
  }

  func text(of relative: String) throws -> String {
    try String(contentsOfFile: path(of: relative), encoding: .utf8)
  }

  func exists(_ relative: String) -> Bool {
    FileManager.default.fileExists(atPath: path(of: relative))
  }

  /// The findings as a user sees them, with `TMP` for this folder.
  func render(_ diagnostics: [Diagnostic]) -> String {
    DiagnosticFormat.text.render(diagnostics).replacingOccurrences(of: path, with: "TMP")
  }
}
