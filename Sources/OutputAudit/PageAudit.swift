import Diagnostics

/// Looks for what is wrong with one page by itself.
struct PageAudit {
  private(set) var result: FileAudit
  private var page = PageRecord()
  private let outline: PageOutline
  private let resolver: ReferenceResolver
  private let bytes: [UInt8]
  /// The lines of the page, indexed only when there is something to say about one of them.
  private lazy var source = SourceText(path: resolver.files.displayPath(resolver.file), bytes: bytes)

  /// The audit of the file of that number.
  ///
  /// - Parameter basePath: where the site lies on its host, for the page that names files from there.
  /// - Complexity: O(*n*) in the bytes of a page without findings.
  static func audit(_ bytes: [UInt8], file: Int, in files: SiteFiles, basePath: String?) -> FileAudit {
    var audit = PageAudit(bytes, ReferenceResolver(files: files, file: file, basePath: basePath))
    audit.auditHead()
    audit.auditIDs()
    audit.auditInlineCode()
    for reference in audit.outline.references { audit.follow(reference) }
    audit.result.page = audit.page
    return audit.result
  }

  private init(_ bytes: [UInt8], _ resolver: ReferenceResolver) {
    result = FileAudit(file: resolver.file)
    outline = PageOutline(bytes)
    self.bytes = bytes
    self.resolver = resolver
  }

  private mutating func auditHead() {
    if let language = outline.language, !language.text.isEmpty {
      page.language = language.text.lowercased()
    } else {
      report(.missingLanguage(at: place))
    }
    if let title = outline.title, !title.text.isEmpty {
      page.title = title
    } else {
      report(.missingTitle(at: place))
    }
    if outline.mainHeadings.isEmpty { report(.missingMainHeading(at: place)) }
    for heading in outline.mainHeadings.dropFirst() {
      report(.doubledMainHeading(at: source.location(heading)))
    }
    for base in outline.bases { report(.baseElement(at: source.location(base))) }
  }

  private mutating func auditIDs() {
    var places: [String: Range<Int>] = [:]
    for id in outline.ids {
      if let first = places[id.text] {
        let line = source.location(first).excerpt?.line ?? 1
        report(.duplicateID(id.text, firstLine: line, at: source.location(id.range)))
      } else {
        places[id.text] = id.range
      }
    }
    page.ids = Set(places.keys)
    for reference in outline.idReferences where !page.ids.contains(reference.id.text) {
      let location = source.location(reference.id.range)
      report(.unknownID(reference.id.text, in: reference.attribute, known: page.ids, at: location))
    }
  }

  private mutating func auditInlineCode() {
    for code in outline.inlineCode { report(.inlineCode(code.kind, at: source.location(code.range))) }
  }

  private mutating func follow(_ reference: Reference) {
    switch reference.purpose {
    case .canonical: page.canonical = page.canonical ?? reference
    case .alternate: page.alternates.append(reference)
    case .link, .load, .scriptData:
      let resolution = resolver.resolve(reference)
      if let defect = resolution.defect {
        report(.defect(defect, of: reference.address, at: source.location(reference.range)))
      }
      guard let target = resolution.file else { return }
      result.targets.insert(target)
      let fragment = resolution.fragment
      // The browser finds the top of a page without an element of that id.
      guard !fragment.isEmpty, fragment.lowercased() != "top", resolver.files.isPage(target) else { return }
      page.anchors.append(PageRecord.Anchor(file: target, id: fragment, reference: reference))
    }
  }

  /// The page as a whole.
  private var place: SourceLocation {
    SourceLocation(path: resolver.files.displayPath(resolver.file))
  }

  private mutating func report(_ finding: Diagnostic) {
    result.findings.append(finding)
  }
}
