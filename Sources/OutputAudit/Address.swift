/// An address as a page or a style sheet gives it, taken apart as browsers do (URL Standard §4.4).
struct Address: Equatable {
  enum Kind: Equatable {
    /// Relative to the file that it stands in; an empty path is that file.
    case relative
    /// From the root of the host: `/http/404.html`.
    case rooted
    /// On a host, with the scheme of the page: `//codes.example/`.
    case schemeless
    /// On another site: `https:` and whatever else is fetched from a host.
    case external
    /// `javascript:`.
    case script
    /// Nothing that is fetched from a host: `mailto:`, `data:` …
    case other
  }

  let kind: Kind
  /// The path of a relative or rooted address, without its percent-encoding.
  let path: String
  /// What follows `#`, without its percent-encoding; empty when nothing does.
  let fragment: String

  init(_ text: String) {
    var rest = Self.cleaned(text)[...]
    if let scheme = Self.scheme(of: rest) {
      self.init(kind: Self.kind(ofScheme: scheme))
      return
    }
    if rest.starts(with: "//".utf8) {
      self.init(kind: .schemeless)
      return
    }
    var fragment = ""
    if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
      fragment = Self.decoded(rest[(hash + 1)...])
      rest = rest[..<hash]
    }
    let path = rest.prefix { $0 != UInt8(ascii: "?") }
    self.init(
      kind: path.first == UInt8(ascii: "/") ? .rooted : .relative, path: Self.decoded(path),
      fragment: fragment)
  }

  private init(kind: Kind, path: String = "", fragment: String = "") {
    self.kind = kind
    self.path = path
    self.fragment = fragment
  }

  /// Spaces around an address do not count, nor do tabs and line ends anywhere in it.
  private static func cleaned(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 <= 0x20 }) else { return bytes }
    let rest = bytes.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }.drop { $0 <= 0x20 }
    return Array(rest[..<((rest.lastIndex { $0 > 0x20 } ?? rest.startIndex - 1) + 1)])
  }

  private static func scheme(of bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.first?.isASCIILetter == true else { return nil }
    let name = bytes.prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: ".")
    }
    guard name.endIndex < bytes.endIndex, bytes[name.endIndex] == UInt8(ascii: ":") else { return nil }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  private static func kind(ofScheme scheme: String) -> Kind {
    switch scheme {
    case "javascript": .script
    case "http", "https", "ftp", "file", "ws", "wss": .external
    default: .other
    }
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "%")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2).compactMap(\.hexadecimalValue)
      if byte == UInt8(ascii: "%"), digits.count == 2 {
        result.append(digits[0] << 4 | digits[1])
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
