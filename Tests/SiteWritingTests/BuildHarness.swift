import Diagnostics
import Foundation
import SiteWriting
import TestFolders
import Testing

/// Builds of small sites, given as the text of each path.
extension TemporaryFolder {
  /// Writes a site to `Output`, as a build would.
  @discardableResult
  func build(_ site: [String: String], isForced: Bool = false) throws -> WriteSummary {
    let paths = site.keys.sorted()
    let session = try OutputFolder(path(of: "Output"), isForced: isForced).begin(
      SiteListing(files: paths))
    return try session.commit([write(site, paths, to: session)])
  }

  /// Writes all files of a site in one writer, without a commit.
  func write(_ site: [String: String], _ paths: [String], to session: WriteSession) throws -> WriteLog {
    var writer = try session.makeWriter()
    for (index, path) in paths.enumerated() {
      try Array((site[path] ?? "").utf8).withUnsafeBytes { try writer.write($0, to: index) }
    }
    return writer.finish()
  }

  /// What a build that must fail says, as a user sees it.
  func failure(of site: [String: String], isForced: Bool = false) -> String {
    let error = #expect(throws: DiagnosticError.self) { try build(site, isForced: isForced) }
    return render(error?.diagnostics ?? [])
  }

  /// The manifest, with the time at which it was settled as `TIME`, or without it.
  func manifest() throws -> String {
    try text(of: "Output/.visavis/manifest").split(separator: "\n")
      .map { ($0.hasPrefix("settled ") ? "settled TIME" : $0) + "\n" }.joined()
  }

  /// The text of each file in `Output`, but for those in `.visavis`.
  func site() throws -> [String: String] {
    var site: [String: String] = [:]
    for file in try listing("Output") where !file.hasPrefix(".visavis/") {
      site[file] = try text(of: "Output/\(file)")
    }
    return site
  }

  /// The paths of all files below a folder, in order.
  func listing(_ relative: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path(of: relative)).filter {
      var isFolder: ObjCBool = false
      let path = path(of: "\(relative)/\($0)")
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }

  /// What tells a file that was left alone from one that was written again with the same bytes.
  struct Identity: Equatable {
    let inode: Int?
    let modified: Date?
  }

  /// The identity of each file and folder below `Output`, folders without the time; `nil` if it is missing.
  func identities() -> [String: Identity]? {
    let root = path(of: "Output")
    guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: root) else { return nil }
    return Dictionary(uniqueKeysWithValues: paths.map { ($0, identity(of: "Output/\($0)")) })
  }

  private func identity(of relative: String) -> Identity {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path(of: relative))
    let isFolder = attributes?[.type] as? FileAttributeType == .typeDirectory
    return Identity(
      inode: attributes?[.systemFileNumber] as? Int,
      modified: isFolder ? nil : attributes?[.modificationDate] as? Date
    )
  }
}
