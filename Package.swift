// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "visavis",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "visavis", targets: ["visavis"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .target(name: "CPlatform"),
    .target(name: "Diagnostics"),
    .target(name: "Digest"),
    .target(name: "Workers", dependencies: ["CPlatform"]),
    .target(
      name: "FileSystem",
      dependencies: [
        "CPlatform", "Diagnostics", .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .target(name: "Examples", dependencies: ["Diagnostics"]),
    .target(name: "Markdown", dependencies: ["CCMark", "Diagnostics"]),
    .target(name: "Templating", dependencies: ["Diagnostics", "Digest"]),
    .target(name: "SiteModel", dependencies: ["Diagnostics", "Digest", "Examples", "Markdown"]),
    .target(
      name: "ContentLoading",
      dependencies: ["Diagnostics", "Examples", "FileSystem", "Markdown", "SiteModel", "Workers", "Yams"]
    ),
    .target(
      name: "PageRendering",
      dependencies: ["Diagnostics", "Digest", "Examples", "Markdown", "SiteModel", "Templating", "Workers"]),
    .target(name: "SiteSearch", dependencies: ["Diagnostics", "Markdown", "SiteModel"]),
    .target(name: "OutputAudit", dependencies: ["Diagnostics", "FileSystem", "Workers"]),
    .target(name: "SiteWriting", dependencies: ["Diagnostics", "Digest", "FileSystem", "Workers"]),
    .target(
      name: "SiteBuild",
      dependencies: [
        "ContentLoading", "Diagnostics", "Digest", "FileSystem", "OutputAudit", "PageRendering", "SiteModel",
        "SiteSearch", "SiteWriting", "Templating", "Workers",
      ]
    ),
    .executableTarget(name: "EmbedFilesTool", path: "Sources/EmbedFiles/Tool"),
    .plugin(
      name: "EmbedFiles", capability: .buildTool(), dependencies: ["EmbedFilesTool"],
      path: "Sources/EmbedFiles/Plugin"),
    .target(
      name: "Authoring",
      dependencies: ["ContentLoading", "Diagnostics", "FileSystem", "SiteModel"],
      exclude: ["Starter"],
      plugins: ["EmbedFiles"]
    ),
    .executableTarget(
      name: "visavis",
      dependencies: [
        "Authoring", "Diagnostics", "SiteBuild",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "DigestTests", dependencies: ["Digest"]),
    .testTarget(name: "WorkersTests", dependencies: ["Workers"]),
    .target(name: "TestFolders", dependencies: ["Diagnostics"], path: "Tests/TestFolders"),
    .testTarget(name: "FileSystemTests", dependencies: ["Diagnostics", "FileSystem", "TestFolders"]),
    .testTarget(name: "ExamplesTests", dependencies: ["Diagnostics", "Examples"]),
    .testTarget(
      name: "ContentLoadingTests", dependencies: ["ContentLoading", "Diagnostics", "FileSystem"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Diagnostics", "Markdown"]),
    .testTarget(
      name: "TemplatingTests",
      dependencies: [
        "ContentLoading", "Diagnostics", "PageRendering", "SiteBuild", "SiteModel", "Templating",
        .product(name: "Mustache", package: "swift-mustache"),
      ]
    ),
    .testTarget(
      name: "OutputAuditTests", dependencies: ["Diagnostics", "OutputAudit", "TestFolders"]),
    .testTarget(name: "SiteModelTests", dependencies: ["Diagnostics", "Markdown", "SiteModel"]),
    .testTarget(
      name: "SiteSearchTests", dependencies: ["Diagnostics", "Markdown", "SiteModel", "SiteSearch"]),
    .testTarget(
      name: "SiteWritingTests",
      dependencies: ["Diagnostics", "Digest", "FileSystem", "SiteWriting", "TestFolders"]),
    .testTarget(
      name: "SiteBuildTests",
      dependencies: [
        "Authoring", "ContentLoading", "Diagnostics", "EmbedFilesTool", "SiteBuild", "SiteModel",
        "SiteSearch", "SiteWriting", "visavis",
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
