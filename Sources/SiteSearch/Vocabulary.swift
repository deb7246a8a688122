/// Every word of an edition, and the pages that it stands on.
struct Vocabulary: Sendable {
  /// Where on a page a word stands, by what that is worth.
  enum Weight: Int, Comparable, Sendable {
    case section, lead, otherName, name

    static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  /// A page with a word, at the best place that the word has there.
  struct Posting: Hashable, Sendable {
    let page: Int
    let weight: Weight
  }

  /// The words in order, each with its pages in ascending order.
  let words: [(word: String, postings: [Posting])]
  /// What is looked for only if a query says nothing else: stop words, of which ``words`` has none, and words
  /// that stand on too many pages to tell them apart, of which it has the best places.
  let dropped: Set<String>
  private let places: [String: Int]

  /// A word that stands on no more pages than this is kept, however few pages there are.
  private static let rareness = 12

  /// The vocabulary of pages, each given as its texts.
  ///
  /// - Complexity: O(*n* log *n*) in the number of different words.
  init(_ pages: [[(text: String, weight: Weight)]]) {
    var best = Self.bestWeights(pages)
    let limit = max(pages.count / 3, Self.rareness)
    let dropped = StopWords.all.union(best.filter { $0.value.count > limit }.keys)
    for word in best.keys.sorted() {
      guard let singular = Self.singular(of: word), let own = best[singular] else { continue }
      best[singular] = own.merging(best.removeValue(forKey: word) ?? [:], uniquingKeysWith: max)
    }
    self.dropped = dropped
    words = best.sorted { $0.key < $1.key }.compactMap { word, pages in
      let kept = dropped.contains(word) ? pages.filter { $0.value > .section } : pages
      let postings = kept.sorted { $0.key < $1.key }.map { Posting(page: $0.key, weight: $0.value) }
      return postings.isEmpty ? nil : (word, postings)
    }
    places = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1.word, $0) })
  }

  /// The pages of each word, and the best place that it has on each.
  private static func bestWeights(_ pages: [[(text: String, weight: Weight)]]) -> [String: [Int: Weight]] {
    var best: [String: [Int: Weight]] = [:]
    for (page, texts) in pages.enumerated() {
      for (text, weight) in texts {
        for word in Folding.words(of: text) where word.utf8.count > 1 && !StopWords.all.contains(word) {
          raise(&best[word, default: [:]][page, default: weight], to: weight)
        }
      }
    }
    return best
  }

  private static func raise(_ best: inout Weight, to weight: Weight) { best = max(best, weight) }

  /// A word without the `s` or `x` of a plural; of two forms that both occur, the index has only this one.
  static func singular(of word: String) -> String? {
    word.count >= 5 && (word.hasSuffix("s") || word.hasSuffix("x")) ? String(word.dropLast()) : nil
  }
}

extension Vocabulary {
  /// Whether `word` itself stands on a page.
  func contains(_ word: String) -> Bool { places[word] != nil }

  /// What to look for when a reader types `typed`: what tells pages apart, or else all that is not a stop word.
  func terms(for typed: [String]) -> [String] {
    let isKnown = { contains($0) || dropped.contains($0) }
    let terms = typed.map { word in
      guard !isKnown(word), let singular = Self.singular(of: word), isKnown(singular) else { return word }
      return singular
    }
    let telling = terms.filter { !dropped.contains($0) }
    return telling.isEmpty ? terms.filter(contains) : telling
  }

  /// How well each page answers `term`: by the place of the best word that begins with it; twice for the
  /// word itself.
  ///
  /// - Complexity: O(*n*) in the number of words.
  func scores(of term: String) -> [Int: Int] {
    var scores: [Int: Int] = [:]
    for (word, postings) in words where word.hasPrefix(term) {
      for posting in postings {
        let score = (posting.weight.rawValue + 1) * (word == term ? 2 : 1)
        scores[posting.page] = max(score, scores[posting.page] ?? 0)
      }
    }
    return scores
  }
}
