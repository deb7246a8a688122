import Diagnostics
import Markdown
import SiteModel

/// Reads the maps between families: `crossings/http-grpc.yml`.
struct CrossingLoader {
  private let shelves: [Shelf]
  private let words: LocalizedReader
  private(set) var diagnostics: [Diagnostic] = []

  init(shelves: [Shelf], editions: [Edition]) {
    self.shelves = shelves
    self.words = LocalizedReader(editions: editions)
  }

  /// The map that `file` holds, without the crossings that could not be read.
  mutating func load(_ file: SourceFile) -> CrossingMap? {
    guard let text = file.text(diagnostics: &diagnostics),
      let node = YAMLReader.read(text, diagnostics: &diagnostics)
    else { return nil }
    var reader = MappingReader(node, of: "a map of crossings", at: node.location)
    let title = words.required("title", in: &reader, diagnostics: &diagnostics)
    let summary = words.required("summary", in: &reader, diagnostics: &diagnostics)
    let known = reader.diagnostics.count
    let items = reader.items("crossings")
    if items.isEmpty, reader.diagnostics.count == known {
      diagnostics.append(
        .missingKey("crossings", of: "a map of crossings", at: reader.location(of: "crossings")))
    }
    let place = reader.location(of: "crossings")
    diagnostics += reader.finish()
    let crossings = items.compactMap { item in crossing(item).map { ($0, item.location) } }
    guard let first = crossings.first?.0, let title, let summary else { return nil }
    let families = [first.from.family, first.to.family]
    guard families[0] != families[1] else {
      diagnostics.append(.crossingWithin(shelves[families[0]].family.id, at: place))
      return nil
    }
    for (crossing, location) in crossings
    where Set([crossing.from.family, crossing.to.family]) != Set(families) {
      diagnostics.append(.strayCrossing(families.map { shelves[$0].family.id }, at: location))
    }
    return CrossingMap(
      id: String(file.relativePath.split(separator: "/").last?.dropLast(4) ?? ""), title: title,
      summary: summary, left: families[0], right: families[1], crossings: crossings.map(\.0))
  }

  private mutating func crossing(_ node: YAMLNode) -> Crossing? {
    var reader = MappingReader(node, of: "a crossing", at: node.location)
    let from = end("from", in: &reader)
    let to = end("to", in: &reader)
    let kind = reader.requiredValue("kind", as: Crossing.Kind.self)
    let direction = reader.requiredValue("direction", as: Crossing.Direction.self)
    let sentence = words.required("sentence", in: &reader, diagnostics: &diagnostics)
    let source = reader.required("source").flatMap { page($0) }
    diagnostics += reader.finish()
    guard let from, let to, let kind, let direction, let sentence, let source else { return nil }
    return Crossing(
      from: from, to: to, kind: kind, direction: direction, sentence: sentence, source: source)
  }

  /// `http/503`, or `http` for the family as a whole.
  private mutating func end(_ key: String, in reader: inout MappingReader) -> Crossing.End? {
    guard let text = reader.requiredText(key) else { return nil }
    let place = reader.location(ofValueOf: key)
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let family = shelves.firstIndex(where: { $0.family.id == parts[0] }) else {
      diagnostics.append(
        .unknownValue(parts[0], of: key, legal: shelves.map(\.family.id), at: place))
      return nil
    }
    guard parts.count == 2 else { return Crossing.End(family: family, entry: nil) }
    guard let entry = Code(parts[1]).flatMap(shelves[family].index) else {
      let legal = shelves[family].entries.map { "\(parts[0])/\($0.code)" }
      diagnostics.append(.unknownValue(text, of: key, legal: legal, at: place))
      return nil
    }
    return Crossing.End(family: family, entry: entry)
  }

  private mutating func page(_ node: YAMLNode) -> Crossing.Source? {
    var reader = MappingReader(node, of: "a source", at: node.location)
    let title = reader.requiredText("title")
    let url = reader.requiredText("url")
    if let url, !LinkPolicy.isWebAddress(url) {
      diagnostics.append(
        .invalidValue(
          url, of: "url", expected: "an http or https address", at: reader.location(ofValueOf: "url")))
    }
    diagnostics += reader.finish()
    guard let title, let url, LinkPolicy.isWebAddress(url) else { return nil }
    return Crossing.Source(title: title, url: url)
  }
}

extension Diagnostic {
  fileprivate static func crossingWithin(_ family: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "crossing-families", at: location,
      "a crossing leads from one family to another, not within “\(family)”",
      solutions: ["write a note on the pair instead"])
  }

  fileprivate static func strayCrossing(_ families: [String], at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "crossing-families", at: location,
      "the crossings of this file are between “\(families[0])” and “\(families[1])”",
      solutions: ["move it to a file of its own"])
  }
}
