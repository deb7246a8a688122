import OutputAudit
import TestFolders

/// A site of two pages without a fault, `index.html` and `a.html`, and what a test lays over it.
final class AuditedSite {
  let folder: TemporaryFolder

  /// - Parameters:
  ///   - body: the fifth line of `a.html`.
  ///   - head: what stands before the title in `a.html`, in its second line.
  ///   - files: more files, or others in place of the two pages.
  init(_ body: String = "", head: String = "", files: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    try folder.createFile("index.html", Self.page("Home", "<a href=\"a.html\">A</a>"))
    try folder.createFile("a.html", Self.page("A", body + "\n<a href=\"index.html\">Home</a>", head: head))
    for (path, text) in files { try folder.createFile(path, text) }
  }

  /// A page without a fault, but that nothing links to it.
  static func page(_ title: String, _ body: String = "", head: String = "", language: String = "en") -> String
  {
    """
    <!DOCTYPE html>
    <html lang="\(language)">\(head)
    <title>\(title)</title>
    <h1>\(title)</h1>
    \(body)

    """
  }

  /// What the audit prints, with `TMP` for the folder.
  func findings(jobs: Int = 2) async -> String {
    folder.render(await OutputAudit(folder.path, jobs: jobs).findings())
  }

  /// `id path:line:column` of each finding, in order.
  func places() async -> [String] {
    await OutputAudit(folder.path, jobs: 2).findings().map {
      "\($0.id) \($0.location.description.dropFirst(folder.path.count + 1))"
    }
  }
}
