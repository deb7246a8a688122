import Diagnostics

/// Reads the text of an `http` block.
struct HTTPMessageParser {
  /// Where the lines of the block lie in the file.
  let block: ExampleBlock
  private(set) var diagnostics: [Diagnostic] = []

  init(_ block: ExampleBlock) {
    self.block = block
  }

  /// The message, or `nil` when the start line is not one of HTTP.
  mutating func parse() -> HTTPMessage? {
    let lines = block.lines
    guard let start = startLine(lines.first ?? "") else {
      diagnostics.append(.startLine(at: block.location(ofLine: 0)))
      return nil
    }
    let head = lines.dropFirst().prefix { !$0.isEmpty }
    let fields = head.indices.compactMap { field(lines[$0], line: $0) }
    let contentLine = head.endIndex + 1
    let content = contentLine < lines.count ? lines[contentLine...].joined(separator: "\n") : nil
    return HTTPMessage(start: start, fields: fields, content: content, contentLine: contentLine)
  }

  private func startLine(_ line: String) -> HTTPMessage.StartLine? {
    let parts = line.utf8.split(
      separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false
    ).map { String(Substring($0)) }
    guard parts.count >= 2 else { return nil }
    if Self.isVersion(parts[0]) {
      let isCode = parts[1].utf8.count == 3 && parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
      return isCode
        ? .response(version: parts[0], code: parts[1], reason: parts.count > 2 ? parts[2] : "") : nil
    }
    guard parts.count == 3, Self.isToken(parts[0]), Self.isTarget(parts[1]), Self.isVersion(parts[2]) else {
      return nil
    }
    return .request(method: parts[0], target: parts[1], version: parts[2])
  }

  private mutating func field(_ line: String, line number: Int) -> HTTPMessage.Field? {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), Self.isToken(line[..<colon]),
      line.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
    else {
      diagnostics.append(.fieldLine(at: block.location(ofLine: number)))
      return nil
    }
    let value = line[colon...].dropFirst().trimmedOfSpaces
    return HTTPMessage.Field(name: String(line[..<colon]), value: value, line: number)
  }

  /// `HTTP/1.1`, or another version of the same form, for the examples that are about versions.
  private static func isVersion(_ text: String) -> Bool {
    guard text.utf8.count == 8, text.utf8.starts(with: "HTTP/".utf8) else { return false }
    let bytes = Array(text.utf8)
    return (0x30...0x39).contains(bytes[5])
      && bytes[6] == UInt8(ascii: ".") && (0x30...0x39).contains(bytes[7])
  }

  private static func isTarget(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  /// A token of RFC 9110, section 5.6.2.
  static func isToken(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(isOfAToken)
  }

  private static func isOfAToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}

extension Substring {
  /// The text without the optional white space around a field value.
  fileprivate var trimmedOfSpaces: String {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    let start = utf8.drop(while: isSpace)
    let end = start.lastIndex { !isSpace($0) }.map(start.index(after:)) ?? start.startIndex
    return String(Substring(start[..<end]))
  }
}
