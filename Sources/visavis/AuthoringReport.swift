import ArgumentParser
import Authoring
import Diagnostics

extension AuthoringError {
  /// Prints why, and gives the exit status: 2 for what was asked for wrongly, 1 for what went wrong.
  func report() -> ExitCode {
    let (findings, status): ([Diagnostic], Int32) =
      switch self {
      case .refused(let findings): (findings, 2)
      case .failed(let findings): (findings, 1)
      }
    let stream = Terminal.Stream.error
    stream.write(DiagnosticFormat.text.render(findings, color: stream.hasColor))
    return ExitCode(status)
  }
}
