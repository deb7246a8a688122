import Templating

/// Random templates in which every name is legal: a root, `page`, and the partials and layouts it uses.
///
/// They hold all that the language has, but for what ``DifferentialTests`` says it leaves out.
struct TemplateGenerator {
  var random: SeededGenerator
  var templates: [String: String] = [:]
  let lineEnd: String
  let blank: String
  /// What the place being written rules out.
  var limits = Limits()

  struct Limits {
    /// The lines will be indented where they go: no list may have lines in them, no parent stand there.
    var isIndented = false
    /// The lines are in an argument: another one in it may not be indented.
    var isInArgument = false
    /// The lines will lose white space: no parent may stand there.
    var isUnindented = false
  }

  private init(random: SeededGenerator) {
    self.random = random
    self.lineEnd = self.random.happens(20) ? "\r\n" : "\n"
    self.blank = self.random.pick([" ", "\t"])
  }

  /// The templates by name, for records of ``RecordGenerator/page``.
  static func templates(random: SeededGenerator) -> [String: String] {
    var generator = TemplateGenerator(random: random)
    generator.templates["page"] = generator.lines([RecordGenerator.page], depth: 0)
    return generator.templates
  }

  mutating func lines(_ scopes: [Schema], depth: Int) -> String {
    let count = Int.random(in: 1...3, using: &random)
    return (0..<count).map { _ in line(scopes, depth: depth) }.joined()
  }

  private mutating func line(_ scopes: [Schema], depth: Int) -> String {
    switch Int.random(in: 0..<20, using: &random) {
    case 0: lineEnd
    case 1: whiteSpace() + "{{! a comment }}" + whiteSpace() + lineEnd
    case 2: whiteSpace() + "{{!\(lineEnd) two lines \(lineEnd)}}" + lineEnd
    case 3..<7 where depth < 3: section(scopes, depth: depth)
    case 7..<9 where depth < 3: partial(scopes, depth: depth)
    case 9..<12 where depth < 3 && !limits.isIndented && !limits.isUnindented: parent(scopes, depth: depth)
    default: whiteSpace() + inline(scopes, depth: depth) + lineEnd
    }
  }

  /// A line that begins with text.
  mutating func plainLine(_ scopes: [Schema], depth: Int) -> String {
    "x" + inline(scopes, depth: depth) + lineEnd
  }

  mutating func whiteSpace() -> String {
    String(repeating: blank, count: random.pick([0, 0, 1, 2, 4]))
  }

  /// The white space before a partial or parent that has its line to itself.
  mutating func indentation() -> String {
    lineEnd == "\n" ? whiteSpace() : ""
  }

  /// White space within a tag.
  mutating func space() -> String { random.pick(["", "", " ", "  "]) }

  /// A new name for a template.
  mutating func newName(_ prefix: String) -> String {
    let name = "\(prefix)\(templates.count)"
    templates[name] = ""
    return name
  }
}

extension TemplateGenerator {
  /// Text and tags within a line.
  mutating func inline(_ scopes: [Schema], depth: Int) -> String {
    let count = Int.random(in: 1...4, using: &random)
    return (0..<count).map { _ in piece(scopes, depth: depth) }.joined()
  }

  private mutating func piece(_ scopes: [Schema], depth: Int) -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<3: random.pick(["text", "<p> ", "é ", "} }", "{ ", "a}}b"])
    case 3..<6: variable(scopes)
    case 6: "{{!\(space())c\(space())}}"
    case 7..<9 where depth < 3: inlineSection(scopes, depth: depth)
    case 9 where depth < 3: inlinePartial(scopes, depth: depth)
    default: "x"
    }
  }

  private mutating func variable(_ scopes: [Schema]) -> String {
    let printable = LegalNames(scopes).all.filter { $0.field == .text || $0.field == .html }
    let (name, field) = random.pick(printable)
    let padded = space() + name + space()
    return field == .text ? "{{\(padded)}}" : "{{{\(padded)}}}"
  }

  private mutating func inlinePartial(_ scopes: [Schema], depth: Int) -> String {
    let name = newName("inline")
    templates[name] = "x" + inline(scopes, depth: depth + 1)
    return "x{{>\(space())\(name)}}"
  }

  private mutating func partial(_ scopes: [Schema], depth: Int) -> String {
    let name = newName("partials/p")
    let (indentation, limits) = (indentation(), limits)
    self.limits.isIndented = limits.isIndented || !indentation.isEmpty
    templates[name] = plainLine(scopes, depth: depth + 1) + lines(scopes, depth: depth + 1)
    self.limits = limits
    return indentation + "{{>\(space())\(name)\(space())}}" + lineEnd
  }
}

extension TemplateGenerator {
  private mutating func inlineSection(_ scopes: [Schema], depth: Int) -> String {
    let (begin, end, inner) = sectionTags(scopes, lists: true)
    return begin + inline(inner, depth: depth + 1) + end
  }

  private mutating func section(_ scopes: [Schema], depth: Int) -> String {
    let (begin, end, inner) = sectionTags(scopes, lists: !limits.isIndented)
    let content = lines(inner, depth: depth + 1)
    return whiteSpace() + begin + whiteSpace() + lineEnd + content + whiteSpace() + end + lineEnd
  }

  private mutating func sectionTags(
    _ scopes: [Schema], lists: Bool
  ) -> (begin: String, end: String, inner: [Schema]) {
    let (name, field) = random.pick(LegalNames(scopes).all.filter { $0.field.isSection(lists: lists) })
    let end = "{{/\(space())\(name)\(space())}}"
    let normal = "{{#\(space())\(name)\(space())}}"
    let inverted = "{{^\(space())\(name)\(space())}}"
    switch field {
    case .object(let schema): return (normal, end, scopes + [schema])
    case .optional(let schema), .list(let schema):
      return random.happens(70) ? (normal, end, scopes + [schema]) : (inverted, end, scopes)
    case .flag, .text, .html: return (random.pick([normal, inverted]), end, scopes)
    }
  }
}

extension Field {
  fileprivate func isSection(lists: Bool) -> Bool {
    switch self {
    case .text, .html: false
    case .list: lists
    case .flag, .object, .optional: true
    }
  }
}
