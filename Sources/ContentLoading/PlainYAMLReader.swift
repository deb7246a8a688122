import Diagnostics

/// Reads the YAML that content is mostly made of, without libyaml: block mappings and sequences whose scalars and
/// flow collections end on the line that they begin on.
///
/// It gives what ``YAMLReader`` would give, or nothing: whatever else stands in a file, and whatever is wrong with
/// it, is left to libyaml, which knows all of YAML and words the errors. So every doubt is a `nil` here.
///
/// - Complexity: O(*n*) in the number of bytes.
struct PlainYAMLReader {
  private let source: SourceText
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var position: Int
  /// The byte at which the line of ``position`` begins.
  private var lineStart: Int

  /// The mapping on the bytes `range` of `source`, which begin a line.
  static func read(_ source: SourceText, _ range: Range<Int>) -> YAMLNode? {
    source.bytes.withUnsafeBufferPointer { bytes in
      guard isPlain(bytes[range]) else { return nil }
      var reader = PlainYAMLReader(source: source, bytes: bytes, range: range)
      guard reader.skipToContent() == 0, let node = reader.mapping(), reader.position == reader.end else {
        return nil
      }
      return node
    }
  }

  private init(source: SourceText, bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    self.source = source
    self.bytes = bytes
    self.end = range.upperBound
    self.position = range.lowerBound
    self.lineStart = range.lowerBound
  }

  /// Whether all characters are printable, none is one that libyaml takes for a line end or a byte order mark, and
  /// nothing looks like an anchor or an alias.
  private static func isPlain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var last: UInt32 = 0
    var isAfterSigil = false
    for byte in bytes {
      if byte < 0x80 {
        guard byte >= 0x20 && byte < 0x7F || byte == UInt8(ascii: "\n") else { return false }
        if isAfterSigil, isOfAKey(byte) { return false }
        isAfterSigil = byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*")
      } else {
        // U+0080 to U+009F are C2 80 to C2 9F, the line ends of U+2028 are E2 80 A8 and A9, a byte order mark is
        // EF BB BF.
        last = last << 8 | UInt32(byte)
        isAfterSigil = false
        if byte == 0xEF || last & 0xFFE0 == 0xC280 || last & 0xFF_FFFE == 0xE2_80A8 { return false }
      }
    }
    return true
  }
}

/// Lines.
extension PlainYAMLReader {
  private var column: Int { position - lineStart }

  private var byte: UInt8? { position < end ? bytes[position] : nil }

  private func byte(after distance: Int) -> UInt8? {
    position + distance < end ? bytes[position + distance] : nil
  }

  private mutating func skipSpaces() {
    while byte == UInt8(ascii: " ") { position += 1 }
  }

  /// Goes on to the next line that is neither empty nor a comment, past its indentation, and gives its column;
  /// `nil` at the end. ``position`` is at the end of a line, or where one begins.
  private mutating func skipToContent() -> Int? {
    while let next = byte {
      if next == UInt8(ascii: "\n") {
        position += 1
        lineStart = position
        skipSpaces()
      } else if next == UInt8(ascii: "#") {
        skipComment()
      } else {
        return column
      }
    }
    return nil
  }

  private mutating func skipComment() {
    while let next = byte, next != UInt8(ascii: "\n") { position += 1 }
  }

  /// Goes to the end of the line, over spaces and a comment; false when anything else stands there.
  private mutating func finishLine() -> Bool {
    let valueEnd = position
    skipSpaces()
    if byte == UInt8(ascii: "#"), position > valueEnd { skipComment() }
    return byte == nil || byte == UInt8(ascii: "\n")
  }
}

/// Block collections.
extension PlainYAMLReader {
  /// Deeper nesting is left to libyaml, which has a limit of its own.
  private static let indentLimit = 64

