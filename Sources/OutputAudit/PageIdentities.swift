/// Which page is meant by the absolute addresses that pages give for themselves.
struct PageIdentities: Sendable {
  private let files: SiteFiles
  /// The address that the site is published at, ending with `/`; `nil` when no page tells.
  let base: String?

  /// Takes the address of the site from the canonical link of its home, or else of the first page that has one.
  init(_ audits: [FileAudit], of files: SiteFiles) {
    self.files = files
    let home = audits.filter { files.paths[$0.file] == SiteFiles.home }
    let others = audits.sorted { $0.file < $1.file }
    base =
      (home + others).lazy.compactMap { audit in
        audit.page?.canonical.flatMap { Self.base($0.address, of: files.paths[audit.file]) }
      }.first
  }

  /// What stands before `path` in an address; the home may be named by its folder.
  private static func base(_ address: String, of path: String) -> String? {
    if address.hasSuffix("/" + path) { return String(address.dropLast(path.count)) }
    return path == SiteFiles.home && address.hasSuffix("/") ? address : nil
  }

  /// The file that `reference`, in the file `origin`, gives as a page's address; `nil` when there is none.
  func file(namedBy reference: Reference, in origin: Int) -> Int? {
    let address = reference.address
    guard let base, address.hasPrefix(base) else {
      let resolver = ReferenceResolver(files: files, file: origin)
      return resolver.resolve(Reference(purpose: .link, address: address, range: reference.range)).file
    }
    switch files.target(of: Address("./" + address.dropFirst(base.count)).path, from: "") {
    case .file(let file): return file
    case .folder(let folder):
      return files.number(of: folder.isEmpty ? SiteFiles.home : "\(folder)/index.html")
    case .otherCase, .nothing, .outside: return nil
    }
  }
}
