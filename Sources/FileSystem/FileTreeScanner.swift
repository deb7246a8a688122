import Diagnostics
import SystemPackage

/// One walk over a folder, for `FileTree`.
struct FileTreeScanner {
  static let depthLimit = 64

  let root: String
  let entryLimit: Int
  private(set) var files: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  private var entryCount = 0
  /// The real path of the root, to tell what lies inside it.
  private var realRoot = ""
  /// The folders being listed, the root first, to tell a link that leads back into one of them.
  private var openFolders: [FileStatus.Identity] = []

  init(root: String, entryLimit: Int) {
    self.root = root
    self.entryLimit = entryLimit
  }

  mutating func scan() {
    attempt(root) { scanner throws(Errno) in
      scanner.realRoot = try SystemCalls.resolve(scanner.root)
      let status = try FileStatus(following: scanner.root)
      guard status.kind == .folder else { return scanner.report(.notAFolder(scanner.root, status.kind)) }
      try scanner.list("", status)
    }
    if entryCount > entryLimit {
      // What was seen until then depends on the order of the file system.
      files = []
      diagnostics = [.tooManyFiles(root, limit: entryLimit)]
    }
  }

  private mutating func list(_ folder: String, _ status: FileStatus) throws(Errno) {
    guard openFolders.count <= Self.depthLimit else {
      return report(.folderTooDeep(path(folder), limit: Self.depthLimit))
    }
    openFolders.append(status.identity)
    defer { openFolders.removeLast() }
    for name in try names(in: folder) {
      guard let text = name.text else {
        report(.invalidFileName(path(folder.joined(with: name.repairedText))))
        continue
      }
      entryCount += 1
      if entryCount > entryLimit { return }
      let relative = folder.joined(with: text)
      attempt(path(relative)) { scanner throws(Errno) in try scanner.visit(relative) }
    }
  }

  /// The names that do not begin with a dot.
  private func names(in folder: String) throws(Errno) -> [FileName] {
    let descriptor = try Descriptor(opening: path(folder), for: .folder)
    return try SystemCalls.names(in: descriptor.rawValue).filter { !$0.isHidden }
  }

  private mutating func visit(_ relative: String) throws(Errno) {
    let status = try FileStatus(of: path(relative), in: SystemCalls.workingFolder)
    if status.kind == .symbolicLink {
      try follow(relative)
    } else {
      try add(relative, status)
    }
  }

  private mutating func add(_ relative: String, _ status: FileStatus) throws(Errno) {
    switch status.kind {
    case .file: files.append(relative)
    case .folder: try list(relative, status)
    case .special, .symbolicLink: report(.specialFile(path(relative)))
    }
  }

  private mutating func follow(_ relative: String) throws(Errno) {
    let link = path(relative)
    guard let target = try resolve(link) else { return }
    guard isInside(target) else { return report(.linkOutside(link, target: target)) }
    let status = try FileStatus(following: link)
    guard !openFolders.contains(status.identity) else { return report(.linkLoop(link)) }
    try add(relative, status)
  }

  /// Where a link ends; `nil`, and a finding, when it does not end at anything.
  private mutating func resolve(_ link: String) throws(Errno) -> String? {
    do throws(Errno) {
      return try SystemCalls.resolve(link)
    } catch .tooManySymbolicLinkLevels {
      report(.linkLoop(link))
    } catch .noSuchFileOrDirectory {
      report(.brokenLink(link))
    }
    return nil
  }

  private func isInside(_ target: String) -> Bool {
    let prefix = realRoot == "/" ? realRoot : realRoot + "/"
    return target == realRoot || target.utf8.starts(with: prefix.utf8)
  }

  private func path(_ relative: String) -> String {
    root.joined(with: relative)
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Does `body`, and reports its failure as that of reading `path`.
  private mutating func attempt(
    _ path: String,
    _ body: (inout FileTreeScanner) throws(Errno) -> Void
  ) {
    do throws(Errno) {
      try body(&self)
    } catch {
      report(FileSystemError(.read, path, .system(error)).diagnostic)
    }
  }
}
