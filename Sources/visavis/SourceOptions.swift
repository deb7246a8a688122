import ArgumentParser
import SiteBuild

/// What every command that reads the content takes.
struct SourceOptions: ParsableArguments {
  @Option(help: "The folder with site.yml and the families.")
  var content = "Content"

  @Option(help: "The folder with the templates.")
  var templates = "Templates"

  @Option(help: "The address that the site is published at, in place of the one in site.yml.")
  var baseURL: BaseURL?

  @Option(help: "How many workers load and render (default: one a processor).")
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs must be between 1 and 1024, not \(jobs).")
    }
  }

  /// The options of a build into `output`.
  func buildOptions(output: String = "Output", isForced: Bool = false) -> BuildOptions {
    BuildOptions(
      content: content, templates: templates, output: output, baseURL: baseURL,
      jobs: jobs ?? Terminal.processorCount, isForced: isForced, program: Terminal.program)
  }
}

extension BaseURL: ExpressibleByArgument {
  /// An http or https address; anything else is wrong usage.
  public init?(argument: String) {
    self.init(argument)
  }
}
