import ContentLoading
import Diagnostics
import FileSystem
import SiteModel

/// Writes the files of a new entry, note or guide: legal at once, up to the words to write.
public struct PageStarter: Sendable {
  private let content: String
  private let jobs: Int

  /// A starter of pages in the folder `content`, which `jobs` workers read.
  public init(content: String, jobs: Int) {
    self.content = content
    self.jobs = jobs
  }

  /// Writes the file of the default edition and that of every other one, none of which may exist.
  ///
  /// - Parameters:
  ///   - path: what is asked for: `http/599`, `http/comparisons/401-403`, `http/guides/redirections`.
  ///   - name: the name of the code, or the title of the guide; a placeholder when it is `nil`.
  /// - Returns: the paths of the files, beginning with `content`.
  /// - Throws: `refused` before anything is written; `failed` when the families cannot be read, or the disk
  ///   refuses.
  public func write(_ path: String, name: String?) async throws(AuthoringError) -> [String] {
    let library = try await library()
    let files = try Self.files(PageRequest(path, in: library), name: name, in: library.site.editions)
    var refusals: [Diagnostic] = []
    do throws(FileSystemError) {
      let root = try Directory.open(content)
      for file in files where try file.exists(in: root) {
        refusals.append(.fileExists("\(content)/\(file.path)"))
      }
      if refusals.isEmpty {
        for file in files { try file.write(to: root) }
        return files.map { "\(content)/\($0.path)" }
      }
    } catch {
      throw .failed([error.diagnostic])
    }
    throw .refused(refusals)
  }

  private static func files(
    _ request: PageRequest, name: String?, in editions: [Edition]
  ) throws(AuthoringError) -> [NewFile] {
    let family = request.shelf.family
    let words = name ?? Placeholder.text
    switch request.kind {
    case .entry(let code):
      return editions.map { EntrySkeleton(code: code, name: words, family: family).file(in: $0) }
    case .guide(let slug):
      return editions.map { GuideSkeleton(slug: slug, title: words, shelf: request.shelf).file(in: $0) }
    case .note(let pair):
      if name != nil { throw .refused(.namedNote(pair, of: family.id)) }
      return editions.map { NoteSkeleton(pair: pair, family: family).file(in: $0) }
    }
  }

  /// The content as far as it can be read: a mistake in another entry is no reason not to begin one.
  private func library() async throws(AuthoringError) -> Library {
    var findings: [Diagnostic] = []
    let files = SourceScanner.scan(content, diagnostics: &findings)
    guard
      let library = await ContentLoader.load(files, root: content, jobs: jobs, diagnostics: &findings)
    else { throw .failed(findings.filter { $0.severity == .error }) }
    return library
  }
}

extension Diagnostic {
  fileprivate static func fileExists(_ path: String) -> Diagnostic {
    Diagnostic(
      "file-exists", at: SourceLocation(path: path), "the file is there already, and nothing was written",
      solutions: ["edit it, or move it away first"])
  }

  fileprivate static func namedNote(_ pair: PairKey, of family: String) -> Diagnostic {
    Diagnostic(
      "named-note", at: SourceLocation(path: "\(family)/comparisons/\(pair.first)-\(pair.second)"),
      "a note on a pair has no name of its own", solutions: ["leave --name out"])
  }
}
