/// A place that a diagnostic points at: a file, and mostly a stretch of one of its lines.
public struct SourceLocation: Sendable {
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

  /// What is known of the place. A stretch of a text is looked up only when somebody asks: most places that
  /// a build keeps are those of content in which nothing is wrong.
  private enum Place: Sendable {
    case file(String)
    indirect case line(path: String, Excerpt)
    case stretch(of: SourceText, start: UInt32, end: UInt32)
  }

  private let place: Place

  /// A place in a file, or the file itself.
  public init(path: String, excerpt: Excerpt? = nil) {
    place = excerpt.map { .line(path: path, $0) } ?? .file(path)
  }

  /// A stretch of a text, in bytes.
  init(_ offsets: Range<Int>, of source: SourceText) {
    place = .stretch(
      of: source, start: UInt32(clamping: offsets.lowerBound), end: UInt32(clamping: offsets.upperBound))
  }

  /// The path as the user would type it.
  public var path: String {
    switch place {
    case .file(let path), .line(let path, _): path
    case .stretch(let source, _, _): source.path
    }
  }

  /// The line meant; `nil` when the whole file or folder is.
  ///
  /// - Complexity: O(*n*) in the length of the line, of a text that is not ``resolved``.
  public var excerpt: Excerpt? {
    switch place {
    case .file: nil
    case .line(_, let excerpt): excerpt
    case .stretch(let source, let start, let end): source.excerpt(of: Int(start)..<Int(end))
    }
  }

  /// The same place with its line worked out, and without its text.
  public var resolved: SourceLocation {
    guard case .stretch = place else { return self }
    return SourceLocation(path: path, excerpt: excerpt)
  }

  /// `path`, `path:line:column`: the form that editors and terminals make clickable.
  public var description: String {
    guard let excerpt else { return path }
    return "\(path):\(excerpt.line):\(excerpt.column)"
  }
}

extension SourceLocation: Hashable {
  /// Whether both mean the same characters of the same line.
  public static func == (left: SourceLocation, right: SourceLocation) -> Bool {
    left.path == right.path && left.excerpt == right.excerpt
  }

  /// Hashes what ``==(_:_:)`` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(excerpt)
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
