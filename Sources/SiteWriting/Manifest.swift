import Diagnostics

/// What Visavis wrote into an output folder, and may therefore change and remove.
///
/// A text file: a line with the version, then a path a line, in byte order.
struct Manifest: Equatable {
  static let version = 1
  private static let heading = "visavis manifest "

  /// In byte order; each once, in one that was read.
  let paths: [OutputPath]

  /// The files of a site; `paths` in any order.
  init(_ paths: [OutputPath] = []) {
    self.paths = paths.sorted()
  }

  /// Reads a manifest, with every line under suspicion: what it names will be overwritten and removed.
  init(parsing source: SourceText) throws(DiagnosticError) {
    try Self.checkVersion(of: source)
    var paths: [OutputPath] = []
    var findings: [Diagnostic] = []
    for line in 2..<source.lineCount {
      let range = source.byteRange(ofLine: line)
      do throws(OutputPath.Defect) {
        let path = try OutputPath(String(decoding: source.bytes[range], as: UTF8.self))
        if let last = paths.last, path <= last { findings.append(.unsortedManifest(source.location(range))) }
        paths.append(path)
      } catch {
        findings.append(.unsafeManifest(source.location(range), error))
      }
    }
    guard findings.isEmpty else { throw DiagnosticError(findings) }
    self.paths = paths
  }

  /// The file's content.
  var bytes: [UInt8] {
    var bytes = Array("\(Self.heading)\(Self.version)\n".utf8)
    for path in paths {
      bytes += path.text.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// The paths that were given more than once.
  var doubled: [OutputPath] {
    zip(paths, paths.dropFirst()).filter { $0 == $1 }.map { $1 }
  }

  /// The paths of this manifest that the other one has not.
  ///
  /// - Complexity: O(*n* + *m*); both are in order.
  func subtracting(_ other: Manifest) -> [OutputPath] {
    var rest = other.paths[...]
    return paths.filter { path in
      rest = rest.drop { $0 < path }
      return rest.first != path
    }
  }

  /// The paths of both.
  func union(_ other: Manifest) -> Manifest {
    Manifest(paths + other.subtracting(self))
  }

  /// The first line must be of this version, and the last line must be whole.
  private static func checkVersion(of source: SourceText) throws(DiagnosticError) {
    let range = source.byteRange(ofLine: 1)
    let line = source.bytes[range]
    guard line.starts(with: heading.utf8), source.bytes.last == UInt8(ascii: "\n") else {
      throw DiagnosticError([.damagedManifest(SourceLocation(path: source.path))])
    }
    let version = String(decoding: line.dropFirst(heading.utf8.count), as: UTF8.self)
    guard version == String(Self.version) else {
      throw DiagnosticError([.otherManifestVersion(source.location(range), version)])
    }
  }
}
