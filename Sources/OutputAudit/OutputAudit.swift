import Diagnostics
import FileSystem
import Workers

/// The audit of a built site: every page and style sheet in a folder, as browsers and crawlers meet them.
public struct OutputAudit: Sendable {
  private let root: String
  private let jobs: Int

  /// An audit of the folder `root` by `jobs` workers, at least 1; what is found does not depend on their number.
  public init(_ root: String, jobs: Int) {
    self.root = root
    self.jobs = max(1, jobs)
  }

  /// Everything that is wrong with the site, in canonical order; what cannot be read is a finding, too.
  ///
  /// Names that begin with a dot are not looked at. Of a page is kept, once it has been read, what the others
  /// are compared with.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public func findings() async -> [Diagnostic] {
    let tree = FileTree.scan(root)
    let files = SiteFiles(root: root, paths: tree.files)
    let audits = await auditFiles(of: files)
    let findings = tree.diagnostics + audits.flatMap(\.findings) + SiteAudit.findings(audits, of: files)
    return findings.sorted()
  }

  private func auditFiles(of files: SiteFiles) async -> [FileAudit] {
    let readable = files.paths.indices.filter { files.isPage($0) || files.isStyleSheet($0) }
    return await readable.mapSideBySide(jobs: jobs) { Self.audit($0, of: files) }
  }

  private static func audit(_ file: Int, of files: SiteFiles) -> FileAudit {
    do throws(FileSystemError) {
      let bytes = try File.read(files.displayPath(file), limit: SiteFiles.sizeLimit)
      guard files.isPage(file) else { return StyleSheetAudit.audit(bytes, file: file, in: files) }
      // Hosts show this page at any address, so its own are to begin at the root.
      let basePath = files.paths[file] == SiteFiles.lostPage ? BasePath.find(in: files) : nil
      return PageAudit.audit(bytes, file: file, in: files, basePath: basePath)
    } catch {
      return FileAudit(file: file, findings: [error.diagnostic])
    }
  }
}
