import Diagnostics

/// Turns a template and all that it uses into one program, with every name resolved.
struct Compiler {
  /// How large a program may become, in bytes.
  static let sizeLimit = 16 * 1024 * 1024
  /// How many sections, blocks and templates may be in one another, wherever they are written.
  static let depthLimit = Parser.depthLimit

  /// What the effort of one node, expansion or failed look-up counts for, in bytes of program: templates
  /// that use each other twice over would take for ever without making the program any larger.
  private enum Cost {
    static let node = MemoryLayout<Operation>.stride
    static let expansion = 256
    static let failure = 1024
  }

  private let graph: TemplateGraph
  private var findings: Findings
  private var builder = ProgramBuilder()
  private var scopes: Scopes
  private var depth = 0
  private var cost = 0

  private init(_ schema: Schema, _ graph: TemplateGraph, _ findings: Findings) {
    self.scopes = Scopes(schema)
    self.graph = graph
    self.findings = findings
  }

  /// The program of a root; where the findings tell of an error, it must not be run.
  static func compile(
    _ root: SyntaxTree, for schema: Schema, in graph: TemplateGraph, findings: inout Findings
  ) -> Program {
    var compiler = Compiler(schema, graph, findings)
    compiler.compile(root.nodes, in: Expansion(tree: root))
    if compiler.isTooLarge {
      compiler.findings.report(.tooLarge(root.name, at: SourceLocation(path: root.text.path)))
    }
    findings = compiler.findings
    return compiler.builder.program
  }

  private var isTooLarge: Bool { max(cost, builder.program.size) > Self.sizeLimit }

  private mutating func compile(_ nodes: [Node], in expansion: Expansion) {
    for node in nodes {
      cost += Cost.node
      if isTooLarge { return }
      compile(node, in: expansion)
    }
  }

  private mutating func compile(_ node: Node, in expansion: Expansion) {
    switch node {
    case .text(let range): builder.appendLiteral(expansion.tree.text.bytes[range])
    case .lineStart(let whiteSpace): builder.appendLiteral(expansion.lineStart(whiteSpace))
    case .variable(let name): print(name, asHTML: false, in: expansion)
    case .unescaped(let name): print(name, asHTML: true, in: expansion)
    case .section(let section): compile(section, in: expansion)
    case .partial(let partial): expand(partial.name, partial.indentation, in: expansion)
    case .parent(let parent): expand(parent.name, parent.indentation, parent.arguments, in: expansion)
    case .block(let block): compile(block, in: expansion)
    }
  }

  /// Compiles what `element` of `outer` leads into, one level deeper.
  private mutating func descend(
    _ element: Name, of outer: Expansion, into nodes: [Node], in inner: Expansion
  ) {
    guard depth < Self.depthLimit else {
      report(element, in: outer) { .tooDeep(at: $0) }
      return
    }
    depth += 1
    compile(nodes, in: inner)
    depth -= 1
  }
}

extension Compiler {
  private mutating func expand(
    _ name: Name, _ indentation: Range<Int>?, _ arguments: [Argument] = [], in expansion: Expansion
  ) {
    guard name.isLegal, !graph.cyclic.contains(name.text), let tree = graph.trees[name.text] else { return }
    cost += Cost.expansion
    let inner = expansion.expand(tree, indentation: indentation, arguments: arguments)
    descend(name, of: expansion, into: tree.nodes, in: inner)
  }

  private mutating func compile(_ block: Block, in expansion: Expansion) {
    guard let replacement = expansion.replacements[block.name.text] else {
      if case .sameLine(let indentation) = block.placement {
        builder.appendLiteral(expansion.lineStart(indentation))
      }
      descend(block.name, of: expansion, into: block.nodes, in: expansion)
      return
    }
    cost += Cost.expansion
    let argument = replacement.argument
    let indentation = block.placement.indentation.map(expansion.lineStart) ?? []
    if !argument.beginsLine, !argument.nodes.isEmpty { builder.appendLiteral(indentation) }
    let inner = replacement.expansion(indentation: indentation)
    descend(block.name, of: expansion, into: argument.nodes, in: inner)
  }
}

extension Compiler {
  private mutating func print(_ name: Name, asHTML: Bool, in expansion: Expansion) {
    guard let resolution = resolve(name, in: expansion) else { return }
    switch (resolution.field, asHTML) {
    case (.text, false), (.html, true): builder.append(.print(builder.place(of: resolution)))
    case (let field, true): report(name, in: expansion) { .notHTML(name.text, is: field, at: $0) }
    case (let field, false): report(name, in: expansion) { .notText(name.text, is: field, at: $0) }
    }
  }

  private mutating func compile(_ section: Section, in expansion: Expansion) {
    // What is in a section that is not understood cannot be judged.
    guard let resolution = resolve(section.name, in: expansion) else { return }
    let name = section.name
    switch (resolution.field, section.isInverted) {
    case (.text, _), (.html, _):
      report(name, in: expansion) { .notASection(name.text, is: resolution.field, at: $0) }
    case (.object, true): report(name, in: expansion) { .alwaysPresent(name.text, at: $0) }
    case (.flag, false): compile(section, .skipUnlessTrue(builder.place(of: resolution), to: 0), expansion)
    case (.flag, true): compile(section, .skipIfTrue(builder.place(of: resolution), to: 0), expansion)
    case (.optional, true), (.list, true):
      compile(section, .skipIfPresent(builder.place(of: resolution), to: 0), expansion)
    case (.object(let schema), false), (.optional(let schema), false):
      compile(section, .enter(builder.place(of: resolution), to: 0), expansion, entering: schema)
    case (.list(let schema), false):
      compile(section, .enterFirst(builder.place(of: resolution), to: 0), expansion, entering: schema)
    }
  }

  private mutating func compile(
    _ section: Section, _ operation: Operation, _ expansion: Expansion, entering schema: Schema? = nil
  ) {
    let start = builder.begin(operation)
    if let schema {
      scopes.enter(schema)
      builder.reserveFrames(scopes.schemas.count)
    }
    descend(section.name, of: expansion, into: section.nodes, in: expansion)
    if schema != nil { scopes.leave() }
    builder.end(start)
  }

  private mutating func resolve(_ name: Name, in expansion: Expansion) -> Resolution? {
    guard name.isLegal else { return nil }
    do {
      return try scopes.resolve(name)
    } catch {
      report(error.part, in: expansion) { .unresolved(error, at: $0) }
      return nil
    }
  }

  private mutating func report(
    _ name: Name, in expansion: Expansion, _ finding: (SourceLocation) -> Diagnostic
  ) {
    let text = expansion.tree.text
    guard !findings.isFull(of: text) else { return }
    cost += Cost.failure
    findings.report(in: text, finding(text.location(name.range)))
  }
}