  /// The mapping whose first key is at ``position``; its keys are those in the same column. It ends with the first
  /// line further left.
  private mutating func mapping() -> YAMLNode? {
    let start = position
    let indent = column
    guard indent <= Self.indentLimit else { return nil }
    var pairs: [YAMLNode.Pair] = []
    var next: Int? = indent
    while next == indent {
      guard let key = key(), let value = blockValue(of: indent), add(key, value, to: &pairs) else {
        return nil
      }
      next = skipToContent()
    }
    guard next ?? -1 < indent else { return nil }
    return node(.mapping(pairs), at: start)
  }

  /// What follows the `:` of a key in column `indent`: a value on the line, or a block on the lines after it.
  private mutating func blockValue(of indent: Int) -> YAMLNode? {
    if !finishLine() { return lineValue() }
    guard let column = skipToContent() else { return nil }
    if byte == UInt8(ascii: "-") { return column >= indent ? sequence() : nil }
    return column > indent ? mapping() : nil
  }

  /// The sequence whose first `-` is at ``position``.
  private mutating func sequence() -> YAMLNode? {
    let start = position
    let indent = column
    var items: [YAMLNode] = []
    var next: Int? = indent
    while next == indent, byte == UInt8(ascii: "-") {
      position += 1
      guard byte == UInt8(ascii: " ") else { return nil }
      skipSpaces()
      guard let item = isKey() ? mapping() : lineValue() else { return nil }
      items.append(item)
      next = skipToContent()
    }
    guard next ?? -1 <= indent else { return nil }
    return node(.sequence(items), at: start)
  }

  /// A value that ends on its line.
  private mutating func lineValue() -> YAMLNode? {
    let value = isFlowStart ? flowValue() : scalar(isInFlow: false)
    return finishLine() ? value : nil
  }

  private func add(
    _ key: (text: String, range: Range<Int>), _ value: YAMLNode, to pairs: inout [YAMLNode.Pair]
  ) -> Bool {
    guard !pairs.contains(where: { $0.key == key.text }) else { return false }
    pairs.append(YAMLNode.Pair(key: key.text, keyLocation: source.location(key.range), value: value))
    return true
  }
}

/// Keys and scalars.
extension PlainYAMLReader {
  /// Longer keys have rules of their own.
  private static let keyLimit = 128

  /// The length of the word at ``position`` that may be a key without quotes, if a colon ends it.
  private func keyLength() -> Int? {
    var length = 0
    while let next = byte(after: length), length < Self.keyLimit, Self.isOfAKey(next) { length += 1 }
    let isKey = byte.map(Self.mayBeginKey) ?? false && byte(after: length) == UInt8(ascii: ":")
    return isKey ? length : nil
  }

  private func isKey() -> Bool {
    guard let length = keyLength(), let next = byte(after: length + 1) else { return false }
    return next == UInt8(ascii: " ") || next == UInt8(ascii: "\n")
  }

  /// The key at ``position``, which is left after its colon.
  private mutating func key() -> (text: String, range: Range<Int>)? {
    guard isKey(), let length = keyLength() else { return nil }
    let range = position..<position + length
    position = range.upperBound + 1
    return (text(range), range)
  }

