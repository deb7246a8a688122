/// A page of the site, before it is rendered: what it shows, in which edition.
///
/// Indices point into ``Library/shelves`` and ``Shelf/entries``, so that half a million pages stay small.
public struct Page: Hashable, Sendable {
  /// What a page shows.
  public enum Subject: Hashable, Sendable {
    /// The front page of an edition.
    case home
    /// What the families have to do with one another.
    case crossings
    /// A page about the site itself.
    case document(Int)
    /// The search.
    case search
    /// The description of the search.
    case openSearch
    /// What stands for a page that does not exist.
    case notFound
    /// All codes of a family.
    case family(Int)
    /// All pairs of a family.
    case compare(Int)
    /// One code.
    case entry(family: Int, entry: Int)
    /// Several codes, in words.
    case guide(family: Int, guide: Int)
    /// Two codes, the lower one first.
    case comparison(family: Int, first: Int, second: Int)
  }

  /// What the page shows.
  public var subject: Subject
  /// The index of the edition in ``Site/editions``.
  public var edition: Int

  /// A page about `subject` in an edition.
  public init(_ subject: Subject, edition: Int) {
    self.subject = subject
    self.edition = edition
  }
}

extension Library {
  /// Every page of an edition but those of pairs: home and what else the site has once, then each family with its
  /// entries and guides.
  ///
  /// - Complexity: O(*n*) in the number of entries and guides.
  public func pages(edition: Int) -> [Page] {
    var subjects: [Page.Subject] = [.home]
    if !crossings.isEmpty { subjects.append(.crossings) }
    subjects += documents.indices.map { .document($0) }
    if offered.contains(.search) { subjects.append(.search) }
    if offered.contains(.openSearch) { subjects.append(.openSearch) }
    if offered.contains(.notFound), site.editions[edition].isDefault { subjects.append(.notFound) }
    for (family, shelf) in shelves.enumerated() {
      subjects.append(.family(family))
      if offered.contains(.compare) { subjects.append(.compare(family)) }
      subjects += shelf.entries.indices.map { .entry(family: family, entry: $0) }
      subjects += shelf.guides.indices.map { .guide(family: family, guide: $0) }
    }
    return subjects.map { Page($0, edition: edition) }
  }
}

extension Shelf {
  /// Every pair of entries in the order of their pages: the first with each later one, then the second …
  public var pairs: some Sequence<(first: Int, second: Int)> {
    entries.indices.lazy.flatMap { first in
      (first + 1..<entries.count).lazy.map { (first, $0) }
    }
  }
}
