import Foundation
import Testing

/// Who may import whom: the table of the README, held over Sources/.
@Suite struct ArchitectureTests {
  /// The modules of this project and of its dependencies that each target may import.
  private static let mayImport: [String: Set<String>] = [
    "CCMark": [],
    "CPlatform": [],
    "Diagnostics": [],
    "Digest": [],
    "Workers": ["CPlatform"],
    "FileSystem": ["CPlatform", "Diagnostics", "SystemPackage"],
    "Markdown": ["CCMark", "Diagnostics"],
    "Templating": ["Diagnostics", "Digest"],
    "Examples": ["Diagnostics"],
    "SiteModel": ["Diagnostics", "Digest", "Examples", "Markdown"],
    "ContentLoading": [
      "Diagnostics", "Examples", "FileSystem", "Markdown", "SiteModel", "Workers", "Yams",
    ],
    "PageRendering": [
      "Diagnostics", "Digest", "Examples", "Markdown", "SiteModel", "Templating", "Workers",
    ],
    "SiteSearch": ["Diagnostics", "Markdown", "SiteModel"],
    "SiteWriting": ["Diagnostics", "Digest", "FileSystem", "Workers"],
    "OutputAudit": ["Diagnostics", "FileSystem", "Workers"],
    "SiteBuild": [
      "ContentLoading", "Diagnostics", "Digest", "FileSystem", "OutputAudit", "PageRendering", "SiteModel",
      "SiteSearch", "SiteWriting", "Templating", "Workers",
    ],
    "Authoring": ["ContentLoading", "Diagnostics", "FileSystem", "SiteModel"],
    "EmbedFiles": [],
    "visavis": ["ArgumentParser", "Authoring", "Diagnostics", "SiteBuild"],
  ]

  /// The modules of the platform, each with the files that may import it.
  private static let platform: [String: Set<String>] = [
    "CCMark": ["Markdown/MarkdownParser.swift"],
    "CPlatform": ["FileSystem/SystemCalls.swift", "Workers/Processor.swift"],
    "Yams": ["ContentLoading/YAMLReader.swift"],
    "Foundation": [
      "Diagnostics/JSONFormatter.swift", "EmbedFiles/Plugin/EmbedFiles.swift",
      "EmbedFiles/Tool/EmbedFilesTool.swift", "SiteModel/PlainLetters.swift",
    ],
    "PackagePlugin": ["EmbedFiles/Plugin/EmbedFiles.swift"],
    "FoundationEssentials": ["Diagnostics/JSONFormatter.swift"],
    "Glibc": ["FileSystem/SystemCalls.swift", "visavis/Terminal.swift"],
    "Musl": ["FileSystem/SystemCalls.swift", "visavis/Terminal.swift"],
    "Darwin": ["FileSystem/SystemCalls.swift", "visavis/Terminal.swift"],
    "Synchronization": ["SiteBuild/WorkQueue.swift", "visavis/BuildConsole.swift"],
  ]

  private struct Import: Hashable {
    let file: String
    let module: String
    var target: String { String(file.prefix { $0 != "/" }) }
  }

  private func imports() throws -> [Import] {
    try Fixtures.files(in: Fixtures.package.appending(path: "Sources")).flatMap { file, data in
      String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index + 1 < words.count, !line.contains("//") else {
          return nil
        }
        return Import(file: file, module: String(words[index + 1]))
      }
    }
  }

  @Test func everyImportIsInTheTable() throws {
    let imports = try imports()
    #expect(imports.count > 100)
    for item in imports {
      let isAllowed = Self.mayImport[item.target]?.contains(item.module) ?? false
      let isPlatform = Self.platform[item.module]?.contains(item.file) ?? false
      #expect(isAllowed || isPlatform, "\(item.file) imports \(item.module)")
    }
  }

  @Test func aModuleOfThePlatformHasFewDoors() throws {
    for item in try imports() where Self.platform[item.module] != nil {
      #expect(Self.platform[item.module]?.contains(item.file) == true, "\(item.file) imports \(item.module)")
    }
  }

  @Test func theTableHasEveryTarget() throws {
    let targets = try FileManager.default.contentsOfDirectory(
      atPath: Fixtures.package.appending(path: "Sources").path)
    #expect(Set(targets) == Set(Self.mayImport.keys))
  }

  @Test func theReadmeShowsTheSameTable() throws {
    let readme = try String(contentsOf: Fixtures.package.appending(path: "README.md"), encoding: .utf8)
    for (target, modules) in Self.mayImport {
      let row = readme.split(separator: "\n").first { $0.hasPrefix("| `\(target)` |") }
      let shown = row?.split(separator: "|").last { !$0.allSatisfy(\.isWhitespace) }
      let names =
        shown.map { $0.split { $0 == "," || $0 == " " || $0 == "`" || $0 == "–" }.map(String.init) } ?? ["?"]
      #expect(Set(names) == modules, "the row of \(target)")
    }
  }

  @Test func nothingInTheSourcesCrashesOnInput() throws {
    for (file, data) in try Fixtures.files(in: Fixtures.package.appending(path: "Sources")) {
      let text = String(decoding: data, as: UTF8.self)
      for trap in ["fatalError(", "try!", "as!", ": Any]", "nonisolated(unsafe)", "@unchecked Sendable"] {
        #expect(!text.contains(trap), "\(file) holds \(trap)")
      }
    }
  }
}
