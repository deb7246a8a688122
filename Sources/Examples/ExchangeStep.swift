/// What happens at one moment of an exchange, as a drawing shows it.
public struct ExchangeStep: Hashable, Sendable {
  /// Who sends something; `nil` when something happens without a message.
  public var sender: Transcript.Sender?
  /// What it is, in words of decreasing length: the first that fits is drawn.
  public var labels: [String]
}

extension ExampleSyntax {
  /// The steps that a code block of this syntax shows, in order; none when it cannot be read.
  public func steps(of text: String) -> [ExchangeStep] {
    switch self {
    case .http: HTTPMessage(text).map { [ExchangeStep($0)] } ?? []
    case .exchange(let vocabulary):
      Transcript(text).messages.map { ExchangeStep($0, codeField: vocabulary.codeField) }
    }
  }
}

extension ExchangeStep {
  fileprivate init(_ message: HTTPMessage) {
    switch message.start {
    case .request(let method, let target, _):
      self.init(sender: .client, labels: Self.labels(method: method, target: target))
    case .response(_, let code, let reason):
      self.init(sender: .server, labels: ["\(code) \(reason)", code])
    }
  }

  /// A request in a transcript is named as an HTTP request is; a message that carries the code says so.
  fileprivate init(_ message: Transcript.Message, codeField: String?) {
    let words = message.title.split(separator: " ").map(String.init)
    if words.count == 3, words[1].hasPrefix("/"), words[2].hasPrefix("HTTP/") {
      self.init(sender: message.sender, labels: Self.labels(method: words[0], target: words[1]))
    } else {
      let code = message.fields.first { $0.name == codeField }.map {
        "\(message.title), \($0.name): \($0.value)"
      }
      self.init(sender: message.sender, labels: [code, message.title].compactMap(\.self))
    }
  }

  private static func labels(method: String, target: String) -> [String] {
    ["\(method) \(target)", "\(method) \(target.prefix { $0 != "?" })", method]
  }
}
