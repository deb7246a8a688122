/// What is true of the whole site: `Content/site.yml`.
public struct Site: Sendable {
  /// The name of the site.
  public var title: Localized
  /// A few words under the name.
  public var tagline: Localized
  /// What the site is for, in a sentence or two.
  public var summary: Localized
  /// The address that the site is published at; used for canonical links only.
  public var baseURL: BaseURL
  /// The editions, the default one first; never empty.
  public var editions: [Edition]
  /// The identifiers of the families, in the order in which they are shown.
  public var families: [String]

  /// A site as described by its parts.
  public init(
    title: Localized, tagline: Localized, summary: Localized, baseURL: BaseURL, editions: [Edition],
    families: [String]
  ) {
    self.title = title
    self.tagline = tagline
    self.summary = summary
    self.baseURL = baseURL
    self.editions = editions
    self.families = families
  }
}

/// The site in one language.
public struct Edition: Hashable, Sendable {
  /// The language, which also names the edition's folder.
  public var language: LanguageTag
  /// The language's name in itself, such as “Français”.
  public var name: String
  /// Whether this is the edition that holds the facts and lives at the root of the site.
  public var isDefault: Bool

  /// An edition in `language`.
  public init(language: LanguageTag, name: String, isDefault: Bool) {
    self.language = language
    self.name = name
    self.isDefault = isDefault
  }
}
