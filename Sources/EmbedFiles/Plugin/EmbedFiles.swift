import Foundation
import PackagePlugin

/// Writes the files under `Starter/` of a target, links followed, into one Swift file, which is then compiled.
///
/// The folder has to lie in the target: SwiftPM asks a plugin anew when a file comes into a target's folder,
/// or leaves it, and never for one elsewhere in the package.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let root = target.directoryURL.appending(path: "Starter")
    let names = try Self.files(in: root)
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(names.count) files",
        executable: try context.tool(named: "EmbedFilesTool").url,
        arguments: [output.path, root.path] + names,
        inputFiles: names.map { root.appending(path: $0) }, outputFiles: [output])
    ]
  }

  /// The paths, relative to `folder` and in byte order, of the files whose names do not begin with a dot.
  private static func files(in folder: URL) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }
    let paths = try names.flatMap { name in
      let url = folder.appending(path: name).resolvingSymlinksInPath()
      guard try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false else { return [name] }
      return try files(in: url).map { "\(name)/\($0)" }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
