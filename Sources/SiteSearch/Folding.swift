import Markdown
import SiteModel

/// Text as the search sees it: plain words, so that `L’accès` and `acces` are the same.
///
/// Text is read piece by piece, and a word may go on from one piece to the next. Its letters are folded one by one
/// as ``Swift/String/plainLetters`` folds them.
struct Folding {
  /// The articles and pronouns that lose their vowel before another word.
  private static let elided = Set(
    ["c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"].map {
      Array($0.utf8)
    })

  /// Gets each word in UTF-8.
  typealias Reader = (UnsafeBufferPointer<UInt8>) -> Void

  /// The word that is being read, and whether it has had an apostrophe.
  private var word: [UInt8] = []
  private var hasApostrophe = false

  /// The words of `text` in order, folded: runs of letters and digits, without what is elided before them.
  ///
  /// - Complexity: O(*n*).
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var folding = Folding()
    let reader: Reader = { words.append(String(decoding: $0, as: UTF8.self)) }
    folding.read(text, reader)
    folding.endWord(reader)
    return words
  }

  /// Reads `text`, and hands over each word that ends in it.
  ///
  /// - Complexity: O(*n*).
  mutating func read(_ text: String, _ reader: Reader) {
    var text = text
    text.withUTF8 { bytes in
      var position = 0
      while position < bytes.count {
        position = readPlainWords(bytes, from: position, reader)
        guard position < bytes.count else { return }
        let byte = bytes[position]
        let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        if width == 1 {
          read(byte, reader)
        } else {
          read(bytes[position..<position + width], reader)
        }
        position += width
      }
    }
  }

  /// Hands over words that need no folding as they stand in the text, up to one that does, and gives the place of
  /// its first character that does.
  private mutating func readPlainWords(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ reader: Reader
  ) -> Int {
    var start = start
    while true {
      var end = start
      while end < bytes.count, Self.isPlain(bytes[end]) { end += 1 }
      guard word.isEmpty, !hasApostrophe, end < bytes.count, Self.isSeparator(bytes[end]) else {
        if end > start { word += bytes[start..<end] }
        return end
      }
      if end > start { reader(UnsafeBufferPointer(rebasing: bytes[start..<end])) }
      start = end + 1
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Whether an ASCII character is no part of a word. Letters that are no ``isPlain(_:)`` are upper case.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte < UInt8(ascii: "A") ? byte != UInt8(ascii: "'") : byte < 0x80 && byte > UInt8(ascii: "Z")
  }

  /// Hands over the word that has been read last, which what comes next does not belong to.
  mutating func endWord(_ reader: Reader) {
    if !word.isEmpty { word.withUnsafeBufferPointer(reader) }
    word.removeAll(keepingCapacity: true)
    hasApostrophe = false
  }

  private mutating func read(_ byte: UInt8, _ reader: Reader) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
    case UInt8(ascii: "'"): readApostrophe()
    default: if !word.isEmpty || hasApostrophe { endWord(reader) }
    }
  }

  /// Reads a character beyond ASCII.
  private mutating func read(_ character: Slice<UnsafeBufferPointer<UInt8>>, _ reader: Reader) {
    // The lead has as many bits of the number as are left beside its width; each other byte has six.
    let lead = UInt32(character[character.startIndex]) & (0x7F >> UInt32(character.count))
    let value = character.dropFirst().reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) }
    guard let scalar = Unicode.Scalar(value) else { return }
    if scalar == "’" { return readApostrophe() }
    for scalar in scalar.plainLetters.unicodeScalars {
      if scalar.isASCII {
        read(UInt8(truncatingIfNeeded: scalar.value), reader)
      } else if Self.isPartOfWord(scalar) {
        UTF8.encode(scalar).map { word += $0 }
      } else {
        endWord(reader)
      }
    }
  }

  private mutating func readApostrophe() {
    if !hasApostrophe, Self.elided.contains(word) { word.removeAll(keepingCapacity: true) }
    hasApostrophe = true
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}

/// Marked up text.
extension Folding {
  /// Reads the words that readers see; a word may be marked up in part.
  mutating func read(_ inlines: [Inline], _ reader: Reader) {
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text): read(text, reader)
      case .emphasis(let children), .strong(let children), .link(_, _, let children): read(children, reader)
      case .softBreak, .lineBreak: endWord(reader)
      }
    }
  }

  /// Reads the words that readers see, without code blocks: what examples hold is seldom what a reader looks for.
  mutating func read(_ blocks: [Block], _ reader: Reader) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let inlines), .heading(_, let inlines): read(inlines, reader)
      case .list(_, _, let items):
        for item in items { read(item, reader) }
      case .quote(let children): read(children, reader)
      case .code, .thematicBreak: break
      }
      endWord(reader)
    }
  }
}
