import ContentLoading
import SiteModel

/// The files of a new guide: the first codes of the family stand for those that it will be about.
struct GuideSkeleton {
  let slug: Code
  let title: String
  let shelf: Shelf

  /// How many codes stand in a new guide.
  private static let codeCount = 3

  /// The file of an edition.
  func file(in edition: Edition) -> NewFile {
    Skeleton.file(
      "\(shelf.family.id)/guides/\(slug)", in: edition,
      frontMatter: edition.isDefault ? frontMatter(in: edition.language) : ["title: \(Placeholder.text)"],
      lead: Placeholder.text, headings: [])
  }

  private func frontMatter(in language: LanguageTag) -> [String] {
    let codes = shelf.entries.prefix(Self.codeCount).map(\.code.description)
    let facts = shelf.family.facts
    return [
      "title: \(YAMLScalar.write(title))", "", "# The codes that it is about, in the order of its table:",
      "codes: [\(codes.joined(separator: ", "))]", "", "# The facts that the table shows, some of",
    ] + FactSkeleton.list(facts.map { ($0.id, $0.label.typed(in: language)) }) + [
      "facts: [\(facts.first?.id ?? "")]", "",
    ] + Skeleton.reviewed
  }
}
