import Markdown

/// Every word of an edition, and the pages that it stands on.
struct Vocabulary: Sendable {
  /// Where on a page a word stands, by what that is worth.
  enum Weight: Int, Comparable, Sendable {
    case section, lead, otherName, name

    static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  /// A text of a page.
  struct Text {
    /// What holds its words.
    enum Content {
      case words(String)
      case inlines([Inline])
      case blocks([Block])
    }

    let content: Content
    let weight: Weight

    init(_ content: Content, _ weight: Weight) {
      self.content = content
      self.weight = weight
    }
  }

  /// A page with a word, at the best place that the word has there.
  struct Posting: Hashable, Sendable {
    let page: Int
    let weight: Weight
  }

  /// The words in byte order, each with its pages in ascending order.
  let words: [(word: String, postings: ArraySlice<Posting>)]
  /// What is looked for only if a query says nothing else: stop words, of which ``words`` has none, and words
  /// that stand on too many pages to tell them apart, of which it has the best places.
  let dropped: Set<String>

  /// A word that stands on no more pages than this is kept, however few pages there are.
  private static let rareness = 12

  /// The vocabulary of pages, each given as its texts.
  ///
  /// - Complexity: O(*b* + *n* log *n*) in the bytes of the texts and the number of different words.
  init(_ pages: [[Text]]) {
    var concordance = Concordance()
    for (page, texts) in pages.enumerated() {
      for text in texts { concordance.read(text, page: page) }
    }
    let common = concordance.words(onMoreThan: max(pages.count / 3, Self.rareness))
    dropped = StopWords.all.union(common)
    words = concordance.postings(droppingSectionsOf: common)
  }

  /// A word without the `s` or `x` of a plural; of two forms that both occur, the index has only this one.
  static func singular(of word: String) -> String? {
    let isPlural = word.utf8.last == UInt8(ascii: "s") || word.utf8.last == UInt8(ascii: "x")
    return isPlural && word.count >= 5 ? String(word.dropLast()) : nil
  }
}

extension Vocabulary {
  /// Whether `word` itself stands on a page.
  ///
  /// - Complexity: O(log *n*) in the number of words.
  func contains(_ word: String) -> Bool {
    var range = words.startIndex..<words.endIndex
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      let other = words[middle].word
      if other == word { return true }
      let isBefore = other.utf8.lexicographicallyPrecedes(word.utf8)
      range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }

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
