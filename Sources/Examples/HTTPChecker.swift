import Diagnostics

/// Checks the `http` blocks of a text, which together are one or more exchanges.
///
/// Checked: syntax; `Host` in requests (RFC 9112, section 3.2); `Content-Length` against the bytes shown
/// (RFC 9110, section 8.6); JSON where the media type says so; no content where the code or the method forbids it
/// (RFC 9110, section 6.4.1); the reason phrase, and the fields that the text's facts require.
struct HTTPChecker: BlockChecker {
  let rule: ExampleRule
  private(set) var diagnostics: [Diagnostic] = []
  /// The method of the request that the next response answers.
  private var method: String?
  private(set) var isCodeShown = false

  init(rule: ExampleRule) {
    self.rule = rule
  }

  mutating func check(_ block: ExampleBlock) {
    var parser = HTTPMessageParser(block)
    let message = parser.parse()
    diagnostics += parser.diagnostics
    guard let message else { return }
    switch message.start {
    case .request(let method, _, let version):
      checkRequest(message, version: version, block)
      self.method = method
    case .response(_, let code, let reason):
      checkResponse(message, code: code, reason: reason, block)
    }
    checkJSON(message, block)
  }

  private mutating func checkRequest(_ message: HTTPMessage, version: String, _ block: ExampleBlock) {
    if version == "HTTP/1.1", message.value(of: "Host") == nil {
      diagnostics.append(.missingHost(at: block.location(ofLine: 0)))
    }
    // A request may be shown by its head alone: Expect: 100-continue, or an upload that is refused.
    guard let content = message.content else { return }
    checkLength(of: content, message, block)
  }

  private mutating func checkResponse(
    _ message: HTTPMessage, code: String, reason: String, _ block: ExampleBlock
  ) {
    if isOwn(message, status: code) { checkOwnResponse(message, block) }
    if let own = rule.code, message.content?.holds("HTTP/1.1 \(own) ") ?? false {
      // Some codes only ever stand in the content of another response (RFC 5842, section 7.1).
      isCodeShown = true
    }
    if let names = rule.names[code], !names.contains(reason) {
      diagnostics.append(.wrongReason(reason, expected: names[0], at: block.location(ofLine: 0)))
    }
    let isInterim = code.hasPrefix("1")
    let hasNoContent = isInterim || ["204", "205", "304"].contains(code) || method == "HEAD"
    if hasNoContent {
      if let content = message.content, !content.isEmpty {
        diagnostics.append(.forbiddenContent(code, at: block.location(ofLine: message.contentLine)))
      }
      if isInterim || code == "204", let field = message.field("Content-Length") {
        diagnostics.append(.forbiddenLength(code, at: block.location(ofLine: field.line)))
      }
    } else if !(method == "CONNECT" && code.hasPrefix("2")) {
      checkLength(of: message.content ?? "", message, block)
    }
  }

  /// Whether the response is the one that the text is about: by its status or, where the code is none (three
  /// digits, RFC 9112, section 4), because its content names it.
  private func isOwn(_ message: HTTPMessage, status: String) -> Bool {
    guard let own = rule.code else { return false }
    if Self.isStatus(own) { return status == own }
    return message.content?.utf8.split { !Self.isOfACode($0) }.contains { $0.elementsEqual(own.utf8) }
      ?? false
  }

  private static func isStatus(_ code: String) -> Bool {
    code.utf8.count == 3 && code.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func isOfACode(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private mutating func checkOwnResponse(_ message: HTTPMessage, _ block: ExampleBlock) {
    isCodeShown = true
    if !rule.isSent { diagnostics.append(.neverSent(rule.code ?? "", at: block.location(ofLine: 0))) }
    for field in rule.requiredFields where message.value(of: field.name) == nil {
      diagnostics.append(
        .missingField(
          field.name, code: rule.code ?? "", source: field.source, at: block.location(ofLine: 0)))
    }
  }

  private mutating func checkLength(of content: String, _ message: HTTPMessage, _ block: ExampleBlock) {
    guard let field = message.field("Content-Length") else {
      let isDelimited =
        message.value(of: "Transfer-Encoding") != nil || content.isEmpty && message.method != nil
      if !isDelimited {
        diagnostics.append(.missingLength(content.utf8.count, at: block.location(ofLine: 0)))
      }
      return
    }
    if field.value != String(content.utf8.count) {
      diagnostics.append(
        .wrongLength(field.value, actual: content.utf8.count, at: block.location(ofLine: field.line)))
    }
  }

  private mutating func checkJSON(_ message: HTTPMessage, _ block: ExampleBlock) {
    let type = message.value(of: "Content-Type")?.split(separator: ";").first.map { $0.lowercased() } ?? ""
    guard type == "application/json" || type.hasSuffix("+json"), let content = message.content,
      !content.isEmpty, !JSONSyntax.isValid(content)
    else { return }
    diagnostics.append(.invalidJSON(at: block.location(ofLine: message.contentLine)))
  }
}

extension String {
  /// Whether `part` stands somewhere in the text, byte for byte.
  fileprivate func holds(_ part: String) -> Bool {
    guard let first = part.utf8.first else { return true }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: part.utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
