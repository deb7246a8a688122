/// The tags of a page, in order, as a browser finds them (HTML Standard §13.2.5).
///
/// It takes any bytes and always ends. Left out is what well-formed pages have no use for: CDATA sections, and
/// scripts that hold `<!-- <script>`.
///
/// - Complexity: O(*n*) in the number of bytes.
struct HTMLTokenizer: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0

  /// The elements whose content is text up to their end tag, whatever it looks like.
  private static let textElements: Set = [
    "iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp",
  ]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Tag? {
    while let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = open + 1
      switch byte(at: position) {
      case UInt8(ascii: "!"):
        skipDeclaration()
      case UInt8(ascii: "?"):
        skip(past: ">")
      case UInt8(ascii: "/"):
        position += 1
        if byte(at: position).isASCIILetter {
          if let tag = tag(from: open, isEnd: true) { return tag }
        } else {
          skip(past: ">")
        }
      case let letter where letter.isASCIILetter:
        if let tag = tag(from: open, isEnd: false) { return tag }
      default:
        break
      }
    }
    return nil
  }

  /// The tag whose name begins here; `nil` when the page ends before the tag does.
  private mutating func tag(from open: Int, isEnd: Bool) -> Tag? {
    let start = position
    skip { !$0.endsTagName }
    var tag = Tag(name: lowercased(start..<position), isEnd: isEnd, range: open..<open)
    while true {
      skip { $0.isHTMLSpace || $0 == UInt8(ascii: "/") }
      guard position < bytes.count else { return nil }
      if bytes[position] == UInt8(ascii: ">") { break }
      tag.attributes.append(attribute())
    }
    position += 1
    tag.range = open..<position
    if !isEnd, Self.textElements.contains(tag.name) { tag.text = text(of: tag.name) }
    return tag
  }

  private mutating func attribute() -> Attribute {
    let start = position
    // A name may begin with “=”, which then stands for itself.
    position += 1
    skip { !$0.endsTagName && $0 != UInt8(ascii: "=") }
    let nameRange = start..<position
    var attribute = Attribute(
      name: lowercased(nameRange), nameRange: nameRange, valueRange: position..<position)
    skip(while: \.isHTMLSpace)
    guard byte(at: position) == UInt8(ascii: "=") else { return attribute }
    position += 1
    skip(while: \.isHTMLSpace)
    attribute.valueRange = value()
    return attribute
  }

  private mutating func value() -> Range<Int> {
    let quote = byte(at: position)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = position
      skip { !$0.isHTMLSpace && $0 != UInt8(ascii: ">") }
      return start..<position
    }
    position += 1
    let start = position
    skip { $0 != quote }
    defer { position = Swift.min(position + 1, bytes.count) }
    return start..<position
  }

  /// The text up to the end tag of an element, or to the end of the page, where the position then is.
  private mutating func text(of name: String) -> Range<Int> {
    let start = position
    while let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = open + 1
      let end = position + 1 + name.utf8.count
      guard byte(at: position) == UInt8(ascii: "/"), end <= bytes.count,
        lowercased(position + 1..<end) == name, end == bytes.count || bytes[end].endsTagName
      else { continue }
      position = open
      return start..<open
    }
    position = bytes.count
    return start..<position
  }

  /// Skips what begins with `<!`: a comment, a document type, or something that browsers take for a comment.
  private mutating func skipDeclaration() {
    position += 1
    guard isNext("--") else { return skip(past: ">") }
    position += 2
    // `<!-->` and `<!--->` are whole comments.
    if isNext(">") || isNext("->") { return skip(past: ">") }
    while position < bytes.count {
      if isNext("-->") || isNext("--!>") { return skip(past: ">") }
      position += 1
    }
  }
}

extension HTMLTokenizer {
  /// The byte at an offset; zero, which ends nothing and begins nothing, after the last.
  private func byte(at offset: Int) -> UInt8 {
    offset < bytes.count ? bytes[offset] : 0
  }

  private func isNext(_ text: StaticString) -> Bool {
    (0..<text.utf8CodeUnitCount).allSatisfy { byte(at: position + $0) == text.utf8Start[$0] }
  }

  private mutating func skip(while isSkipped: (UInt8) -> Bool) {
    while position < bytes.count, isSkipped(bytes[position]) { position += 1 }
  }

  private mutating func skip(past end: Unicode.Scalar) {
    skip { $0 != UInt8(ascii: end) }
    position = Swift.min(position + 1, bytes.count)
  }

  private func lowercased(_ range: Range<Int>) -> String {
    let name = bytes[range]
    guard name.contains(where: \.isASCIIUppercase) else { return String(decoding: name, as: UTF8.self) }
    return String(decoding: name.map { $0.isASCIIUppercase ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
