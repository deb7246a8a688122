import Diagnostics
import SiteModel

/// What each file of Content/ is, by its place and name alone.
struct ContentTree {
  /// A Markdown file of a family.
  struct EntryFile {
    /// What stands before `.md` and the language: the code, if the name is right.
    var stem: String
    /// The edition that a translation is for; `nil` for the file that holds the facts.
    var translation: Edition?
    var file: SourceFile
  }

  private(set) var siteFile: SourceFile?
  private(set) var families: [String: SourceFile] = [:]
  private(set) var entries: [String: [EntryFile]] = [:]
  private var others: [SourceFile] = []

  /// Sorts files into `site.yml`, `FAMILY/family.yml` and `FAMILY/CODE[.LANGUAGE].md`; the rest is kept aside.
  init(_ files: [SourceFile]) {
    for file in files {
      let components = file.relativePath.split(separator: "/").map(String.init)
      switch (components.count, components.last) {
      case (1, "site.yml"): siteFile = file
      case (2, "family.yml"): families[components[0]] = file
      case (2, let name?) where name.hasSuffix(".md"):
        entries[components[0], default: []].append(EntryFile(stem: String(name.dropLast(3)), file: file))
      default: others.append(file)
      }
    }
  }

  /// Tells translations from the files that hold the facts, now that the editions are known.
  ///
  /// - Parameter diagnostics: gains an error for a language that is no edition.
  mutating func recogniseTranslations(of site: Site, diagnostics: inout [Diagnostic]) {
    for (family, files) in entries {
      entries[family] = files.compactMap { entryFile in
        let parts = entryFile.stem.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return entryFile }
        guard let edition = site.editions.first(where: { $0.language.description == parts[1] }),
          !edition.isDefault
        else {
          let legal = site.editions.filter { !$0.isDefault }.map(\.language.description)
          diagnostics.append(.unknownEdition(parts[1], legal: legal, at: entryFile.file.displayPath))
          return nil
        }
        return EntryFile(stem: parts[0], translation: edition, file: entryFile.file)
      }
    }
  }

  /// Warns of files that no page is made from, so that none is skipped in silence.
  func unexpectedFiles(of site: Site) -> [Diagnostic] {
    let unlisted = families.filter { !site.families.contains($0.key) }.map(\.value)
    let homeless = entries.filter { !site.families.contains($0.key) }.flatMap(\.value).map(\.file)
    return unlisted.map { file in
      .unexpectedFile(path: file.displayPath, solution: "add the family to “families:” in site.yml")
    }
      + (others + homeless).map { file in
        .unexpectedFile(
          path: file.displayPath, solution: "name it FAMILY/CODE.md, of a family that site.yml lists")
      }
  }
}
