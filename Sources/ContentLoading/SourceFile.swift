import Diagnostics

/// A file as it lies on the disk, before anything is known about its content.
public struct SourceFile: Sendable {
  /// The largest file that is read, in bytes. A text that a person writes is far smaller.
  public static let sizeLimit = 1 << 20

  /// The path relative to the folder that was scanned, with `/`.
  public var relativePath: String
  /// The path as the user would type it, for diagnostics.
  public var displayPath: String
  /// The bytes; `nil` when they cannot be read, which has been reported. The file is there all the same, and
  /// what refers to it is right.
  public var bytes: [UInt8]?

  /// A file with its bytes.
  public init(relativePath: String, displayPath: String, bytes: [UInt8]?) {
    self.relativePath = relativePath
    self.displayPath = displayPath
    self.bytes = bytes
  }

  /// The file as text: valid UTF-8 without NUL, its lines ended by LF, without byte order mark.
  ///
  /// A byte order mark and CR line ends are taken away with a warning. Anything else that is not text
  /// is an error and gives `nil`, as does a file without a single visible character.
  public func text(diagnostics: inout [Diagnostic]) -> SourceText? {
    guard var bytes else { return nil }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
      diagnostics.append(.byteOrderMark(path: displayPath))
    }
    let isUnusual = bytes.contains { $0 == UInt8(ascii: "\r") || $0 == 0 }
    if isUnusual, bytes.contains(UInt8(ascii: "\r")) {
      bytes = Self.withoutCarriageReturns(bytes)
      diagnostics.append(.carriageReturns(path: displayPath))
    }
    let source = SourceText(path: displayPath, bytes: bytes)
    if let offset = Self.firstInvalidOffset(in: bytes) {
      diagnostics.append(.invalidUTF8(at: source.location(at: offset)))
      return nil
    }
    if isUnusual, let offset = bytes.firstIndex(of: 0) {
      diagnostics.append(.nulByte(at: source.location(at: offset)))
      return nil
    }
    if bytes.allSatisfy({ $0 <= 0x20 }) {
      diagnostics.append(.emptyFile(path: displayPath))
      return nil
    }
    return source
  }

  /// CRLF and CR both end a line, as CommonMark and YAML read them.
  private static func withoutCarriageReturns(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte != UInt8(ascii: "\r") {
        result.append(byte)
      } else if index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n") {
        result.append(UInt8(ascii: "\n"))
      }
    }
    return result
  }

  private static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    // Validation of the whole is fast; only a file that fails it is decoded scalar by scalar.
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    return min(offset, bytes.count - 1)
  }
}
