import Diagnostics

/// The templates of a site, compiled.
public struct TemplateLibrary: Sendable {
  /// What is worth a look and stops nothing: templates that no root uses.
  public let warnings: [Diagnostic]
  private let templates: [String: Template]

  /// Compiles the templates that the program renders, the roots, each with what it uses.
  ///
  /// All templates are checked for syntax, and names wherever a root leads. What is used is known only when
  /// there is no error, so there are warnings only then.
  ///
  /// - Parameter folder: where a root that is missing was looked for, as the user typed it.
  /// - Precondition: No root is named twice.
  /// - Throws: All that is wrong, in all templates.
  public init(
    sources: [TemplateSource], roots: [(name: String, schema: Schema)], folder: String = ""
  ) throws(DiagnosticError) {
    precondition(Set(roots.map(\.name)).count == roots.count, "a root is named twice")
    var findings = Findings()
    let trees = Self.parse(sources, &findings)
    let graph = TemplateGraph(trees, findings: &findings)
    var templates: [String: Template] = [:]
    for (name, schema) in roots {
      guard let tree = trees[name] else {
        findings.report(.missingTemplate(name, in: folder, among: trees.keys))
        continue
      }
      let program = Compiler.compile(tree, for: schema, in: graph, findings: &findings)
      templates[name] = Template(name: name, schema: schema, program: program)
    }
    let diagnostics = findings.diagnostics.sorted()
    if diagnostics.containsErrors { throw DiagnosticError(diagnostics) }
    self.warnings = graph.unused(by: roots.map(\.name)).sorted()
    self.templates = templates
  }

  /// The template of a root, or `nil` when there is no root of that name.
  public subscript(name: String) -> Template? {
    templates[name]
  }

  private static func parse(_ sources: [TemplateSource], _ findings: inout Findings) -> [String: SyntaxTree] {
    var trees: [String: SyntaxTree] = [:]
    for source in sources {
      let tree = Parser.parse(source, findings: &findings)
      if let first = trees.updateValue(tree, forKey: source.name) {
        trees[source.name] = first
        let location = SourceLocation(path: source.text.path)
        findings.report(.duplicateTemplate(source.name, first: first.text.path, at: location))
      }
    }
    return trees
  }
}
