/// Which destinations a link in content may have.
///
/// An allow list: a browser runs more schemes than anyone can name, and ignores case, tabs and
/// control characters when it reads them.
public enum LinkPolicy {
  static let schemes = ["http", "https", "mailto"]

  enum Verdict: Equatable {
    case web
    case entry
    case refusedScheme(String)
    case notAPage
  }

  /// Whether `text` is an address of the web, without spaces or control characters.
  public static func isWebAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://"))
      && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
  }

  /// Judges a destination after cmark has decoded its entities and escapes.
  static func judge(_ destination: String) -> Verdict {
    let meaningful = destination.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
    let text = String(String.UnicodeScalarView(meaningful))
    if let scheme = scheme(of: text) {
      return schemes.contains(scheme.lowercased()) ? .web : .refusedScheme(scheme)
    }
    return text.hasSuffix(".md") && !text.contains("/") ? .entry : .notAPage
  }

  /// What stands before the first colon, if nothing there ends a scheme (RFC 3986, section 3.1).
  private static func scheme(of text: String) -> String? {
    guard let colon = text.firstIndex(where: { ":/?#".contains($0) }), text[colon] == ":" else { return nil }
    return String(text[..<colon])
  }
}
