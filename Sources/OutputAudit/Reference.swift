/// An address in a page or a style sheet, and what it is there for.
struct Reference: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    /// Followed when the reader asks for it.
    case link
    /// Fetched with the page.
    case load
    /// Given to a script in a `data-` attribute. Any text may stand there, so only what lies under `assets/`
    /// is taken for an address.
    case scriptData
    /// The address that the page wants to be known by.
    case canonical
    /// The same page in another language.
    case alternate(language: String)
  }

  let purpose: Purpose
  /// As it is written, its character references resolved.
  let address: String
  /// Where it stands, in bytes of the file.
  let range: Range<Int>
}

extension Reference.Purpose {
  /// The relations of `<link>` for which browsers fetch a file, or open a connection, unasked.
  private static let loadingRelations: Set<Substring> = [
    "apple-touch-icon", "dns-prefetch", "icon", "manifest", "mask-icon", "modulepreload", "preconnect",
    "prefetch", "preload", "search", "stylesheet",
  ]

  /// What the `href` of a `<link>` is there for.
  init(relation: String, language: String?) {
    let relations = relation.lowercased().utf8.split(whereSeparator: \.isHTMLSpace).map { Substring($0) }
    if relations.contains(where: Self.loadingRelations.contains) {
      self = .load
    } else if relations.contains("canonical") {
      self = .canonical
    } else if relations.contains("alternate"), let language {
      self = .alternate(language: language)
    } else {
      self = .link
    }
  }
}
