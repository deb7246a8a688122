/// Follows the references of one file through the site.
struct ReferenceResolver {
  /// What keeps a reference from working everywhere: from a disk, from any host, and by itself.
  enum Defect: Equatable {
    /// Nothing is at that path from the root.
    case nothing(String)
    /// The way leads above the root.
    case outside
    /// A folder is there; the file to name in its place, if it has one.
    case folder(index: String?)
    /// The file there has another case.
    case otherCase(String)
    /// The way begins at the root of the host.
    case rooted
    /// It is fetched from a host.
    case external
    /// It is a script.
    case script
  }

  /// The file that a reference leads to, if any, and what is wrong with it, if anything.
  struct Resolution: Equatable {
    var file: Int?
    var fragment = ""
    var defect: Defect?
  }

  let files: SiteFiles
  /// The file that the references stand in.
  let file: Int
  private let folder: Substring
  /// Where the site lies on its host, from `/` to `/`, if the file is to name others from there.
  private let basePath: String?

  init(files: SiteFiles, file: Int, basePath: String? = nil) {
    self.files = files
    self.file = file
    self.basePath = basePath
    folder = files.paths[file][...].parentFolder
  }

  func resolve(_ reference: Reference) -> Resolution {
    let address = Address(reference.address)
    if reference.purpose == .scriptData { return resolveScriptData(address) }
    let isLoad = reference.purpose == .load
    switch address.kind {
    case .other: return Resolution()
    case .script: return Resolution(defect: .script)
    case .external: return Resolution(defect: isLoad ? .external : nil)
    case .schemeless: return Resolution(defect: isLoad ? .external : .rooted)
    case .relative, .rooted:
      if address.path.isEmpty, isLoad, address.fragment.isEmpty { return Resolution(defect: .nothing("")) }
      return follow(address)
    }
  }

  /// An address of a script's is one that leads to an asset; anything else is a text that only scripts know.
  private func resolveScriptData(_ address: Address) -> Resolution {
    let isPath = address.kind == .relative || address.kind == .rooted
    guard isPath, !address.path.isEmpty else { return Resolution() }
    let resolution = follow(address)
    let path =
      switch resolution.defect {
      case .nothing(let path): path
      default: resolution.file.map { files.paths[$0] } ?? ""
      }
    return path.hasPrefix(SiteFiles.assetsPrefix) ? resolution : Resolution()
  }

  private func follow(_ address: Address) -> Resolution {
    guard !address.path.isEmpty else { return Resolution(file: file, fragment: address.fragment) }
    var target = files.target(of: address.path, from: folder)
    if address.kind == .rooted {
      guard let basePath else { return Resolution(defect: .rooted) }
      guard address.path.hasPrefix(basePath) else { return Resolution(defect: .outside) }
      target = files.target(of: String(address.path.dropFirst(basePath.count)), from: "")
    }
    switch target {
    case .file(let file):
      return Resolution(file: file, fragment: address.fragment)
    case .otherCase(let file):
      return Resolution(file: file, fragment: address.fragment, defect: .otherCase(files.paths[file]))
    case .folder(let folder):
      let index = files.number(of: folder.isEmpty ? "index.html" : folder + "/index.html")
      // An address from the root of a host is for hosts, and these serve the index.
      if let index, address.kind == .rooted { return Resolution(file: index, fragment: address.fragment) }
      return Resolution(file: index, defect: .folder(index: index.map { files.paths[$0] }))
    case .nothing(let path):
      return Resolution(defect: .nothing(path))
    case .outside:
      return Resolution(defect: .outside)
    }
  }
}
