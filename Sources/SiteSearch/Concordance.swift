/// The words of texts and where they stand, while texts are read.
///
/// Words are numbers here, and all that stands anywhere is in one list: a site has a hundred thousand such places.
struct Concordance {
  private struct Place {
    var word: Int32
    var page: Int32
    var weight: Vocabulary.Weight
  }

  private var folding = Folding()
  /// Stop words first, then the others.
  private var table = WordTable()
  private let stopWordCount: Int
  /// Each page of each word once, in the order of the pages.
  private var places: [Place] = []
  /// The last place of each word; -1 for stop words, which have none.
  private var last: [Int]
  /// How many places each word has.
  private var counts: [Int]

  init() {
    for word in StopWords.all { table.add(word) }
    stopWordCount = table.count
    last = Array(repeating: -1, count: stopWordCount)
    counts = Array(repeating: 0, count: stopWordCount)
  }

  /// Reads a text of a page; pages come in ascending order.
  mutating func read(_ text: Vocabulary.Text, page: Int) {
    var folding = Folding()
    swap(&folding, &self.folding)
    defer { swap(&folding, &self.folding) }
    let weight = text.weight
    let reader: Folding.Reader = { word in
      if word.count > 1 { add(word, weight: weight, page: page) }
    }
    switch text.content {
    case .words(let words): folding.read(words, reader)
    case .inlines(let inlines): folding.read(inlines, reader)
    case .blocks(let blocks): folding.read(blocks, reader)
    }
    folding.endWord(reader)
  }

  private mutating func add(_ word: UnsafeBufferPointer<UInt8>, weight: Vocabulary.Weight, page: Int) {
    let number = table.number(of: word)
    if number < stopWordCount { return }
    if number == last.count {
      last.append(-1)
      counts.append(0)
    } else if places[last[number]].page == Int32(page) {
      places[last[number]].weight = max(places[last[number]].weight, weight)
      return
    }
    last[number] = places.count
    counts[number] += 1
    places.append(Place(word: Int32(number), page: Int32(page), weight: weight))
  }
}

extension Concordance {
  /// The words, but for stop words, that stand on more than `limit` pages.
  func words(onMoreThan limit: Int) -> Set<String> {
    Set((stopWordCount..<table.count).lazy.filter { counts[$0] > limit }.map { table[$0] })
  }

  /// Each word with its pages, in byte order; of two forms of a word that both occur, only the singular.
  ///
  /// - Parameter common: words of which sections do not count.
  func postings(
    droppingSectionsOf common: Set<String>
  ) -> [(word: String, postings: ArraySlice<Vocabulary.Posting>)] {
    let order = numbersInByteOrder()
    let words = order.map { table[$0] }
    let singulars = singulars(order, words)
    let isCommon = words.map(common.contains)
    var lists = PostingLists(sizes: sizes(singulars))
    for place in places {
      let word = singulars[Int(place.word)]
      if place.weight > .section || !isCommon[word] {
        lists.add(Vocabulary.Posting(page: Int(place.page), weight: place.weight), to: word)
      }
    }
    return words.indices.compactMap { word in
      let postings = lists[word]
      return postings.isEmpty ? nil : (words[word], postings)
    }
  }

  private func numbersInByteOrder() -> [Int] {
    (stopWordCount..<table.count)
      .map { (number: $0, beginning: Self.beginning(of: table.utf8($0))) }
      .sorted { left, right in
        if left.beginning != right.beginning { return left.beginning < right.beginning }
        return table.utf8(left.number).lexicographicallyPrecedes(table.utf8(right.number))
      }
      .map(\.number)
  }

  /// The first eight bytes as a number of the same order, so that most words are compared in one step.
  private static func beginning(of word: ArraySlice<UInt8>) -> UInt64 {
    let shown = word.prefix(8)
    return shown.reduce(0) { $0 << 8 | UInt64($1) } << (8 * (8 - shown.count))
  }

  /// For each number the place in `order` of the word that stands for it: its singular, if that stands for itself.
  private func singulars(_ order: [Int], _ words: [String]) -> [Int] {
    var singulars = Array(repeating: 0, count: table.count)
    for (place, number) in order.enumerated() {
      singulars[number] = place
      // A singular comes before its plural, and so its own has been found.
      if let singular = Vocabulary.singular(of: words[place]), let other = table.known(singular),
        other >= stopWordCount, order[singulars[other]] == other
      {
        singulars[number] = singulars[other]
      }
    }
    return singulars
  }

  /// How many places each word in order has at most.
  private func sizes(_ singulars: [Int]) -> [Int] {
    var sizes = Array(repeating: 0, count: table.count - stopWordCount)
    for number in stopWordCount..<table.count { sizes[singulars[number]] += counts[number] }
    return sizes
  }
}

/// Lists of postings, one after another in one array.
private struct PostingLists {
  private var postings: [Vocabulary.Posting]
  private var ranges: [Range<Int>] = []

  init(sizes: [Int]) {
    var start = 0
    for size in sizes {
      ranges.append(start..<start)
      start += size
    }
    postings = Array(repeating: Vocabulary.Posting(page: 0, weight: .section), count: start)
  }

  subscript(list: Int) -> ArraySlice<Vocabulary.Posting> { postings[ranges[list]] }

  /// Adds a posting; pages come in ascending order, and the better of two weights on one counts.
  mutating func add(_ posting: Vocabulary.Posting, to list: Int) {
    let end = ranges[list].upperBound
    if !ranges[list].isEmpty, postings[end - 1].page == posting.page {
      if postings[end - 1].weight < posting.weight { postings[end - 1] = posting }
    } else {
      postings[end] = posting
      ranges[list] = ranges[list].lowerBound..<end + 1
    }
  }
}
