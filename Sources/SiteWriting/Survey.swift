import Diagnostics
import FileSystem

/// A look at what stands, before a build, in the places that its files will take.
struct Survey {
  private let paths: [OutputPath]
  /// The paths that no earlier build has written.
  private let new: Set<OutputPath>
  private var sizes: [Int?]
  private var findings = Set<Diagnostic>()

  init(of paths: [OutputPath], new: [OutputPath]) {
    self.paths = paths
    self.new = Set(new)
    sizes = Array(repeating: nil, count: paths.count)
  }

  /// The places in the order of the paths; throws all that is in the way.
  mutating func targets(in root: borrowing Directory) throws(DiagnosticError) -> [WriteTarget] {
    for (folder, indices) in Dictionary(grouping: paths.indices, by: { paths[$0].folder }) {
      do throws(FileSystemError) {
        guard let directory = try root.folder(at: folder) else { continue }
        for index in indices { try look(at: index, in: directory) }
      } catch {
        findings.insert(Self.finding(error))
      }
    }
    guard findings.isEmpty else { throw DiagnosticError(findings.sorted()) }
    return zip(paths, sizes).map(WriteTarget.init)
  }

  private mutating func look(at index: Int, in directory: borrowing Directory) throws(FileSystemError) {
    let path = paths[index]
    let found = try path.withName { name throws(FileSystemError) in try directory.status(of: name) }
    guard let status = found else { return }
    if status.kind != .file {
      findings.insert(.obstructedFile(directory.path(of: path.name), status.kind))
    } else if new.contains(path) {
      findings.insert(.foreignFile(directory.path(of: path.name)))
    }
    sizes[index] = status.size
  }

  private static func finding(_ error: FileSystemError) -> Diagnostic {
    guard case .notAFolder(let kind) = error.reason else { return error.diagnostic }
    return .obstructedFolder(error.path, kind)
  }
}
