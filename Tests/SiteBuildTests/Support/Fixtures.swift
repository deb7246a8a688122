import Foundation

/// The files that tests read, under `Tests/Fixtures`.
enum Fixtures {
  /// The root of the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Whether expectations are written anew instead of compared: `VISAVIS_RECORD=1 swift test`.
  static let isRecording = ProcessInfo.processInfo.environment["VISAVIS_RECORD"] == "1"

  static func folder(_ name: String) -> URL {
    package.appending(path: "Tests/Fixtures").appending(path: name)
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder(path), encoding: .utf8)
  }

  /// The names of the broken sites, in order; none of them is lost in silence, since a test counts them.
  static let brokenSites: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder("broken").path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }()

  /// Every regular file under a folder by its relative path; links are not followed.
  static func files(in root: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    for path in paths {
      let url = root.appending(path: path)
      let type = try FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
      if type == .typeRegular { files[path] = try Data(contentsOf: url) }
    }
    return files
  }
}
