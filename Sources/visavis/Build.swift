import ArgumentParser
import Diagnostics
import SiteBuild

/// `visavis build`: Content/ and Templates/ become Output/.
struct Build: ConcurrentCommand {
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

  @Option(
    help: ArgumentHelp(
      "Build one of several parts of the site, which together are the whole: 2/5, auto, auto/5.",
      discussion: """
        With auto the part is the one that JOB_COMPLETION_INDEX, SLURM_ARRAY_TASK_ID or CI_NODE_INDEX names.
        """))
  var shard: ShardOption?

  @Flag(help: "Accept an output folder that holds files of others; they are left alone.")
  var force = false

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  func run() async throws {
    let console = BuildConsole(isQuiet: quiet)
    var options = source.buildOptions(output: output, isForced: force)
    options.shard = try shard?.shard(environment: Terminal.environment) ?? .whole
    let report = await SiteBuilder(options, observer: console).build()
    let shown = quiet ? report.diagnostics.filter { $0.severity == .error } : report.diagnostics
    Terminal.Stream.error.write(DiagnosticFormat.text.render(shown, color: Terminal.Stream.error.hasColor))
    if report.diagnostics.containsErrors { throw ExitCode(1) }
  }
}
