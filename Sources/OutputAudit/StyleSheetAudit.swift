import Diagnostics

/// Looks for what is wrong with what a style sheet loads.
enum StyleSheetAudit {
  /// The audit of the file of that number.
  static func audit(_ bytes: [UInt8], file: Int, in files: SiteFiles) -> FileAudit {
    var result = FileAudit(file: file)
    let resolver = ReferenceResolver(files: files, file: file)
    for load in StyleSheet(bytes).loads {
      let resolution = resolver.resolve(load)
      if let target = resolution.file { result.targets.insert(target) }
      guard let defect = resolution.defect else { continue }
      let source = SourceText(path: files.displayPath(file), bytes: bytes)
      result.findings.append(.defect(defect, of: load.address, at: source.location(load.range)))
    }
    return result
  }
}
