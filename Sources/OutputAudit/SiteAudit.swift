import Diagnostics
import FileSystem

/// Looks for what is wrong between the files of a site, from what was kept of each.
struct SiteAudit {
  private let files: SiteFiles
  /// The audits of pages and style sheets by number of file.
  private let audits: [FileAudit?]
  private let identities: PageIdentities
  /// The first page of each title in each language.
  private var titles: [[String]: Int] = [:]
  private var findings: [Diagnostic] = []

  /// A finding that awaits its place: most pages need not be read again.
  private typealias Finding = (range: Range<Int>, make: (SourceLocation) -> Diagnostic)

  private init(_ audits: [FileAudit], of files: SiteFiles) {
    self.files = files
    var numbered = [FileAudit?](repeating: nil, count: files.paths.count)
    for audit in audits { numbered[audit.file] = audit }
    self.audits = numbered
    identities = PageIdentities(audits, of: files)
  }

  /// Everything that is wrong between the files; `audits` in any order.
  ///
  /// - Complexity: O(*n*) in what was kept.
  static func findings(_ audits: [FileAudit], of files: SiteFiles) -> [Diagnostic] {
    var audit = SiteAudit(audits, of: files)
    for (file, record) in audit.audits.enumerated() {
      guard let page = record?.page else { continue }
      let found = audit.anchors(of: page) + audit.title(of: page, file) + audit.names(of: page, file)
      audit.place(found, in: file)
    }
    audit.findOrphans()
    return audit.findings
  }

  private func anchors(of page: PageRecord) -> [Finding] {
    page.anchors.compactMap { anchor in
      guard let target = audits[anchor.file]?.page, !target.ids.contains(anchor.id) else { return nil }
      let path = files.paths[anchor.file]
      return (anchor.reference.range, { .missingAnchor(anchor.id, on: path, known: target.ids, at: $0) })
    }
  }

  private mutating func title(of page: PageRecord, _ file: Int) -> [Finding] {
    guard let title = page.title else { return [] }
    guard let first = titles[[page.language, title.text]] else {
      titles[[page.language, title.text]] = file
      return []
    }
    let path = files.paths[first]
    return [(title.range, { .duplicateTitle(title.text, of: path, at: $0) })]
  }

  /// The addresses that a page gives for itself and for its translations.
  private func names(of page: PageRecord, _ file: Int) -> [Finding] {
    var found: [Finding] = []
    if let canonical = page.canonical, identities.file(namedBy: canonical, in: file) != file {
      let (path, base) = (files.paths[file], identities.base)
      found.append((canonical.range, { .wrongCanonical(of: path, base: base, at: $0) }))
    }
    for alternate in page.alternates {
      if let make = alternateFinding(alternate, in: file) { found.append((alternate.range, make)) }
    }
    return found
  }

  private func alternateFinding(
    _ alternate: Reference, in file: Int
  ) -> ((SourceLocation) -> Diagnostic)? {
    guard case .alternate(let language) = alternate.purpose else { return nil }
    guard let other = identities.file(namedBy: alternate, in: file), let page = audits[other]?.page else {
      return { .missingAlternate(alternate.address, at: $0) }
    }
    let path = files.paths[other]
    if language.lowercased() != "x-default", language.lowercased() != page.language {
      return { .alternateLanguage(language, path: path, actual: page.language, at: $0) }
    }
    guard !page.alternates.contains(where: { identities.file(namedBy: $0, in: other) == file }) else {
      return nil
    }
    return { .oneSidedAlternate(path: path, at: $0) }
  }

  private mutating func findOrphans() {
    var isLinked = [Bool](repeating: false, count: files.paths.count)
    for audit in audits.compactMap(\.self) {
      for target in audit.targets where target != audit.file { isLinked[target] = true }
    }
    for file in files.paths.indices where !isLinked[file] {
      let location = SourceLocation(path: files.displayPath(file))
      if files.isPage(file), files.paths[file] != SiteFiles.lostPage {
        findings.append(.orphanPage(at: location))
      } else if files.isAsset(file) {
        findings.append(.unusedAsset(at: location))
      }
    }
  }

  /// Reads a page again for the lines that are meant.
  private mutating func place(_ found: [Finding], in file: Int) {
    guard !found.isEmpty else { return }
    let bytes = try? File.read(files.displayPath(file), limit: SiteFiles.sizeLimit)
    let source = SourceText(path: files.displayPath(file), bytes: bytes ?? [])
    findings += found.map { $0.make(source.location($0.range)) }
  }
}
