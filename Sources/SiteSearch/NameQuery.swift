import Diagnostics

/// A query held against the names of pages, with some patience for typing errors.
struct NameQuery {
  /// How well a name answers a query, best first.
  enum Level: Int, Comparable {
    /// It is the query.
    case whole
    /// It begins with the query.
    case beginning
    /// Every word of the query begins a word of the name, or is the code or the family's name.
    case words
    /// The same, but for typing errors.
    case typo

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  private let words: [Word]
  private let compact: Word
  private let index: SearchIndex

  /// The names that `words`, folded, may mean.
  init(_ words: [String], in index: SearchIndex) {
    self.words = words.map { Word($0, in: index.vocabulary) }
    self.compact = Word(words.joined(), in: index.vocabulary)
    self.index = index
  }

  /// The level of the best name of a page; `nil` when no name answers the query.
  func level(of page: Int) -> Level? {
    guard !words.isEmpty else { return nil }
    let page = index.pages[page]
    let context = index.families[page.family].words + (page.code.isEmpty ? [] : [page.plainCode])
    return page.names.compactMap { level(of: $0, context: context) }.min()
  }

  private func level(of name: SearchPage.Name, context: [String]) -> Level? {
    if name.compact == compact.text { return .whole }
    if name.compact.hasPrefix(compact.text) { return .beginning }
    let candidates = name.words + context
    if words.allSatisfy({ word in candidates.contains { $0.hasPrefix(word.text) } }) { return .words }
    let isNear =
      compact.isNear(name.compact)
      || words.allSatisfy { word in candidates.contains { $0.hasPrefix(word.text) || word.isNear($0) } }
    return isNear ? .typo : nil
  }
}

extension NameQuery {
  /// The query as two names, or codes, side by side: the entries that each half may mean, for every place at
  /// which it can be cut. None when some name answers the whole query.
  ///
  /// - Parameter levels: what ``level(of:)`` gave.
  func halves(unlessAnsweredBy levels: [Level]) -> [[[Int]]] {
    guard words.count > 1, !levels.contains(where: { $0 < .typo }) else { return [] }
    return (1..<words.count).map { cut in
      let isMarked = cut > 1 && StopWords.connectives.contains(words[cut - 1].text)
      let halves = [words[..<(isMarked ? cut - 1 : cut)], words[cut...]]
      return halves.map { half in
        NameQuery(half.map(\.text), in: index).entries(acceptingBeginnings: isMarked)
      }
    }
  }

  /// The entries that are called like the query, or nearly so; else, if that is enough, the only one whose name
  /// begins like it.
  private func entries(acceptingBeginnings: Bool) -> [Int] {
    let entries = index.pages.indices.filter { !index.pages[$0].code.isEmpty }
    let whole = entries.filter { level(of: $0) == .whole }
    if !whole.isEmpty { return whole }
    let near = entries.filter { index.pages[$0].names.contains { compact.isNear($0.compact) } }
    if !near.isEmpty || !acceptingBeginnings { return near }
    let begun = entries.filter { (level(of: $0) ?? .typo) < .typo }
    return begun.count == 1 ? begun : []
  }

  /// A word of a query, and how many errors it may hold.
  private struct Word {
    let text: String
    private let letters: [Character]
    private let patience: Int

    /// A word that stands in the content is no error, and one with a digit may not hold any.
    init(_ text: String, in vocabulary: Vocabulary) {
      self.text = text
      letters = Array(text)
      let isSure = vocabulary.contains(text) || text.contains(where: \.isNumber)
      patience = isSure || letters.count < 4 ? 0 : letters.count < 8 ? 1 : 2
    }

    func isNear(_ other: String) -> Bool {
      guard patience > 0, abs(other.count - letters.count) <= patience else { return false }
      return NearMiss.editDistance(letters, Array(other)) <= patience
    }
  }
}
