import Diagnostics
import SiteModel

extension ContentTree.Text {
  /// An error for each translation of a text that is not there.
  var orphans: [Diagnostic] {
    guard original == nil else { return [] }
    return translations.map { .orphanTranslation(stem, path: $0.file.displayPath) }
  }

  /// A warning for each edition that has no translation of a text that is there.
  func missingTexts(among editions: [Edition]) -> [Diagnostic] {
    guard let original else { return [] }
    return missing(among: editions).map { .missingText(of: stem, in: $0, path: original.displayPath) }
  }
}

extension Diagnostic {
  fileprivate static func missingText(of stem: String, in edition: Edition, path: String) -> Diagnostic {
    Diagnostic(
      "missing-translation", .warning, at: SourceLocation(path: path),
      "“\(stem)” has no text in the edition “\(edition.language)”",
      explanation: "Pages show the text of the default edition, with a notice.",
      solutions: ["write \(stem).\(edition.language).md"]
    )
  }
}
