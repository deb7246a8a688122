/// The different words of many texts, numbered in the order in which they first came.
///
/// A hash table over UTF-8, in which words lie one after another: most words of a text have been there before, and
/// finding them makes no string.
struct WordTable {
  private var bytes: [UInt8] = []
  /// Where each word ends in ``bytes``.
  private var ends: [Int] = []
  /// The number of a word and one, at the place of its hash or after it; 0 where there is none. A power of two
  /// long, and never more than half full.
  private var slots: [Int32] = Array(repeating: 0, count: 1 << 12)

  /// How many words there are.
  var count: Int { ends.count }

  /// The word with a number.
  subscript(number: Int) -> String { String(decoding: utf8(number), as: UTF8.self) }

  /// The UTF-8 of the word with a number.
  func utf8(_ number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// The number of `word`, which is added if it is new.
  ///
  /// - Complexity: O(*n*) in the bytes of the word.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let slot = slot(of: word)
    if slots[slot] > 0 { return Int(slots[slot]) - 1 }
    bytes += word
    ends.append(bytes.count)
    slots[slot] = Int32(ends.count)
    if 2 * ends.count > slots.count { grow() }
    return ends.count - 1
  }

  /// Adds `word`, if it is new.
  mutating func add(_ word: String) {
    var word = word
    _ = word.withUTF8 { number(of: $0) }
  }

  /// The number of `word`, if it is in the table.
  func known(_ word: String) -> Int? {
    var word = word
    let number = word.withUTF8 { slots[slot(of: $0)] }
    return number > 0 ? Int(number) - 1 : nil
  }

  /// Where `word` is, or would be put.
  private func slot(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Self.hash(word) & mask
    while slots[slot] > 0, !isWord(Int(slots[slot]) - 1, word) { slot = (slot + 1) & mask }
    return slot
  }

  private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == word.count else { return false }
    for offset in word.indices where bytes[start + offset] != word[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: 2 * slots.count)
    for number in ends.indices {
      let slot = utf8(number).withUnsafeBufferPointer { self.slot(of: $0) }
      slots[slot] = Int32(number + 1)
    }
  }

  /// FNV-1a, its upper half folded into the lower one.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
