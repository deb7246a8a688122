import Diagnostics
import SiteModel

/// What each file of Content/ is, by its place and name alone.
struct ContentTree {
  /// A Markdown file of a family.
  struct TextFile {
    /// What stands before `.md` and the language: a code, a pair or a slug, if the name is right.
    var stem: String
    /// The edition that a translation is for; `nil` for the file that holds the facts.
    var translation: Edition?
    var file: SourceFile
  }

  /// The Markdown files of one folder of a family.
  enum Folder: String, CaseIterable {
    case entries = ""
    case notes = "comparisons"
    case guides = "guides"
  }

  private(set) var siteFile: SourceFile?
  private(set) var families: [String: SourceFile] = [:]
  /// The maps between families, in the order of their paths.
  private(set) var crossings: [SourceFile] = []
  /// The pages about the site itself, with their translations, in the order of their paths.
  private(set) var documents: [TextFile] = []
  private var texts: [String: [Folder: [TextFile]]] = [:]
  private var others: [SourceFile] = []

  /// Sorts files into `site.yml`, `crossings/NAME.yml`, `pages/NAME[.LANGUAGE].md`, `FAMILY/family.yml`,
  /// `FAMILY/CODE[.LANGUAGE].md` and the same in the folders of notes and guides; the rest is kept aside.
  init(_ files: [SourceFile]) {
    for file in files {
      let components = file.relativePath.split(separator: "/").map(String.init)
      let folder = components.count == 3 ? Folder(rawValue: components[1]) : .entries
      switch (components.count, components.last) {
      case (1, "site.yml"): siteFile = file
      case (2, let name?) where components[0] == "crossings" && name.hasSuffix(".yml"): crossings.append(file)
      case (2, let name?) where components[0] == "pages" && name.hasSuffix(".md"):
        documents.append(TextFile(stem: String(name.dropLast(3)), file: file))
      case (2, "family.yml"): families[components[0]] = file
      case (2...3, let name?) where name.hasSuffix(".md") && folder != nil:
        let text = TextFile(stem: String(name.dropLast(3)), file: file)
        texts[components[0], default: [:]][folder ?? .entries, default: []].append(text)
      default: others.append(file)
      }
    }
  }

  /// The texts of a folder of a family, in the order of their paths.
  func texts(in folder: Folder, of family: String) -> [TextFile] {
    texts[family]?[folder] ?? []
  }

  /// Tells translations from the files that hold the facts, now that the editions are known.
  ///
  /// - Parameter diagnostics: gains an error for a language that is no edition.
  mutating func recogniseTranslations(of site: Site, diagnostics: inout [Diagnostic]) {
    documents = documents.compactMap { Self.recognise($0, site, diagnostics: &diagnostics) }
    texts = texts.mapValues { folders in
      folders.mapValues { files in
        files.compactMap { Self.recognise($0, site, diagnostics: &diagnostics) }
      }
    }
  }

  private static func recognise(_ text: TextFile, _ site: Site, diagnostics: inout [Diagnostic]) -> TextFile?
  {
    let parts = text.stem.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return text }
    let others = site.editions.filter { !$0.isDefault }
    guard let edition = others.first(where: { $0.language.description == parts[1] }) else {
      let legal = others.map(\.language.description)
      if site.editions[0].language.description == parts[1] {
        diagnostics.append(.defaultEditionSuffix(parts[0], path: text.file.displayPath))
        return nil
      }
      diagnostics.append(.unknownEdition(parts[1], legal: legal, at: text.file.displayPath))
      return nil
    }
    return TextFile(stem: parts[0], translation: edition, file: text.file)
  }

  /// Warns of files that no page is made from, so that none is skipped in silence.
  func unexpectedFiles(of site: Site) -> [Diagnostic] {
    let unlisted = families.filter { !site.families.contains($0.key) }.map(\.value)
    let homeless = texts.filter { !site.families.contains($0.key) }.flatMap { $0.value.values.joined() }
    return unlisted.map { file in
      .unexpectedFile(path: file.displayPath, solution: "add the family to “families:” in site.yml")
    }
      + (others + homeless.map(\.file)).map { file in
        .unexpectedFile(
          path: file.displayPath,
          solution: "name it FAMILY/CODE.md, FAMILY/comparisons/CODE-CODE.md or FAMILY/guides/NAME.md, "
            + "of a family that site.yml lists, crossings/NAME.yml or pages/NAME.md")
      }
  }
}
