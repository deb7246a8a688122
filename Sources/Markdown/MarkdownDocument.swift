import Diagnostics

/// What a Markdown text says, and what is wrong with it.
public struct MarkdownDocument: Sendable {
  /// A link to another entry by its file name, which only the whole library can check.
  public struct EntryLink: Hashable, Sendable {
    /// The file name, such as `404.md`.
    public var destination: String
    /// The link in the text.
    public var location: SourceLocation
  }

  /// The top-level blocks.
  public var blocks: [Block]
  /// The links to other entries, in the order of the text.
  public var entryLinks: [EntryLink]
  /// What was refused.
  public var diagnostics: [Diagnostic]
}
