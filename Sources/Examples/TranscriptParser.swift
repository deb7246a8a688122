import Diagnostics

/// Reads the text of an `exchange` block.
struct TranscriptParser {
  /// Where the lines of the block lie in the file.
  private let block: ExampleBlock
  private(set) var diagnostics: [Diagnostic] = []
  private var messages: [Transcript.Message] = []
  /// Whether the last message goes on with the next line.
  private var isOpen = false

  init(_ block: ExampleBlock) {
    self.block = block
  }

  /// The messages that could be read.
  mutating func parse() -> Transcript {
    let lines = block.lines.enumerated().map { read($1, line: $0) }
    return Transcript(messages: messages, lines: lines)
  }

  private mutating func read(_ text: String, line: Int) -> Transcript.Line {
    guard !text.isEmpty else {
      isOpen = false
      return .plain
    }
    let rest = text.dropFirst(2)
    guard let marker = text.first, "><*".contains(marker), text.count == 1 || text.hasPrefix("\(marker) ")
    else {
      diagnostics.append(.transcriptLine(at: block.location(ofLine: line)))
      return .plain
    }
    let sender: Transcript.Sender? = marker == ">" ? .client : marker == "<" ? .server : nil
    if isOpen, let sender, messages.last?.sender == sender { return goOn(String(rest), line: line) }
    return begin(String(rest), by: sender, line: line)
  }

  private mutating func begin(_ title: String, by sender: Transcript.Sender?, line: Int) -> Transcript.Line {
    guard !title.allSatisfy(\.isWhitespace) else {
      diagnostics.append(.transcriptTitle(at: block.location(ofLine: line)))
      return .plain
    }
    messages.append(Transcript.Message(sender: sender, title: title, fields: [], content: nil, line: line))
    isOpen = sender != nil
    return .title
  }

  /// A line after the title of the message that was read last.
  private mutating func goOn(_ text: String, line: Int) -> Transcript.Line {
    let index = messages.count - 1
    if messages[index].content != nil {
      messages[index].content?.append(text)
    } else if text.isEmpty {
      messages[index].content = []
      messages[index].contentLine = line + 1
    } else if let field = HTTPMessage.Field(transcript: text, line: line) {
      messages[index].fields.append(field)
      return .field(nameLength: field.name.count)
    } else {
      diagnostics.append(.transcriptField(at: block.location(ofLine: line)))
    }
    return .plain
  }
}

extension HTTPMessage.Field {
  /// `name: value` in ASCII; the name may begin with the colon of HTTP/2 (RFC 9113, section 8.3).
  fileprivate init?(transcript text: String, line: Int) {
    guard text.unicodeScalars.allSatisfy({ (0x20...0x7E).contains($0.value) }),
      let colon = text.dropFirst().firstIndex(of: ":")
    else { return nil }
    let name = String(text[..<colon])
    guard HTTPMessageParser.isToken(name.hasPrefix(":") ? String(name.dropFirst()) : name) else { return nil }
    let value = String(text[text.index(after: colon)...].drop { $0 == " " })
    self.init(name: name, value: value, line: line)
  }
}
