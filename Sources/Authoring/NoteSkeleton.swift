import ContentLoading
import SiteModel

/// The files of a new note on a pair.
struct NoteSkeleton {
  let pair: PairKey
  let family: Family

  /// The file of an edition.
  func file(in edition: Edition) -> NewFile {
    Skeleton.file(
      "\(family.id)/comparisons/\(pair.first)-\(pair.second)", in: edition,
      frontMatter: edition.isDefault ? Skeleton.reviewed : [], lead: Placeholder.text,
      headings: family.noteSections.map { $0.heading.typed(in: edition.language) })
  }
}
