import Diagnostics
import FileSystem
import Workers

/// The site of an earlier build, held against other builds, to be looked at by several workers.
final class StandingSite: Sendable {
  private let workspace: Workspace
  private let site: Site
  private let settled: Timestamp

  /// The site in a folder; `nil` unless it is whole, and was made from the input of that digest.
  init?(_ path: String, input: UInt64) throws(DiagnosticError) {
    let held = try reporting { () throws(FileSystemError) in try Workspace.holdExisting(path) }
    guard let held else { return nil }
    let manifest = try held.manifest()
    guard let settled = manifest.settled, manifest.input == input else { return nil }
    workspace = held
    site = manifest.site
    self.settled = settled
  }

  /// The number of its files.
  var fileCount: Int { site.count }

  /// Whether nobody has touched the files of some places.
  func isUntouched(_ positions: Range<Int>) -> Bool {
    do throws(FileSystemError) {
      for grid in site.grids.indices {
        let pairs = site.pairs(of: grid, in: positions)
        if pairs.isEmpty { continue }
        guard try arePairsUntouched(pairs, of: site.grids[grid]) else { return false }
      }
      return try areFilesUntouched(site.files[positions.clamped(to: site.files.indices)])
    } catch {
      return false
    }
  }

  private func arePairsUntouched(_ pairs: Range<Int>, of grid: PairGrid) throws(FileSystemError) -> Bool {
    guard let folder = try workspace.root.folder(at: grid.folder) else { return false }
    var path = PairPath(PairNames(grid.names))
    for first in grid.names.indices {
      path.begin(row: first)
      for second in grid.order.seconds(of: first, in: pairs) {
        if Standing(of: path.name(second), in: folder, settled: settled) != .untouched { return false }
      }
    }
    return true
  }

  private func areFilesUntouched(_ files: ArraySlice<OutputPath>) throws(FileSystemError) -> Bool {
    var folder = try workspace.root.reopened()
    var path = Substring()
    for file in files {
      if file.folder != path {
        guard let next = try workspace.root.folder(at: file.folder) else { return false }
        folder = next
        path = file.folder
      }
      let standing = try file.withName { name throws(FileSystemError) in
        Standing(of: name, in: folder, settled: settled)
      }
      if standing != .untouched { return false }
    }
    return true
  }
}

extension OutputFolder {
  /// How many files the site in the folder has, if it was made from the input of that digest and nobody has touched it
  /// since; `nil` when it is to be built, or when the folder cannot tell, for which ``begin(_:input:)`` has the
  /// reasons.
  ///
  /// Each file is looked at, and none is read. Files of others beside them make no difference.
  ///
  /// - Complexity: O(*n*) in the number of files, shared by so many workers; nothing is kept of a file.
  public func unchangedFileCount(input: UInt64, jobs: Int) async -> Int? {
    guard let site = try? StandingSite(path, input: input) else { return nil }
    let count = site.fileCount
    let areUntouched = await Workers.run(jobs) { job in
      site.isUntouched(count * job / jobs..<count * (job + 1) / jobs)
    }
    return areUntouched.allSatisfy { $0 } ? count : nil
  }
}
