/// How the examples of a family are written.
public enum ExampleSyntax: Sendable {
  /// Code blocks in the language `http`, each one message of HTTP/1.1.
  case http
  /// Code blocks in the language `exchange`, each a transcript in the words of the family's protocol.
  case exchange(Vocabulary)

  /// The language of the code blocks that are examples.
  public var language: String {
    switch self {
    case .http: "http"
    case .exchange: "exchange"
    }
  }

  /// The names that a family's schema knows the syntaxes by.
  public static let names = ["http", "exchange"]
}

extension ExampleSyntax {
  /// What a family says about the messages of its protocol, so that a transcript can be checked.
  public struct Vocabulary: Sendable {
    /// The line that shows a code, which stands in it for `{code}`: `grpc-status: {code}`, `Close {code}`.
    public var codeLine: String
    /// The messages by the word that their title begins with; any title is legal when there are none.
    public var messages: [String: Message]
    /// The legal values of the fields that have few, by the name of the field.
    public var values: [String: [String]]

    /// A vocabulary as described by its parts.
    public init(codeLine: String, messages: [String: Message], values: [String: [String]]) {
      self.codeLine = codeLine
      self.messages = messages
      self.values = values
    }

    /// The name of the field that carries the code, if it is a field that does.
    var codeField: String? {
      codeLine.firstIndex(of: ":").map { String(codeLine[..<$0]) }
    }

    /// The line that shows `code`.
    func line(showing code: String) -> String {
      codeLine.replacing("{code}", with: code)
    }
  }

  /// A kind of message.
  public struct Message: Sendable {
    /// The only side that sends it; `nil` when either may.
    public var sender: Transcript.Sender?
    /// The names of the fields that it must have.
    public var fields: [String]

    /// A message as described by its parts.
    public init(sender: Transcript.Sender?, fields: [String]) {
      self.sender = sender
      self.fields = fields
    }
  }
}
