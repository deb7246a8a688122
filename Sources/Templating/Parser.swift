import Diagnostics

/// Turns tags and the text between them into a tree, after the rules of the specification of Mustache
/// for lines that hold tags and white space only.
struct Parser {
  /// How many sections, parents and blocks may stand in one another.
  static let depthLimit = 64

  private let text: SourceText
  private var findings: Findings
  /// The elements that are open, outermost first. The first is the template itself.
  private var open = [OpenElement(tag: nil, isArgument: false, start: 0)]
  /// How many elements are open inside the deepest one that is allowed; what is in them is left out.
  private var tooDeep = 0
  /// Up to where the text has been used.
  private var offset = 0

  private init(_ text: SourceText, _ findings: Findings) {
    self.text = text
    self.findings = findings
  }

  /// The tree of a template; where the template is wrong, the findings say so and the tree is a guess.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func parse(_ source: TemplateSource, findings: inout Findings) -> SyntaxTree {
    let tags = Lexer.tags(of: source.text, findings: &findings)
    var parser = Parser(source.text, findings)
    for tag in tags { parser.add(tag) }
    parser.finish()
    findings = parser.findings
    return SyntaxTree(name: source.name, text: source.text, nodes: parser.open[0].nodes)
  }

  private var innermost: OpenElement { open[open.count - 1] }
  private var isInParent: Bool { innermost.tag?.kind == .parent }

  private mutating func add(_ tag: Tag) {
    if skipsTooDeep(tag) { return }
    if isInParent { refuseInParent(tag) }
    switch tag.kind {
    case .comment: pass(tag, before: tag.isAlone, after: tag.isAlone)
    case .variable: add(.variable(tag.name), for: tag)
    case .unescaped: add(.unescaped(tag.name), for: tag)
    case .partial: addPartial(tag)
    case .section, .inverted: push(tag, before: tag.isAlone, after: tag.isAlone)
    case .parent: push(tag, before: false, after: false)
    case .block where isInParent: push(tag, before: false, after: tag.endsLine)
    case .block: push(tag, before: tag.isAlone, after: tag.isAlone)
    case .close: close(tag)
    }
  }

  private mutating func add(_ node: Node, for tag: Tag) {
    pass(tag, before: false, after: false)
    append(node)
  }

  private mutating func addPartial(_ tag: Tag) {
    pass(tag, before: tag.isAlone, after: tag.isAlone)
    let start = text.bytes.startOfWhiteSpace(before: tag.range.lowerBound)
    append(.partial(Partial(name: tag.name, indentation: tag.isAlone ? start..<tag.range.lowerBound : nil)))
  }

  private mutating func push(_ tag: Tag, before: Bool, after: Bool) {
    let isArgument = isInParent && tag.kind == .block
    pass(tag, before: before, after: after)
    open.append(OpenElement(tag: tag, isArgument: isArgument, start: offset))
  }

  private mutating func append(_ node: Node) {
    if isInParent { return }
    open[open.count - 1].nodes.append(node)
  }
}

extension Parser {
  /// Adds the text up to the tag and goes on behind it. `before` and `after` say whether the white space
  /// on its line, and the line's end, go with the tag.
  private mutating func pass(_ tag: Tag, before: Bool, after: Bool) {
    let start = tag.range.lowerBound
    addText(upTo: before ? text.bytes.startOfWhiteSpace(before: start) : start, lineShows: !before)
    offset = after ? text.bytes.nextLine(after: tag.range.upperBound) : tag.range.upperBound
  }

  /// `lineShows` is whether something of the line at `end` shows even if no text does.
  private mutating func addText(upTo end: Int, lineShows: Bool) {
    if isInParent { refuseText(upTo: end) }
    while offset < end {
      addLineStart(upTo: end)
      let next = min(text.bytes.nextLine(after: offset), end)
      if offset < next { append(.text(offset..<next)) }
      offset = next
    }
    if lineShows { addLineStart(upTo: end) }
  }

  private mutating func addLineStart(upTo end: Int) {
    guard text.bytes.isLineStart(offset) else { return }
    let whiteSpaceEnd = min(text.bytes.endOfWhiteSpace(from: offset), end)
    append(.lineStart(offset..<whiteSpaceEnd))
    offset = whiteSpaceEnd
  }
}

