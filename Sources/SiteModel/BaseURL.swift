/// The address that a site is published at.
public struct BaseURL: Hashable, Sendable, CustomStringConvertible {
  /// The address, ending with `/`.
  public let description: String

  /// `text` with a `/` at its end, or `nil` unless it is an absolute http or https address without spaces,
  /// quotes, control characters, query or fragment.
  public init?(_ text: String) {
    let rest = ["https://", "http://"].first { text.hasPrefix($0) }.map { text.dropFirst($0.count) }
    guard let first = rest?.first, first != "/", text.unicodeScalars.allSatisfy(Self.isLegal) else {
      return nil
    }
    description = text.hasSuffix("/") ? text : text + "/"
  }

  /// What stands after the host, from `/` to `/`.
  public var path: String {
    let rest = description.drop { $0 != ":" }.dropFirst("://".count)
    return String(rest.drop { $0 != "/" })
  }

  /// The absolute address of a file of the site.
  public func address(of route: Route) -> String {
    description + route.description
  }

  private static func isLegal(_ scalar: Unicode.Scalar) -> Bool {
    (0x21...0x7E).contains(scalar.value) && !"\"'<>\\^`{|}?#".unicodeScalars.contains(scalar)
  }
}
