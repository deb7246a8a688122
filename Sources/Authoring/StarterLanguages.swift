/// The editions of a new site, the default one first: languages that the starter is written in.
public struct StarterLanguages: Sendable {
  /// The languages of the starter; its own default edition is the first.
  static let written = ["fr", "en"]

  /// The tags, in order.
  public let tags: [String]

  /// All that the starter is written in.
  public static let `default` = StarterLanguages(tags: written)

  /// Every choice there is, as the user would type it.
  public static let choices = ["fr,en", "en,fr", "fr", "en"]

  /// The editions that `text`, such as `fr,en`, names; `nil` unless it is one of ``choices``.
  public init?(_ text: String) {
    guard Self.choices.contains(text) else { return nil }
    self.init(tags: text.split(separator: ",").map(String.init))
  }

  private init(tags: [String]) {
    self.tags = tags
  }
}