extension Parser {
  private mutating func close(_ tag: Tag) {
    guard let index = indexOfElement(closedBy: tag) else {
      pass(tag, before: tag.isAlone, after: tag.isAlone)
      return
    }
    while open.count - 1 > index { endInnermost(closedBy: nil) }
    passClosing(tag)
    endInnermost(closedBy: tag)
  }

  /// The element that the tag closes: the innermost, or after a mistake the one that was likely meant.
  private mutating func indexOfElement(closedBy close: Tag) -> Int? {
    guard let expected = innermost.tag else {
      findings.report(in: text, .unexpectedClose(close, at: text.location(close.name.range)))
      return nil
    }
    if expected.name.text == close.name.text || !close.name.isLegal { return open.count - 1 }
    let outer = open.lastIndex { $0.tag?.name.text == close.name.text }
    findings.report(
      in: text,
      .mismatchedClose(
        close, at: text.location(close.name.range), of: expected, at: text.location(expected.range),
        closesOuter: outer != nil)
    )
    return outer ?? open.count - 1
  }

  private mutating func passClosing(_ tag: Tag) {
    if innermost.isArgument {
      pass(tag, before: tag.beginsLine, after: false)
    } else if let opening = innermost.tag, opening.kind == .parent {
      pass(tag, before: false, after: opening.beginsLine && tag.endsLine)
    } else {
      pass(tag, before: tag.isAlone, after: tag.isAlone)
    }
  }

  /// Takes the innermost element off and adds it to the one around it.
  private mutating func endInnermost(closedBy close: Tag?) {
    guard let element = open.popLast(), let tag = element.tag else { return }
    switch tag.kind {
    case .block where element.isArgument: append(element.argument(tag, in: text))
    case .block: append(element.block(tag, closedBy: close, in: text))
    case .parent: append(element, tag, closedBy: close)
    default: append(.section(element.section(tag)))
    }
  }

  private mutating func append(_ argument: Argument) {
    if innermost.arguments.contains(where: { $0.name.text == argument.name.text }) {
      let name = argument.name
      findings.report(in: text, .duplicateBlock(name.text, at: text.location(name.range)))
    }
    open[open.count - 1].arguments.append(argument)
  }

  private mutating func append(_ block: Block) {
    if case .sameLine = block.placement { _ = takeLineStart() }
    append(.block(block))
  }

  private mutating func append(_ element: OpenElement, _ tag: Tag, closedBy close: Tag?) {
    let isAlone = tag.beginsLine && close?.endsLine ?? false
    let indentation = isAlone ? takeLineStart() : nil
    append(.parent(Parent(name: tag.name, indentation: indentation, arguments: element.arguments)))
  }

  /// Takes back the beginning of the line on which an element opened, if that is the last thing added:
  /// the element brings its own.
  private mutating func takeLineStart() -> Range<Int>? {
    guard case .lineStart(let whiteSpace) = innermost.nodes.last else { return nil }
    open[open.count - 1].nodes.removeLast()
    return whiteSpace
  }

  private mutating func finish() {
    addText(upTo: text.bytes.count, lineShows: false)
    while let tag = innermost.tag {
      findings.report(in: text, .unclosedSection(tag, at: text.location(tag.name.range)))
      endInnermost(closedBy: nil)
    }
  }
}

extension Parser {
  /// Keeps the stack short, so that no depth of nesting overflows anything.
  private mutating func skipsTooDeep(_ tag: Tag) -> Bool {
    if tag.kind.opensElement, tooDeep > 0 || open.count > Self.depthLimit {
      if tooDeep == 0 { findings.report(in: text, .tooDeep(at: text.location(tag.name.range))) }
      tooDeep += 1
    } else if tooDeep > 0 {
      tooDeep -= tag.kind == .close ? 1 : 0
    } else {
      return false
    }
    offset = tag.range.upperBound
    return true
  }

  private mutating func refuseInParent(_ tag: Tag) {
    guard let parent = innermost.tag, ![.block, .close, .comment].contains(tag.kind) else { return }
    findings.report(in: text, .textOutsideBlock(of: parent, at: text.location(tag.range)))
  }

  private mutating func refuseText(upTo end: Int) {
    let stray = text.bytes.trimmingWhiteSpace(offset..<max(offset, end))
    offset = max(offset, end)
    guard let parent = innermost.tag, !stray.isEmpty else { return }
    findings.report(in: text, .textOutsideBlock(of: parent, at: text.location(stray)))
  }
}
