import Foundation

/// `EmbedFilesTool OUTPUT FOLDER [NAME]…`: files of a folder as an array of `EmbeddedFile`, in Swift.
@main
struct EmbedFilesTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else { throw WrongUsage() }
    let folder = URL(filePath: arguments[2])
    let files = try arguments.dropFirst(3).map { name in
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      return "EmbeddedFile(\npath: \(SwiftLiteral.text(name)),\n\(SwiftLiteral.argument(bytes))),\n"
    }
    let source = "extension EmbeddedFile {\nstatic let all: [EmbeddedFile] = [\n\(files.joined())]\n}\n"
    try Data(source.utf8).write(to: URL(filePath: arguments[1]))
  }

  private struct WrongUsage: Error {}
}
