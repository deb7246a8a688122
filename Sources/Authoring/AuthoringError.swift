import Diagnostics

/// Why the files that were asked for are not there.
public enum AuthoringError: Error, Sendable {
  /// It cannot be done as it was asked for. Nothing was written.
  case refused([Diagnostic])
  /// The content could not be read, or a file could not be written.
  case failed([Diagnostic])

  static func refused(_ diagnostic: Diagnostic) -> AuthoringError { .refused([diagnostic]) }
}
