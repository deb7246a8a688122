import Diagnostics
import Foundation
import SiteBuild

/// A site in a temporary folder, made from fixtures, removed when the test is over.
final class TestSite {
  let root: URL

  /// A copy of the fixture `base`, with the files of each of `overlays` laid over it.
  ///
  /// An overlay's `base.txt` names the overlays that it lies on in turn, and its `deleted.txt` files to take
  /// away; its `expected.txt` is not copied.
  init(_ base: String = "base", overlays: [String] = []) throws {
    root = URL.temporaryDirectory.appending(path: "visavis-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: Fixtures.folder(base), to: root)
    for overlay in overlays { try lay(Fixtures.folder(overlay)) }
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  /// The path of a file or folder of the site.
  func path(_ relative: String) -> String { root.appending(path: relative).path }

  /// Writes a file, with the folders on its way.
  func write(_ text: String, to relative: String) throws {
    try write(Data(text.utf8), to: relative)
  }

  /// Writes a file, with the folders on its way.
  func write(_ data: Data, to relative: String) throws {
    let url = root.appending(path: relative)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  /// Replaces the first `old` in a file.
  func edit(_ relative: String, _ old: String, _ new: String) throws {
    let text = try read(relative)
    guard let range = text.range(of: old) else { throw MissingText(file: relative, text: old) }
    try write(text.replacingCharacters(in: range, with: new), to: relative)
  }

  /// Takes a file away.
  func remove(_ relative: String) throws {
    try FileManager.default.removeItem(at: root.appending(path: relative))
  }

  /// The text of a file.
  func read(_ relative: String) throws -> String {
    try String(contentsOf: root.appending(path: relative), encoding: .utf8)
  }

  /// The options of a build of this site.
  func options(jobs: Int = 2, output: String = "Output", isForced: Bool = false) -> BuildOptions {
    BuildOptions(
      content: path("Content"), templates: path("Templates"), output: path(output), jobs: jobs,
      isForced: isForced)
  }

  /// Builds the site.
  func build(jobs: Int = 2, output: String = "Output", isForced: Bool = false) async -> BuildReport {
    await SiteBuilder(options(jobs: jobs, output: output, isForced: isForced)).build()
  }

  /// What `check` prints, with paths as if the site were the working folder.
  func check() async -> String {
    printed(await SiteBuilder(options()).check().diagnostics)
  }

  /// Findings as they are printed, with paths as if the site were the working folder.
  func printed(_ diagnostics: [Diagnostic]) -> String {
    DiagnosticFormat.text.render(diagnostics).replacingOccurrences(of: root.path + "/", with: "")
  }

  /// Every file of the output folder with its bytes, but for the manifest and the lock.
  func output(_ folder: String = "Output") throws -> [String: Data] {
    try Fixtures.files(in: root.appending(path: folder)).filter { !$0.key.hasPrefix(".visavis/") }
  }

  private func lay(_ overlay: URL) throws {
    let files = try Fixtures.files(in: overlay)
    for line in String(decoding: files["base.txt"] ?? Data(), as: UTF8.self).split(separator: "\n") {
      try lay(Fixtures.folder(String(line)))
    }
    for (path, data) in files {
      switch path {
      case "expected.txt", "base.txt": break
      case "deleted.txt":
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n") { try remove(String(line)) }
      default: try write(data, to: path)
      }
    }
  }

  private struct MissingText: Error {
    let file: String
    let text: String
  }
}
