import ArgumentParser
import Authoring
import Diagnostics

/// `visavis new`: the files of a page that is to be written.
struct New: ConcurrentCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin an entry, a note or a guide: its files, with all that there is to write.",
    usage: """
      visavis new <family> <code> [--name <name>]
      visavis new <family>/comparisons/<code>-<code>
      visavis new <family>/guides/<slug> [--name <title>]
      """,
    discussion:
      "“…” stands for what is to be written, and “visavis check” lists it. No file is ever overwritten."
  )

  @Argument(help: "The family, or the path of the page in Content/.")
  var path: String

  @Argument(help: "The code, after a family.")
  var code: String?

  @Option(help: "The name of the code, or the title of the guide.")
  var name: String?

  @Option(help: "The folder with site.yml and the families.")
  var content = "Content"

  func validate() throws {
    if let name, name.allSatisfy(\.isWhitespace) { throw ValidationError("--name must not be empty.") }
  }

  func run() async throws {
    let starter = PageStarter(content: content, jobs: Terminal.processorCount)
    let request = code.map { "\(path)/\($0)" } ?? path
    do throws(AuthoringError) {
      let paths = try await starter.write(request, name: name)
      Terminal.Stream.output.write(
        paths.map { "wrote    \($0)\n" }.joined()
          + "\nNow write what “…” stands for: “visavis check” says where it is.\n")
    } catch {
      throw error.report()
    }
  }
}
