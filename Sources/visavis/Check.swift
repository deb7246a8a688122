import ArgumentParser
import Diagnostics
import SiteBuild

/// `visavis check`: the diagnosis of a build, with nothing written.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find everything that is wrong with the content and the templates; write nothing."
  )

  @OptionGroup var source: SourceOptions

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Option(
    help: "How findings are printed: \(DiagnosticFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = DiagnosticFormat.text

  func run() async throws {
    var findings = await SiteBuilder(source.buildOptions()).check().diagnostics
    if strict {
      for index in findings.indices { findings[index].severity = .error }
    }
    let output = Terminal.Stream.output
    output.write(format.render(findings, color: output.hasColor))
    if findings.containsErrors { throw ExitCode(1) }
  }
}

extension DiagnosticFormat: ExpressibleByArgument {}
