/// Some of the files of a site, by their place in it: a bit each, 62 kB for half a million.
struct FileSet: Sendable {
  private var words: [UInt64]
  private(set) var count = 0

  /// None of so many files.
  init(of fileCount: Int) {
    words = Array(repeating: 0, count: (fileCount + 63) / 64)
  }

  mutating func insert(_ position: Int) {
    let bit: UInt64 = 1 << UInt64(position % 64)
    if words[position / 64] & bit == 0 { count += 1 }
    words[position / 64] |= bit
  }

  func contains(_ position: Int) -> Bool {
    words[position / 64] & 1 << UInt64(position % 64) != 0
  }

  func contains(anyOf positions: Range<Int>) -> Bool {
    positions.contains(where: contains)
  }

  mutating func formUnion(_ other: FileSet) {
    for index in words.indices { words[index] |= other.words[index] }
    count = words.reduce(0) { $0 + $1.nonzeroBitCount }
  }
}
