import Diagnostics

/// What is wrong with the templates, each thing once.
struct Findings {
  private(set) var diagnostics: [Diagnostic] = []
  private var reported: Set<Key> = []
  private var countOfFile: [String: Int] = [:]

  private struct Key: Hashable {
    var place: String
    var summary: String
  }

  /// Whether as much has been found in a file as is printed.
  ///
  /// No more is looked for: each finding costs a look at its line, and all of a file may be one line.
  func isFull(of text: SourceText) -> Bool {
    countOfFile[text.path, default: 0] >= DiagnosticFormat.limit
  }

  /// Keeps the finding unless its place and summary have been reported: a partial used from ten places
  /// has its misspelt name reported once.
  mutating func report(in text: SourceText, _ make: @autoclosure () -> Diagnostic) {
    if isFull(of: text) { return }
    let finding = make()
    let key = Key(place: finding.location.description, summary: finding.summary)
    guard reported.insert(key).inserted else { return }
    countOfFile[text.path, default: 0] += 1
    diagnostics.append(finding)
  }

  /// Keeps a finding that is about no text.
  mutating func report(_ finding: Diagnostic) {
    diagnostics.append(finding)
  }
}
