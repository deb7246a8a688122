import ArgumentParser
import Authoring
import Diagnostics

/// `visavis init`: a new site, which builds.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin a site of your own: a family with two codes to rewrite, and the templates.",
    discussion: "The folder must be empty, or missing in a folder that exists."
  )

  @Argument(help: "The folder of the site.")
  var folder: String

  @Option(help: "The editions, the default one first.")
  var language = StarterLanguages.default

  func run() throws {
    do throws(AuthoringError) {
      let paths = try SiteStarter.write(to: folder, languages: language)
      // The templates are many and all alike: the folder stands for them.
      let shown = paths.filter { !$0.hasPrefix("Templates/") } + ["Templates/"]
      let commands = (folder == "." ? [] : ["cd \(folder)"]) + ["visavis build"]
      Terminal.Stream.output.write(
        shown.map { "wrote    \($0)\n" }.joined() + "\nNow:\n" + commands.map { "  \($0)\n" }.joined())
    } catch {
      throw error.report()
    }
  }
}

extension StarterLanguages: ExpressibleByArgument {
  /// One of the choices; anything else is wrong usage.
  public init?(argument: String) {
    self.init(argument)
  }

  /// What there is to choose from, for help and completion.
  public static var allValueStrings: [String] { choices }

  /// The choice as the user would type it.
  public var defaultValueDescription: String { tags.joined(separator: ",") }
}