  private static func mayBeginKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isOfAKey(_ byte: UInt8) -> Bool {
    mayBeginKey(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
  }

  private mutating func scalar(isInFlow: Bool) -> YAMLNode? {
    guard let first = byte else { return nil }
    switch first {
    case UInt8(ascii: "'"): return singleQuoted()
    case UInt8(ascii: "\""): return doubleQuoted()
    default: return Self.isIndicator(first) ? nil : plain(isInFlow: isInFlow)
    }
  }

  private static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"),
      UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "%"),
      UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: " "), UInt8(ascii: "\n"):
      true
    default: false
    }
  }

  private mutating func plain(isInFlow: Bool) -> YAMLNode? {
    let start = position
    var contentEnd = position
    defer { position = contentEnd }
    while let next = byte, next != UInt8(ascii: "\n") {
      switch next {
      case UInt8(ascii: " "):
        position += 1
        continue
      case UInt8(ascii: "#") where contentEnd < position:
        return isInFlow ? nil : node(start..<contentEnd)
      case UInt8(ascii: ":"):
        // Before a space it would end a key, and in a flow collection more than that may follow it.
        guard let following = byte(after: 1), following != UInt8(ascii: " "), following != UInt8(ascii: "\n"),
          !(isInFlow && Self.isIndicator(following))
        else { return nil }
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if isInFlow { return node(start..<contentEnd) }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if isInFlow { return nil }
      default: break
      }
      position += 1
      contentEnd = position
    }
    return isInFlow ? nil : node(start..<contentEnd)
  }

  private func node(_ range: Range<Int>) -> YAMLNode {
    YAMLNode(kind: .scalar(text(range)), location: source.location(range))
  }

  /// `'it''s'`, on one line.
  private mutating func singleQuoted() -> YAMLNode? {
    let start = position
    var hasQuote = false
    position += 1
    while let next = byte, next != UInt8(ascii: "\n") {
      position += 1
      guard next == UInt8(ascii: "'") else { continue }
      guard byte == UInt8(ascii: "'") else {
        let inner = text(start + 1..<position - 1)
        return quoted(hasQuote ? inner.replacing("''", with: "'") : inner, at: start)
      }
      hasQuote = true
      position += 1
    }
    return nil
  }

  /// `"…"` on one line, without escapes.
  private mutating func doubleQuoted() -> YAMLNode? {
    let start = position
    position += 1
    while let next = byte, next != UInt8(ascii: "\n"), next != UInt8(ascii: "\\") {
      position += 1
      if next == UInt8(ascii: "\"") { return quoted(text(start + 1..<position - 1), at: start) }
    }
    return nil
  }

  private func quoted(_ text: String, at start: Int) -> YAMLNode {
    YAMLNode(
      kind: .scalar(text), location: source.location(YAMLNode.range(ofScalar: text, at: start, in: source)))
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

/// Flow collections.
extension PlainYAMLReader {
  private var isFlowStart: Bool { byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") }

  private static let depthLimit = 16

  private mutating func flowValue(depth: Int = 0) -> YAMLNode? {
    guard depth < Self.depthLimit else { return nil }
    switch byte {
    case UInt8(ascii: "["): return flowSequence(depth: depth)
    case UInt8(ascii: "{"): return flowMapping(depth: depth)
    default: return scalar(isInFlow: true)
    }
  }

  /// `[a, b]`; an item must stand before each comma.
  private mutating func flowSequence(depth: Int) -> YAMLNode? {
    let start = position
    var items: [YAMLNode] = []
    repeat {
      beginItem()
      if items.isEmpty, byte == UInt8(ascii: "]") { break }
      guard let item = flowValue(depth: depth + 1) else { return nil }
      items.append(item)
      skipSpaces()
    } while byte == UInt8(ascii: ",")
    return end(UInt8(ascii: "]")) ? node(.sequence(items), at: start) : nil
  }

  /// `{ a: b, c: d }`; no value may be missing.
  private mutating func flowMapping(depth: Int) -> YAMLNode? {
    let start = position
    var pairs: [YAMLNode.Pair] = []
    repeat {
      beginItem()
      if pairs.isEmpty, byte == UInt8(ascii: "}") { break }
      guard let key = key(), byte == UInt8(ascii: " ") else { return nil }
      skipSpaces()
      guard let value = flowValue(depth: depth + 1), add(key, value, to: &pairs) else { return nil }
      skipSpaces()
    } while byte == UInt8(ascii: ",")
    return end(UInt8(ascii: "}")) ? node(.mapping(pairs), at: start) : nil
  }

  /// Goes over the bracket or the comma at ``position``, and the spaces after it.
  private mutating func beginItem() {
    position += 1
    skipSpaces()
  }

  /// Goes over the last bracket, if it is there.
  private mutating func end(_ bracket: UInt8) -> Bool {
    guard byte == bracket else { return false }
    position += 1
    return true
  }

  private func node(_ kind: YAMLNode.Kind, at start: Int) -> YAMLNode {
    YAMLNode(kind: kind, location: source.location(at: start))
  }
}
