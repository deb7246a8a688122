import Diagnostics

/// Checks the `exchange` blocks of a text against what the family says about its protocol.
struct TranscriptChecker: BlockChecker {
  let rule: ExampleRule
  let vocabulary: ExampleSyntax.Vocabulary
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var isCodeShown = false

  init(rule: ExampleRule, vocabulary: ExampleSyntax.Vocabulary) {
    self.rule = rule
    self.vocabulary = vocabulary
  }

  mutating func check(_ block: ExampleBlock) {
    var parser = TranscriptParser(block)
    let transcript = parser.parse()
    diagnostics += parser.diagnostics
    for message in transcript.messages where message.sender != nil {
      checkKind(of: message, block)
      checkValues(of: message, block)
      checkCode(in: message, block)
      checkContent(of: message, block)
    }
  }

  private mutating func checkKind(of message: Transcript.Message, _ block: ExampleBlock) {
    guard !vocabulary.messages.isEmpty else { return }
    let word = message.title.split(separator: " ").first.map(String.init) ?? ""
    let place = block.location(ofLine: message.line)
    guard let kind = vocabulary.messages[word] else {
      diagnostics.append(.unknownMessage(word, legal: Array(vocabulary.messages.keys), at: place))
      return
    }
    if let sender = kind.sender, sender != message.sender {
      diagnostics.append(.wrongSender(of: word, expected: sender, at: place))
    }
    for name in kind.fields where message.value(of: name) == nil {
      diagnostics.append(.missingMessageField(name, of: word, at: place))
    }
  }

  private mutating func checkValues(of message: Transcript.Message, _ block: ExampleBlock) {
    for field in message.fields {
      // A media type may have parameters, which the list leaves out.
      let value = field.value.split(separator: ";").first.map(String.init) ?? field.value
      guard
        let legal = vocabulary.values.first(where: { $0.key.isLike(field.name) })?.value,
        !legal.contains(value)
      else { continue }
      diagnostics.append(
        .fieldValue(field.name, value: value, legal: legal, at: block.location(ofLine: field.line)))
    }
  }

  private mutating func checkCode(in message: Transcript.Message, _ block: ExampleBlock) {
    guard let code = rule.code else { return }
    let shown = vocabulary.line(showing: code)
    let fields = message.fields.map { (text: "\($0.name): \($0.value)", line: $0.line) }
    let lines = [(text: message.title, line: message.line)] + fields
    guard let place = lines.first(where: { $0.text == shown || $0.text.hasPrefix("\(shown) ") }) else {
      return
    }
    isCodeShown = true
    if !rule.isSent { diagnostics.append(.neverSent(code, at: block.location(ofLine: place.line))) }
  }

  private mutating func checkContent(of message: Transcript.Message, _ block: ExampleBlock) {
    let type = message.value(of: "content-type")?.split(separator: ";").first ?? ""
    guard type == "application/json" || type.hasSuffix("+json"), let content = message.content,
      !content.isEmpty, !JSONSyntax.isValid(content.joined(separator: "\n"))
    else { return }
    diagnostics.append(.invalidJSON(at: block.location(ofLine: message.contentLine ?? message.line)))
  }
}

extension Transcript.Message {
  /// The value of the first field with this name, whatever its case.
  func value(of name: String) -> String? {
    fields.first { $0.name.isLike(name) }?.value
  }
}
