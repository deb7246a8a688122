import ArgumentParser
import Diagnostics
import SiteBuild

/// `visavis build`: Content/ and Templates/ become Output/.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build the site.",
    discussion: """
      After an error nothing is written: the output folder stays what it was. Files in it that \
      visavis did not write are never touched.
      """
  )

  @OptionGroup var source: SourceOptions

  @Option(help: "The folder that the site is written to.")
  var output = "Output"

  @Flag(help: "Accept an output folder that holds files of others; they are left alone.")
  var force = false

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  func run() async throws {
    let console = BuildConsole(isQuiet: quiet)
    let options = source.buildOptions(output: output, isForced: force)
    let report = await SiteBuilder(options, observer: console).build()
    let shown = quiet ? report.diagnostics.filter { $0.severity == .error } : report.diagnostics
    Terminal.Stream.error.write(DiagnosticFormat.text.render(shown, color: Terminal.Stream.error.hasColor))
    if report.diagnostics.containsErrors { throw ExitCode(1) }
  }
}
