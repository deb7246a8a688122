import Diagnostics
import Yams

/// Reads YAML through Yams, and keeps what plain decoding loses: places, key order, words as words.
///
/// The only file that knows Yams. Anchors and aliases are refused before it sees them, so a small file cannot
/// unfold into a huge one; two keys of one name are refused however they are written.
struct YAMLReader {
  private let source: SourceText
  private let firstLine: Int
  private(set) var diagnostics: [Diagnostic] = []

  /// The value on the lines `lines` of `source`, or `nil` where it is empty or cannot be read.
  static func read(
    _ source: SourceText, lines: Range<Int>, diagnostics: inout [Diagnostic]
  ) -> YAMLNode? {
    let range = source.offset(ofLine: lines.lowerBound)..<source.endOffset(ofLines: lines)
    return PlainYAMLReader.read(source, range) ?? readAll(source, lines: lines, diagnostics: &diagnostics)
  }

  /// The same through libyaml alone.
  static func readAll(
    _ source: SourceText, lines: Range<Int>, diagnostics: inout [Diagnostic]
  ) -> YAMLNode? {
    var reader = YAMLReader(source: source, firstLine: lines.lowerBound)
    let bytes = source.bytes[source.offset(ofLine: lines.lowerBound)..<source.endOffset(ofLines: lines)]
    defer { diagnostics += reader.diagnostics }
    guard !reader.refuseAnchors(in: String(decoding: bytes, as: UTF8.self)) else { return nil }
    do {
      let parser = try Parser(yaml: String(decoding: bytes, as: UTF8.self))
      // Nodes hold their anchors weakly: without its parser a tree has none.
      return try withExtendedLifetime(parser) { try parser.singleRoot().flatMap { reader.node($0) } }
    } catch let error as YamlError {
      reader.diagnostics.append(reader.diagnostic(error))
    } catch {
      reader.diagnostics.append(.yamlSyntax("\(error)", at: reader.location(line: 1, column: 1)))
    }
    return nil
  }

  /// The value that is the whole of `source`; a file that holds nothing but comments is reported as empty.
  static func read(_ source: SourceText, diagnostics: inout [Diagnostic]) -> YAMLNode? {
    let known = diagnostics.count
    let node = read(source, lines: 1..<source.lineCount + 1, diagnostics: &diagnostics)
    if node == nil, diagnostics.count == known { diagnostics.append(.emptyFile(path: source.path)) }
    return node
  }

  private init(source: SourceText, firstLine: Int) {
    self.source = source
    self.firstLine = firstLine
  }

  /// Looks for `&name` and `*name` where a value may begin, and reports the first.
  private mutating func refuseAnchors(in text: String) -> Bool {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "*") }) else {
      return false
    }
    let token = /(?:^|[\[,{]|[:?\-][ \t])[ \t]*([&*][A-Za-z0-9_\-]+)(?=[\s,\]}]|$)/
    guard let match = text.firstMatch(of: token.anchorsMatchLineEndings()) else { return false }
    let start =
      source.offset(ofLine: firstLine) + text.utf8.distance(from: text.startIndex, to: match.1.startIndex)
    diagnostics.append(.yamlAnchor(at: source.location(start..<start + match.1.utf8.count)))
    return true
  }

  private mutating func node(_ node: Node) -> YAMLNode? {
    guard node.anchor == nil, node.alias == nil else {
      diagnostics.append(.yamlAnchor(at: location(of: node)))
      return nil
    }
    switch node {
    case .scalar(let scalar):
      return YAMLNode(kind: .scalar(scalar.string), location: location(of: node))
    case .sequence(let sequence):
      return YAMLNode(
        kind: .sequence(sequence.compactMap { self.node($0) }), location: location(of: node))
    case .mapping(let mapping):
      let pairs = unique(mapping.compactMap { pair($0, $1) })
      return YAMLNode(kind: .mapping(pairs), location: location(of: node))
    case .alias:
      return nil
    }
  }

  /// The pairs without those whose key has been there, each of which is reported: Yams compares keys with
  /// their types, and so takes `no` and `"no"` for two.
  private mutating func unique(_ pairs: [YAMLNode.Pair]) -> [YAMLNode.Pair] {
    var seen: Set<String> = []
    return pairs.filter { pair in
      if seen.insert(pair.key).inserted { return true }
      diagnostics.append(.duplicateKey(pair.key, at: pair.keyLocation))
      return false
    }
  }

  private mutating func pair(_ key: Node, _ value: Node) -> YAMLNode.Pair? {
    guard case .scalar(let name) = key else {
      diagnostics.append(.yamlSyntax("a key must be a word", at: location(of: key)))
      return nil
    }
    return node(value).map {
      YAMLNode.Pair(key: name.string, keyLocation: location(of: key), value: $0)
    }
  }

  private func diagnostic(_ error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return .yamlSyntax(problem, at: location(line: mark.line, column: mark.column))
    case .duplicatedKeysInMapping(let names, let context):
      let name = names.sorted().first ?? ""
      return .duplicateKey(
        name, at: secondKey(name, from: context.mark.line) ?? location(line: context.mark.line, column: 1))
    case .reader(let problem, _, _, _):
      return .yamlSyntax(problem, at: location(line: 1, column: 1))
    default:
      return .yamlSyntax("\(error)", at: location(line: 1, column: 1))
    }
  }

  /// Yams names a doubled key but not its place: the second line that begins with it is the one.
  private func secondKey(_ name: String, from line: Int) -> SourceLocation? {
    let mapping = min(max(line, 1) + firstLine - 1, source.lineCount)
    let lines = (mapping...source.lineCount).filter { line in
      let text = String(decoding: source.bytes[source.byteRange(ofLine: line)], as: UTF8.self)
      return text.drop { $0 == " " }.hasPrefix("\(name):")
    }
    guard lines.count > 1 else { return nil }
    let range = source.byteRange(ofLine: lines[1])
    let start = source.bytes[range].firstIndex { $0 != UInt8(ascii: " ") } ?? range.lowerBound
    return source.location(start..<start + name.utf8.count)
  }

  private func location(of node: Node) -> SourceLocation {
    guard let mark = node.mark else { return location(line: 1, column: 1) }
    let start = offset(line: mark.line, column: mark.column)
    guard case .scalar(let scalar) = node else { return source.location(at: start) }
    return source.location(YAMLNode.range(ofScalar: scalar.string, at: start, in: source))
  }

  private func location(line: Int, column: Int) -> SourceLocation {
    source.location(at: offset(line: line, column: column))
  }

  /// The byte offset of a mark: libyaml counts lines and Unicode scalars from the start of the YAML.
  private func offset(line: Int, column: Int) -> Int {
    let range = source.byteRange(ofLine: line + firstLine - 1)
    let scalars = String(decoding: source.bytes[range], as: UTF8.self).unicodeScalars
    return range.lowerBound + scalars.prefix(max(column, 1) - 1).reduce(0) { $0 + UTF8.width($1) }
  }
}
