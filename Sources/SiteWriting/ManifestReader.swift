import Diagnostics
import FileSystem

/// Reads a manifest with every line under suspicion: what it names will be overwritten and removed.
struct ManifestReader {
  /// Why a line is none of a manifest; the raw value is a sentence.
  enum Defect: String, Error {
    case line = "the line is none of a manifest"
    case order = "the line is out of order"
    case pathOrder = "the path is out of order"
    case digest = "the digest is not 16 hexadecimal digits"
    case time = "the time is not one"
    case number = "the number is not one"
    case pairs = "the grid has no such pairs"
    case doubled = "the name is there twice"
  }

  private let source: SourceText
  private var manifest = Manifest()
  private var files: [Manifest.File] = []
  private var grids: [PairGrid] = []
  private var gridRange = 0..<0
  /// Of the last grid.
  private var names: Set<String> = []
  private var findings: [Diagnostic] = []

  /// Reads a manifest of any version up to this one.
  ///
  /// - Throws: what is wrong with each line.
  static func read(_ source: SourceText) throws(DiagnosticError) -> Manifest {
    var reader = ManifestReader(source: source)
    let isFirstVersion = try reader.version() == 1
    for line in 2..<source.lineCount {
      reader.read(source.byteRange(ofLine: line), isPath: isFirstVersion)
    }
    reader.checkLastGrid()
    guard reader.findings.isEmpty else { throw DiagnosticError(reader.findings) }
    return Manifest(
      settled: reader.manifest.settled, input: reader.manifest.input,
      shared: Set(reader.manifest.shared), files: reader.files, grids: reader.grids
    )
  }

  private init(source: SourceText) {
    self.source = source
  }

  /// The first line must be of a version that is known, and the last line must be whole.
  private func version() throws(DiagnosticError) -> Int {
    let range = source.byteRange(ofLine: 1)
    let line = source.bytes[range]
    guard line.starts(with: Manifest.heading.utf8), source.bytes.last == UInt8(ascii: "\n") else {
      throw DiagnosticError([
        .damagedManifest(SourceLocation(path: source.path), "is not a whole manifest of visavis")
      ])
    }
    let text = String(decoding: line.dropFirst(Manifest.heading.utf8.count), as: UTF8.self)
    for version in 1...Manifest.version where text == String(version) { return version }
    throw DiagnosticError([.otherManifestVersion(source.location(range), text)])
  }

  private mutating func read(_ range: Range<Int>, isPath: Bool) {
    do throws(Defect) {
      if isPath { try readFile(range, digest: 0) } else { try readRecord(range) }
    } catch {
      report(range, error.rawValue)
    }
  }

  private mutating func readRecord(_ range: Range<Int>) throws(Defect) {
    var fields = Fields(source.bytes, range)
    switch fields.next() {
    case "settled": try readTime(fields.rest)
    case "input":
      guard manifest.input == nil, manifest.shared.isEmpty, files.isEmpty, grids.isEmpty else { throw .order }
      manifest.input = try Self.digest(fields.rest)
    case "shared":
      guard files.isEmpty, grids.isEmpty else { throw .order }
      manifest.shared.append(folder(fields))
    case "file":
      let digest = try Self.digest(fields.next())
      try readFile(fields.restRange, digest: digest)
    case "grid": try readGrid(range, &fields)
    case "name": try readName(&fields)
    case "pair": try readPair(&fields)
    default: throw .line
    }
  }

  private mutating func readTime(_ text: String) throws(Defect) {
    guard manifest.settled == nil, manifest.input == nil, manifest.shared.isEmpty, files.isEmpty,
      grids.isEmpty
    else { throw .order }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 9, let seconds = Self.decimal(parts[0]),
      let nanoseconds = Self.decimal(parts[1])
    else { throw .time }
    manifest.settled = Timestamp(seconds: seconds, nanoseconds: nanoseconds)
  }

