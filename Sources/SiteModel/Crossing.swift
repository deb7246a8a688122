import Diagnostics

/// What two families have to do with each other: `Content/crossings/http-grpc.yml`.
public struct CrossingMap: Sendable {
  /// The name of the file, and the anchor on the page of the crossings.
  public var id: String
  /// The title of the map.
  public var title: Localized
  /// What the map shows, in a sentence or two.
  public var summary: Localized
  /// The family on the left of the table and the picture, as an index into ``Library/shelves``.
  public var left: Int
  /// The family on the right.
  public var right: Int
  /// The crossings in the order of the file.
  public var crossings: [Crossing]

  /// A map as described by its parts.
  public init(
    id: String, title: Localized, summary: Localized, left: Int, right: Int, crossings: [Crossing]
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.left = left
    self.right = right
    self.crossings = crossings
  }
}

/// A code, or a whole family, that has something to do with one of another family.
public struct Crossing: Sendable {
  /// What the two have to do with each other.
  public enum Kind: String, CaseIterable, Sendable {
    /// A rule or a library turns the one into the other.
    case converts
    /// Both stand for the same situation, and nothing converts them.
    case corresponds
    /// Only the number or the name is the same, or looks so.
    case sameNumber = "same-number"
  }

  /// Which of the two leads to the other.
  public enum Direction: String, CaseIterable, Sendable {
    /// Each leads to the other.
    case both
    /// The first leads to the second.
    case oneWay = "one-way"
  }

  /// One end of a crossing.
  public struct End: Hashable, Sendable {
    /// The family, as an index into ``Library/shelves``.
    public var family: Int
    /// The code, as an index into ``Shelf/entries``; `nil` for the family as a whole.
    public var entry: Int?

    /// The family at `family`, or its entry at `entry`.
    public init(family: Int, entry: Int?) {
      self.family = family
      self.entry = entry
    }
  }

  /// A page that proves it.
  public struct Source: Hashable, Sendable {
    /// What the page is called.
    public var title: String
    /// Its address, https or http.
    public var url: String

    /// A page by its title and address.
    public init(title: String, url: String) {
      self.title = title
      self.url = url
    }
  }

  /// Where it begins.
  public var from: End
  /// Where it leads.
  public var to: End
  /// What the two have to do with each other.
  public var kind: Kind
  /// Whether it leads back as well.
  public var direction: Direction
  /// What happens, in a whole sentence.
  public var sentence: Localized
  /// What proves it.
  public var source: Source

  /// A crossing as described by its parts.
  public init(
    from: End, to: End, kind: Kind, direction: Direction, sentence: Localized, source: Source
  ) {
    self.from = from
    self.to = to
    self.kind = kind
    self.direction = direction
    self.sentence = sentence
    self.source = source
  }

  /// Whether one of its ends is `end`.
  public func touches(_ end: End) -> Bool { from == end || to == end }

  /// The end that is not `end`.
  public func other(than end: End) -> End { from == end ? to : from }
}
