import ArgumentParser
import Diagnostics
import SiteBuild

/// `visavis check`: the diagnosis of a build, with nothing written; with `--output`, of what was built, too.
struct Check: ConcurrentCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find everything that is wrong with the content, the templates and a built site; write nothing."
  )

  @OptionGroup var source: SourceOptions

  @Option(help: "A folder with a built site to audit: links, ids, titles, orphans, and what pages load.")
  var output: String?

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Option(
    help: "How findings are printed: \(DiagnosticFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = DiagnosticFormat.text

  func run() async throws {
    var findings = await SiteBuilder(source.buildOptions()).check().diagnostics
    if let output { findings += await SiteBuilder(source.buildOptions(output: output)).audit() }
    if strict {
      for index in findings.indices { findings[index].severity = .error }
    }
    let output = Terminal.Stream.output
    output.write(format.render(findings, color: output.hasColor))
    if findings.containsErrors { throw ExitCode(1) }
  }
}

extension DiagnosticFormat: ExpressibleByArgument {}
