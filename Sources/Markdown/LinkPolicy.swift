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
    let text = meaningful(destination)
    if let scheme = scheme(of: text) {
      return schemes.contains(scheme.lowercased()) ? .web : .refusedScheme(scheme)
    }
    return text.hasSuffix(".md") && !text.utf8.contains(UInt8(ascii: "/")) ? .entry : .notAPage
  }

  /// The characters that a browser does not ignore.
  private static func meaningful(_ destination: String) -> String {
    guard destination.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return destination }
    let scalars = destination.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
    return String(String.UnicodeScalarView(scalars))
  }

  /// What stands before the first colon, if nothing there ends a scheme (RFC 3986, section 3.1).
  private static func scheme(of text: String) -> String? {
    let end = text.utf8.firstIndex { byte in
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
      default: false
      }
    }
    guard let end, text.utf8[end] == UInt8(ascii: ":") else { return nil }
    return String(text[..<end])
  }
}
