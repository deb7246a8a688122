import ContentLoading
import SiteModel

/// What the files of new pages have in common: they are legal and say nothing yet.
enum Skeleton {
  /// A file with front matter, unless that has no lines, then a first paragraph and sections without words.
  ///
  /// - Parameter stem: the path below Content/ without language and suffix, such as `http/599`.
  static func file(
    _ stem: String, in edition: Edition, frontMatter: [String], lead: String, headings: [String]
  ) -> NewFile {
    let fenced = frontMatter.isEmpty ? [] : ["---"] + frontMatter + ["---"]
    let sections = headings.flatMap { ["", "## \($0)", "", Placeholder.text] }
    let lines = fenced + [lead] + sections
    let language = edition.isDefault ? "" : ".\(edition.language)"
    return NewFile(path: "\(stem)\(language).md", bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// Where authors note the day, which no program can know for them.
  static let reviewed = [
    "# The day on which all this was last checked against its sources:", "# reviewed: YYYY-MM-DD",
  ]
}

extension Localized {
  /// The text in `language` as a keyboard writes it: loading has put no-break spaces in their places.
  func typed(in language: LanguageTag) -> String {
    self[language].split { $0.isWhitespace }.joined(separator: " ")
  }
}
