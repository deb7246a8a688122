import Digest

/// A file that pages load, such as a style sheet: `Templates/assets/style.css`.
///
/// Its published name carries a fingerprint of its bytes, so that it may be cached for ever.
public struct Asset: Sendable {
  /// The name that templates use: the file's name, with `_` for everything but letters and digits.
  public let key: String
  /// Where it is written: `assets/style.0123456789abcdef.css`.
  public let route: Route
  /// The bytes.
  public let bytes: [UInt8]

  /// An asset from its file name and its bytes.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(fileName: String, bytes: [UInt8]) {
    let parts = fileName.split(separator: ".", omittingEmptySubsequences: false)
    let stem = parts.count > 1 ? parts.dropLast().joined(separator: ".") : fileName
    let suffix = parts.count > 1 ? ".\(parts[parts.count - 1])" : ""
    self.key = String(fileName.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    self.route = Route(["assets", "\(stem).\(Self.fingerprint(bytes))\(suffix)"])
    self.bytes = bytes
  }

  /// 64 bits in hexadecimal: it tells versions of one file apart.
  private static func fingerprint(_ bytes: [UInt8]) -> String {
    let digits = String(bytes.withUnsafeBytes(Digest.of), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
