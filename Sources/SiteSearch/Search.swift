import SiteModel

/// `Templates/assets/search.js` searches in the same way; `.ci/check-search` holds the two together.
extension SearchIndex {
  /// The most hits that a search gives.
  public static let hitLimit = 20

  /// The pages that `query` may mean, best first: by codes, by two names, by a name, by words.
  ///
  /// - Complexity: O(*n* + *w*) for each word of the query, with *n* names and *w* words in the index.
  public func search(_ query: String) -> [Hit] {
    let words = Folding.words(of: query)
    let ranked = hits(for: CodeQuery(query, in: self)) + hits(forNames: words) + hits(forWords: words)
    var seen: Set<Page.Subject> = []
    return Array(ranked.filter { seen.insert($0.subject).inserted }.prefix(Self.hitLimit))
  }

  /// The only page that `query` is the address of, as `404` and `402/202` are.
  public func destination(of query: String) -> Page.Subject? {
    let addresses = search(query).filter(\.isAddress)
    return addresses.count == 1 ? addresses[0].subject : nil
  }

  private func hits(for query: CodeQuery) -> [Hit] {
    let found = query.codes.map { code in query.families.compactMap { page(of: code, family: $0) } }
    let entries = found.joined().map { Hit(pages[$0].subject, isAddress: found.count == 1) }
    return pairs(among: found).map { Hit($0, isAddress: true) } + entries
  }

  private func hits(forNames words: [String]) -> [Hit] {
    let query = NameQuery(words, in: self)
    let found = pages.indices.compactMap { page in query.level(of: page).map { (level: $0, page: page) } }
    let names = found.sorted { ($0.level, $0.page) < ($1.level, $1.page) }.map { pages[$0.page].subject }
    let halves = query.halves(unlessAnsweredBy: found.map(\.level))
    return (halves.flatMap(pairs) + names).map { Hit($0) }
  }

  /// The pages on which every word of the query stands, or begins a word.
  private func hits(forWords words: [String]) -> [Hit] {
    let scores = vocabulary.terms(for: words).map(vocabulary.scores)
    guard let first = scores.first else { return [] }
    let sums = first.keys.compactMap { page -> (score: Int, page: Int)? in
      let parts = scores.compactMap { $0[page] }
      return parts.count == scores.count ? (parts.reduce(0, +), page) : nil
    }
    return sums.sorted { ($1.score, $0.page) < ($0.score, $1.page) }.map { Hit(pages[$0.page].subject) }
  }

  /// The pairs of a page of one group and a page of a later group, where they are entries of one family.
  private func pairs(among groups: [[Int]]) -> [Page.Subject] {
    groups.indices.flatMap { left in
      groups[(left + 1)...].joined().flatMap { second in
        groups[left].compactMap { first in pair(pages[first].subject, pages[second].subject) }
      }
    }
  }

  private func pair(_ left: Page.Subject, _ right: Page.Subject) -> Page.Subject? {
    guard case .entry(let family, let first) = left, case .entry(let other, let second) = right,
      family == other, first != second
    else { return nil }
    return .comparison(family: family, first: min(first, second), second: max(first, second))
  }
}
