import Diagnostics

/// Finds the tags of a template; what stands between them is text.
struct Lexer {
  private let text: SourceText
  private var findings: Findings
  private var tags: [Tag] = []

  private static let opening = Array("{{".utf8)
  private static let closing = Array("}}".utf8)
  private static let tripleClosing = Array("}}}".utf8)

  private init(_ text: SourceText, _ findings: Findings) {
    self.text = text
    self.findings = findings
  }

  /// The tags in order. One that is refused is among them with a name that is not legal, unless it is not
  /// closed, so that sections still end where they should.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func tags(of text: SourceText, findings: inout Findings) -> [Tag] {
    var lexer = Lexer(text, findings)
    var offset = 0
    while let start = lexer.firstOpening(from: offset) {
      offset = lexer.readTag(at: start)
    }
    findings = lexer.findings
    return lexer.tags
  }

  private func firstOpening(from offset: Int) -> Int? {
    var offset = offset
    while offset < text.bytes.count {
      if text.bytes.contains(Self.opening, at: offset) { return offset }
      offset += 1
    }
    return nil
  }

  /// Reads the tag whose braces are at `start`; returns where the text goes on.
  private mutating func readTag(at start: Int) -> Int {
    let inside = start + Self.opening.count
    let sign = inside < text.bytes.count ? text.bytes[inside] : nil
    if sign == UInt8(ascii: "!") {
      return readComment(at: start)
    }
    let isTriple = sign == UInt8(ascii: "{")
    let closing = isTriple ? Self.tripleClosing : Self.closing
    let content = isTriple ? inside + 1 : inside
    let end = endOfContent(from: content, closing)
    guard text.bytes.contains(closing, at: end) else {
      let braces = String(decoding: closing, as: UTF8.self)
      findings.report(in: text, .unclosedTag(at: text.location(start..<end), closing: braces))
      return end
    }
    let range = start..<end + closing.count
    if isTriple {
      append(.unescaped, sign: nil, name: content..<end, range)
    } else if let kind = Self.kind(of: sign) {
      append(kind, sign: sign, name: content + 1..<end, range)
    } else {
      append(.variable, sign: nil, name: content..<end, range)
    }
    return range.upperBound
  }

  private mutating func readComment(at start: Int) -> Int {
    var end = start
    while end < text.bytes.count, !text.bytes.contains(Self.closing, at: end) { end += 1 }
    guard end < text.bytes.count else {
      findings.report(in: text, .unclosedTag(at: text.location(start..<end), closing: "}}"))
      return end
    }
    let range = start..<end + Self.closing.count
    append(.comment, Name(text: "", range: range), range)
    return range.upperBound
  }

  /// The first closing braces; or, if one comes first, the opening braces that the tag cannot contain.
  private func endOfContent(from start: Int, _ closing: [UInt8]) -> Int {
    var end = start
    while end < text.bytes.count, !text.bytes.contains(closing, at: end),
      !text.bytes.contains(Self.opening, at: end)
    {
      end += 1
    }
    return end
  }

  private static func kind(of sign: UInt8?) -> Tag.Kind? {
    switch sign {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "%"): .comment
    default: nil
    }
  }

  private mutating func append(_ kind: Tag.Kind, sign: UInt8?, name range: Range<Int>, _ tag: Range<Int>) {
    let range = text.bytes.trimmingWhiteSpace(range)
    var name = Name(text: String(decoding: text.bytes[range], as: UTF8.self), range: range)
    name.isLegal = accepts(name, kind, sign, tag)
    append(kind, name, tag)
  }

  private mutating func accepts(_ name: Name, _ kind: Tag.Kind, _ sign: UInt8?, _ tag: Range<Int>) -> Bool {
    if let unsupported = UnsupportedTag(sign: sign, name: name.text) {
      let start = sign == nil ? name.range.lowerBound : tag.lowerBound + Self.opening.count
      let end = max(start + 1, name.range.upperBound)
      findings.report(in: text, .unsupportedTag(unsupported, at: text.location(start..<end)))
    } else if name.text.isEmpty {
      findings.report(in: text, .emptyTag(at: text.location(tag)))
    } else if !kind.allows(name.text) {
      findings.report(in: text, .malformedName(name.text, at: text.location(name.range)))
    } else {
      return true
    }
    return false
  }

  private mutating func append(_ kind: Tag.Kind, _ name: Name, _ range: Range<Int>) {
    tags.append(
      Tag(
        kind: kind,
        name: name,
        range: range,
        beginsLine: text.bytes.isLineStart(text.bytes.startOfWhiteSpace(before: range.lowerBound)),
        endsLine: text.bytes.isLineEnd(text.bytes.endOfWhiteSpace(from: range.upperBound))
      )
    )
  }
}
