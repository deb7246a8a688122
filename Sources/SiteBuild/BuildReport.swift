import Diagnostics
import SiteWriting

/// What came of a build or a check.
public struct BuildReport: Sendable {
  /// Everything that was found, in no particular order.
  public var diagnostics: [Diagnostic] = []
  /// What was done to the output folder; `nil` when nothing was.
  public var summary: WriteSummary?
}
