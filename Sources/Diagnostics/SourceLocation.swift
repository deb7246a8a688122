/// A place that a diagnostic points at: a file, and mostly a stretch of one of its lines.
public struct SourceLocation: Hashable, Sendable {
  /// A line of the file and the characters of it that are meant.
  public struct Excerpt: Hashable, Sendable {
    /// The line, counted from 1.
    public var line: Int
    /// The first character meant, counted from 1 in grapheme clusters, as a reader counts them.
    public var column: Int
    /// How many characters are meant; at least 1.
    public var length: Int
    /// The line itself, without its end.
    public var text: String

    /// A stretch of `length` characters of the line `text`.
    public init(line: Int, column: Int, length: Int, text: String) {
      self.line = line
      self.column = column
      self.length = length
      self.text = text
    }
  }

  /// The path as the user would type it.
  public var path: String
  /// The line meant; `nil` when the whole file or folder is.
  public var excerpt: Excerpt?

  /// A place in a file, or the file itself.
  public init(path: String, excerpt: Excerpt? = nil) {
    self.path = path
    self.excerpt = excerpt
  }

  /// `path`, `path:line:column`: the form that editors and terminals make clickable.
  public var description: String {
    guard let excerpt else { return path }
    return "\(path):\(excerpt.line):\(excerpt.column)"
  }
}

extension SourceLocation: Comparable {
  /// By path in byte order, then by line and column; a whole file comes before its lines.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
    return (left.excerpt?.line ?? 0, left.excerpt?.column ?? 0)
      < (right.excerpt?.line ?? 0, right.excerpt?.column ?? 0)
  }
}
