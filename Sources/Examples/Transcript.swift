import Diagnostics

/// An exchange as a developer sees it in a terminal, in the notation of `curl -v`: what the client sends
/// after `>`, what the server sends after `<`, what happens without a message after `*`.
///
/// An empty line, or another sender, ends a message. Its first line is its title; then come fields, and after
/// a line with the marker alone its content.
public struct Transcript: Hashable, Sendable {
  /// Who sends a message.
  public enum Sender: String, CaseIterable, Sendable {
    /// The side that opened the connection.
    case client
    /// The side that answers.
    case server
  }

  /// What a line of a transcript is.
  public enum Line: Hashable, Sendable {
    /// The first line of a message, or an event.
    case title
    /// A field, whose name has this many characters.
    case field(nameLength: Int)
    /// A line of the content, an empty one, or one that could not be read.
    case plain
  }

  /// One message, or an event that is none.
  public struct Message: Hashable, Sendable {
    /// Who sends it; `nil` for an event.
    public var sender: Sender?
    /// The text of its first line, without the marker.
    public var title: String
    /// The fields in order.
    public var fields: [HTTPMessage.Field]
    /// The lines after the fields, without their markers; `nil` when there is no content.
    public var content: [String]?
    /// The line of the block that the title stands on, from 0.
    public var line: Int
    /// The line of the block on which the content begins, from 0.
    public var contentLine: Int?
  }

  /// The messages and events in order.
  public var messages: [Message]
  /// What each line of the block is.
  public var lines: [Line]

  /// The transcript that `text` shows; lines that cannot be read are left out, and reported by ``ExampleChecker``.
  public init(_ text: String) {
    let block = ExampleBlock(text: text, fenceLine: 0, in: SourceText(path: "", text: text))
    var parser = TranscriptParser(block)
    self = parser.parse()
  }

  init(messages: [Message], lines: [Line]) {
    self.messages = messages
    self.lines = lines
  }
}
