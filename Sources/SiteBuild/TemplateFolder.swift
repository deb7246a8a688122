import ContentLoading
import Diagnostics
import SiteModel
import Templating

/// The files of Templates/ by what they are for.
struct TemplateFolder {
  private(set) var sources: [TemplateSource] = []
  private(set) var strings: [SourceFile] = []
  private(set) var assets: [Asset] = []

  /// The pages that the site has because there is a template for them.
  var offered: Set<OfferedPage> {
    Set(sources.compactMap { OfferedPage(rawValue: $0.name) })
  }

  /// Sorts files into `strings/…`, `assets/…` and the templates, named by their path without `.html`;
  /// a template of XML keeps its suffix.
  ///
  /// - Parameter diagnostics: gains templates that are not text, assets in folders or with doubled names,
  ///   and a warning for files that are none of these.
  init(_ files: [SourceFile], diagnostics: inout [Diagnostic]) {
    for file in files {
      let components = file.relativePath.split(separator: "/")
      switch components.first {
      case "strings" where components.count == 2 && file.relativePath.hasSuffix(".yml"):
        strings.append(
          SourceFile(
            relativePath: String(components[1]), displayPath: file.displayPath, bytes: file.bytes))
      case "assets" where components.count == 2:
        let asset = file.bytes.map { Asset(fileName: String(components[1]), bytes: $0) }
        if let asset { add(asset, file, diagnostics: &diagnostics) }
      case _ where file.relativePath.hasSuffix(".html"), _ where file.relativePath.hasSuffix(".xml"):
        let name =
          file.relativePath.hasSuffix(".html") ? file.relativePath.dropLast(5) : file.relativePath[...]
        if let text = file.text(diagnostics: &diagnostics) {
          sources.append(TemplateSource(name: String(name), text: text))
        }
      default:
        diagnostics.append(.unexpectedTemplateFile(file.displayPath))
      }
    }
  }

  private mutating func add(_ asset: Asset, _ file: SourceFile, diagnostics: inout [Diagnostic]) {
    let name = file.relativePath.dropFirst("assets/".count)
    guard name.utf8.allSatisfy({ Self.isLegal($0) }) else {
      diagnostics.append(.illegalAssetName(String(name), path: file.displayPath))
      return
    }
    guard !assets.contains(where: { $0.key == asset.key }) else {
      diagnostics.append(.duplicateAsset(asset.key, path: file.displayPath))
      return
    }
    assets.append(asset)
  }
}

extension TemplateFolder {
  /// Asset names become addresses, in which any other character would have to be encoded.
  private static func isLegal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension Diagnostic {
  fileprivate static func illegalAssetName(_ name: String, path: String) -> Diagnostic {
    Diagnostic(
      "invalid-file-name", at: SourceLocation(path: path),
      "“\(name)” is not a name of ASCII letters, digits, “.”, “-” and “_”", solutions: ["rename it"])
  }

  fileprivate static func unexpectedTemplateFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "unexpected-file", .warning, at: SourceLocation(path: path), "the file is not a part of the templates",
      solutions: [
        "name a template NAME.html, a file that pages load assets/NAME, the interface strings/LANGUAGE.yml",
        "move it elsewhere, or let its name begin with a dot",
      ]
    )
  }

  fileprivate static func duplicateAsset(_ key: String, path: String) -> Diagnostic {
    Diagnostic(
      "duplicate-asset", at: SourceLocation(path: path),
      "another asset is already called {{asset.\(key)}} in templates", solutions: ["rename one of the two"]
    )
  }
}
