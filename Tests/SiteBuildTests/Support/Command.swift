import Foundation

/// A run of the program itself, as a user runs it.
struct Command {
  let status: Int32
  let output: String
  let error: String

  private static let name = "visavis"

  /// Runs `visavis` in `folder` with nothing of this process's environment but `environment`.
  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) async throws -> Command {
    try await run(executablePath(), arguments, in: folder, environment: environment)
  }

  /// Runs any program.
  static func run(
    _ executable: URL, _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) async throws -> Command {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    let (output, error) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, error)
    try process.run()
    async let outputData = output.fileHandleForReading.readToEnd()
    async let errorData = error.fileHandleForReading.readToEnd()
    let texts = try await [outputData, errorData].map { String(decoding: $0 ?? Data(), as: UTF8.self) }
    process.waitUntilExit()
    return Command(status: process.terminationStatus, output: texts[0], error: texts[1])
  }

  /// The program lies beside the test bundle in the build folder.
  static func executablePath() throws -> URL {
    var folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    for _ in 0..<6 {
      let candidate = folder.appending(path: name)
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder.deleteLastPathComponent()
    }
    throw MissingExecutable()
  }

  private struct MissingExecutable: Error {}
}
