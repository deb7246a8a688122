#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Findings as one JSON array, for editors and scripts. Keys are sorted: the bytes are stable.
enum JSONFormatter {
  private struct Finding: Encodable {
    var file: String
    var line: Int?
    var column: Int?
    var endColumn: Int?
    var severity: String
    var id: String
    var summary: String
    var explanation: String?
    var solutions: [String]
  }

  static func render(_ diagnostics: [Diagnostic]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(diagnostics.map(finding)) else {
      preconditionFailure("strings and integers always have a JSON form")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private static func finding(_ diagnostic: Diagnostic) -> Finding {
    let excerpt = diagnostic.location.excerpt
    return Finding(
      file: diagnostic.location.path,
      line: excerpt?.line,
      column: excerpt?.column,
      endColumn: excerpt.map { $0.column + $0.length },
      severity: diagnostic.severity.rawValue,
      id: diagnostic.id,
      summary: diagnostic.summary,
      explanation: diagnostic.explanation,
      solutions: diagnostic.solutions
    )
  }
}
