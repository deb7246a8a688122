/// Everything that Content/ says, checked: the input of every page.
public struct Library: Sendable {
  /// The site.
  public var site: Site
  /// The families in the order of the site, each with its entries.
  public var shelves: [Shelf]
  /// What the families have to do with one another, in the order of the files.
  public var crossings: [CrossingMap]
  /// The pages about the site itself, in the order of their slugs.
  public var documents: [Document]
  /// The pages that the templates offer.
  public var offered: Set<OfferedPage> = []

  /// A library as described by its parts.
  public init(site: Site, shelves: [Shelf], crossings: [CrossingMap] = [], documents: [Document] = []) {
    self.site = site
    self.shelves = shelves
    self.crossings = crossings
    self.documents = documents
  }
}

extension Library {
  /// Where the index of each edition's search is published; empty when the templates offer no search.
  ///
  /// The names are always the same, unlike those of other assets: every page holds them, and a change of one word
  /// must not change every page.
  public var searchIndexes: [Route] {
    guard offered.contains(.search) else { return [] }
    return site.editions.map { Route(["assets", "search-\($0.language).js"]) }
  }

  /// The number of codes of all families.
  public var entryCount: Int { shelves.map(\.entries.count).reduce(0, +) }
}

/// A family and its entries.
public struct Shelf: Sendable {
  /// The family.
  public var family: Family
  /// The entries in ascending order of code.
  public var entries: [Entry]
  /// The notes by pair.
  public var notes: [PairKey: Note]
  /// The guides in the order of their slugs.
  public var guides: [Guide]

  /// The entries of a family, put in order, with what is written about several of them.
  public init(family: Family, entries: [Entry], notes: [PairKey: Note] = [:], guides: [Guide] = []) {
    self.family = family
    self.entries = entries.sorted { $0.code < $1.code }
    self.notes = notes
    self.guides = guides.sorted { $0.slug < $1.slug }
  }

  /// The number of unordered pairs of entries.
  public var comparisonCount: Int { entries.count * (entries.count - 1) / 2 }

  /// The place of the entry with `code`.
  ///
  /// - Complexity: O(log *n*): entries are in order.
  public func index(of code: Code) -> Int? {
    var range = 0..<entries.count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      if entries[middle].code == code { return middle }
      range = entries[middle].code < code ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}