  private mutating func readFile(_ range: Range<Int>, digest: UInt64) throws(Defect) {
    guard grids.isEmpty else { throw .order }
    do throws(OutputPath.Defect) {
      let path = try OutputPath(String(decoding: source.bytes[range], as: UTF8.self))
      if let last = files.last?.path, path <= last { report(range, Defect.pathOrder.rawValue) }
      files.append(Manifest.File(path: path, digest: digest))
    } catch {
      report(range, "the path \(error.rawValue)")
    }
  }

  private mutating func readGrid(_ range: Range<Int>, _ fields: inout Fields) throws(Defect) {
    checkLastGrid()
    gridRange = range
    let digest = try Self.digest(fields.next())
    let (lower, upper) = (try Self.number(fields.next()), try Self.number(fields.next()))
    guard lower <= upper else { throw .pairs }
    let folder = folder(fields)
    let grid = PairGrid(folder: folder, names: [], pairs: lower..<upper, digest: digest, nameDigests: [])
    grids.append(grid)
    names = []
  }

  /// The folder that ends a line.
  private mutating func folder(_ fields: Fields) -> String {
    if fields.rest == Manifest.rootFolder { return "" }
    do throws(OutputPath.Defect) {
      return try OutputPath(fields.rest).text
    } catch {
      report(fields.restRange, "the path \(error.rawValue)")
      return ""
    }
  }

  private mutating func readName(_ fields: inout Fields) throws(Defect) {
    let digest = try Self.digest(fields.next())
    guard let grid = grids.indices.last, grids[grid].pairDigests.isEmpty else { throw .order }
    let name = fields.rest
    do throws(OutputPath.Defect) {
      try OutputPath.checkName(name)
    } catch {
      report(fields.restRange, "the path \(error.rawValue)")
    }
    guard names.insert(name).inserted else { throw .doubled }
    grids[grid].names.append(name)
    grids[grid].nameDigests.append(digest)
  }

  private mutating func readPair(_ fields: inout Fields) throws(Defect) {
    let digest = try Self.digest(fields.next())
    let (first, second) = (try Self.number(fields.next()), try Self.number(fields.rest[...]))
    guard let grid = grids.indices.last else { throw .order }
    guard first < second, second < grids[grid].names.count else { throw .pairs }
    if let last = grids[grid].pairDigests.last, last.place >= (first, second) { throw .order }
    grids[grid].pairDigests.append(PairDigest(first: first, second: second, digest: digest))
  }

  /// Its names are all there when the next grid begins.
  private mutating func checkLastGrid() {
    guard let grid = grids.last, grid.pairs.upperBound > grid.order.pairCount else { return }
    report(gridRange, Defect.pairs.rawValue)
  }

  private mutating func report(_ range: Range<Int>, _ summary: String) {
    findings.append(.damagedManifest(source.location(range), summary))
  }

  private static func digest(_ text: some StringProtocol) throws(Defect) -> UInt64 {
    let isHex = text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard text.utf8.count == 16, isHex, let digest = UInt64(text, radix: 16) else { throw .digest }
    return digest
  }

  /// A number that this machine, and the square of it, can hold.
  private static func number(_ text: Substring) throws(Defect) -> Int {
    guard let number = decimal(text), number <= UInt32.max else { throw .number }
    return number
  }

  private static func decimal(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}

/// The words of a line, and what is left of it.
private struct Fields {
  private let bytes: [UInt8]
  private(set) var restRange: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    restRange = range
  }

  var rest: String { String(decoding: bytes[restRange], as: UTF8.self) }

  /// What is before the next space, which is skipped.
  mutating func next() -> Substring {
    let end = bytes[restRange].firstIndex(of: UInt8(ascii: " ")) ?? restRange.upperBound
    let word = String(decoding: bytes[restRange.lowerBound..<end], as: UTF8.self)
    restRange = min(end + 1, restRange.upperBound)..<restRange.upperBound
    return word[...]
  }
}
