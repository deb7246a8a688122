import ArgumentParser

/// The command line: `visavis build`, `visavis check`, `visavis init`, `visavis new`.
@main
struct Visavis: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visavis",
    abstract: "Builds a reference of codes: a page for each code and for every pair.",
    discussion: "Exit status: 0 done, 1 findings, 2 wrong usage.",
    version: "0.1.0",
    subcommands: [Build.self, Check.self, Init.self, New.self]
  )

  /// Runs the command with the exit statuses of this program in place of the parser's own.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      Terminal.exit(after: error)
    }
  }
}
