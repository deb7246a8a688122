import ArgumentParser

/// The command line: `visavis build`, `visavis check`, `visavis init`, `visavis new`.
@main
struct Visavis: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "visavis",
    abstract: "Builds a reference of codes: a page for each code and for every pair.",
    discussion: "Exit status: 0 done, 1 findings, 2 wrong usage.",
    version: version,
    subcommands: [Build.self, Check.self, Init.self, New.self]
  )

  /// Runs the command with the exit statuses of this program in place of the parser's own.
  ///
  /// Not `async` itself: what needs no other thread, such as `--version`, ends before any is started.
  static func main() {
    do {
      var command = try parseAsRoot()
      guard let concurrent = command as? any ConcurrentCommand else { return try command.run() }
      Task.detached {
        var command = concurrent
        do {
          try await command.run()
          Terminal.exit(0)
        } catch {
          Terminal.exit(after: error)
        }
      }
      Terminal.waitForExit()
    } catch {
      Terminal.exit(after: error)
    }
  }
}

/// A command that works on several threads.
protocol ConcurrentCommand: AsyncParsableCommand, Sendable {}
