import Diagnostics
import SiteModel

/// What each file of Content/ is, by its place and name alone.
struct ContentTree {
  /// A text of the default edition, with its translations.
  struct Text: Sendable {
    /// What stands before `.md` and the language: a code, a pair or a slug, if the name is right.
    let stem: String
    /// The file of the default edition, which holds the facts; `nil` where there are only translations.
    var original: SourceFile?
    var translations: [Translation] = []

    /// The editions that have no file, if the default one has.
    func missing(among editions: [Edition]) -> [Edition] {
      guard original != nil else { return [] }
      return editions.dropFirst().filter { edition in !translations.contains { $0.edition == edition } }
    }
  }

  /// The file of a text in another edition.
  struct Translation: Sendable {
    let edition: Edition
    let file: SourceFile
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
  private(set) var documents: [Text] = []
  private var texts: [String: [Folder: [Text]]] = [:]
  /// The Markdown files before their texts are known.
  private var documentFiles: [SourceFile] = []
  private var textFiles: [String: [Folder: [SourceFile]]] = [:]
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
        documentFiles.append(file)
      case (2, "family.yml"): families[components[0]] = file
      case (2...3, let name?) where name.hasSuffix(".md") && folder != nil:
        textFiles[components[0], default: [:]][folder ?? .entries, default: []].append(file)
      default: others.append(file)
      }
    }
  }

  /// The texts of a folder of a family, in the order of their paths.
  func texts(in folder: Folder, of family: String) -> [Text] {
    texts[family]?[folder] ?? []
  }

  /// Joins translations to the files that hold the facts, now that the editions are known.
  ///
  /// - Parameter diagnostics: gains an error for a language that is no edition.
  mutating func recogniseTranslations(of site: Site, diagnostics: inout [Diagnostic]) {
    documents = Self.texts(documentFiles, site, diagnostics: &diagnostics)
    texts = textFiles.mapValues { folders in
      folders.mapValues { Self.texts($0, site, diagnostics: &diagnostics) }
    }
  }

  private static func texts(
    _ files: [SourceFile], _ site: Site, diagnostics: inout [Diagnostic]
  ) -> [Text] {
    var texts: [Text] = []
    var places: [String: Int] = [:]
    for file in files {
      guard let (stem, edition) = recognise(file, site, diagnostics: &diagnostics) else { continue }
      let place = places[stem] ?? texts.count
      if place == texts.count {
        places[stem] = place
        texts.append(Text(stem: stem))
      }
      if let edition {
        texts[place].translations.append(Translation(edition: edition, file: file))
      } else {
        texts[place].original = file
      }
    }
    return texts
  }

  /// The name of a file without its endings, and the edition that it is a translation for.
  private static func recognise(
    _ file: SourceFile, _ site: Site, diagnostics: inout [Diagnostic]
  ) -> (stem: String, edition: Edition?)? {
    let name = file.relativePath.split(separator: "/").last?.dropLast(3) ?? ""
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return (String(name), nil) }
    let others = site.editions.dropFirst()
    if let edition = others.first(where: { $0.language.description == parts[1] }) {
      return (parts[0], edition)
    }
    if site.editions[0].language.description == parts[1] {
      diagnostics.append(.defaultEditionSuffix(parts[0], path: file.displayPath))
    } else {
      diagnostics.append(
        .unknownEdition(parts[1], legal: others.map(\.language.description), at: file.displayPath))
    }
    return nil
  }

  /// Warns of files that no page is made from, so that none is skipped in silence.
  func unexpectedFiles(of site: Site) -> [Diagnostic] {
    let unlisted = families.filter { !site.families.contains($0.key) }.map(\.value)
    let homeless = texts.filter { !site.families.contains($0.key) }.flatMap { $0.value.values.joined() }
      .flatMap { [$0.original].compactMap(\.self) + $0.translations.map(\.file) }
    return unlisted.map { file in
      .unexpectedFile(path: file.displayPath, solution: "add the family to “families:” in site.yml")
    }
      + (others + homeless).map { file in
        .unexpectedFile(
          path: file.displayPath,
          solution: "name it FAMILY/CODE.md, FAMILY/comparisons/CODE-CODE.md or FAMILY/guides/NAME.md, "
            + "of a family that site.yml lists, crossings/NAME.yml or pages/NAME.md")
      }
  }
}
