/// The names of the files of a grid, each made in the same bytes as the one before.
struct PairPath: ~Copyable {
  private let names: PairNames
  private let bytes: UnsafeMutablePointer<CChar>
  private var prefixLength = 0

  init(_ names: PairNames) {
    self.names = names
    bytes = .allocate(capacity: names.longestPath)
    bytes.initialize(repeating: 0, count: names.longestPath)
  }

  deinit {
    bytes.deallocate()
  }

  /// Begins the row of a name.
  mutating func begin(row first: Int) {
    prefixLength = names.copyPrefix(first, to: bytes)
  }

  /// The name of the file of the row's name and another one, good until the next.
  func name(_ second: Int) -> UnsafePointer<CChar> {
    names.copyRest(second, to: bytes + prefixLength)
    return UnsafePointer(bytes)
  }
}

/// The names of a grid as bytes that follow one another, each with what may follow it in the name of a file.
struct PairNames: Sendable {
  private let bytes: [CChar]
  private let starts: [Int]
  private static let infix = PairGrid.infix.utf8.map(CChar.init(bitPattern:))
  private static let suffix = PairGrid.suffix.utf8.map(CChar.init(bitPattern:)) + [0]

  init(_ names: [String]) {
    var bytes: [CChar] = []
    var starts = [0]
    for name in names {
      bytes += name.utf8.lazy.map(CChar.init(bitPattern:))
      bytes += Self.suffix
      starts.append(bytes.count)
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// Enough bytes for any name of a file, with the zero after it.
  var longestPath: Int {
    2 * (zip(starts, starts.dropFirst()).map { $1 - $0 }.max() ?? 0) + Self.infix.count + 1
  }

  /// Copies what the names of the files of a row begin with, and tells its length.
  func copyPrefix(_ first: Int, to target: UnsafeMutablePointer<CChar>) -> Int {
    let length = starts[first + 1] - starts[first] - Self.suffix.count
    copy(starts[first]..<starts[first] + length, to: target)
    for (offset, byte) in Self.infix.enumerated() { target[length + offset] = byte }
    return length + Self.infix.count
  }

  /// Copies what follows it, up to the zero at the end.
  func copyRest(_ second: Int, to target: UnsafeMutablePointer<CChar>) {
    copy(starts[second]..<starts[second + 1], to: target)
  }

  private func copy(_ range: Range<Int>, to target: UnsafeMutablePointer<CChar>) {
    bytes.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      target.update(from: base + range.lowerBound, count: range.count)
    }
  }
}
