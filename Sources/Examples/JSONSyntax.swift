#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Whether a text is JSON (RFC 8259).
enum JSONSyntax {
  static func isValid(_ text: String) -> Bool {
    (try? JSONDecoder().decode(AnyJSON.self, from: Data(text.utf8))) != nil
  }

  /// Any JSON value; only that it can be read matters.
  private struct AnyJSON: Decodable {
    init(from decoder: any Decoder) throws {
      if var items = try? decoder.unkeyedContainer() {
        while !items.isAtEnd { _ = try items.decode(AnyJSON.self) }
      }
    }
  }
}
