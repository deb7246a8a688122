import Templating
import Testing

@Suite struct ScopeTests {
  private static let leaf = Schema("leaf", ["name": .text])
  private static let branch = Schema(
    "branch", ["name": .text, "leaf": .object(leaf), "twig": .optional(leaf)])
  private static let tree = Schema(
    "tree",
    [
      "name": .text, "kind": .text, "branch": .object(branch), "leaf": .object(leaf), "twig": .optional(leaf),
      "branches": .list(branch),
    ])

  private static func leaf(_ name: String) -> Record { leaf.record(["name": .text(name)]) }

  private static func branch(_ name: String) -> Record {
    branch.record(["name": .text(name), "leaf": .object(leaf("\(name)-leaf")), "twig": .none])
  }

  private static let record = tree.record([
    "name": .text("oak"), "kind": .text("tree"), "branch": .object(branch("low")),
    "leaf": .object(leaf("oak-leaf")), "twig": .object(leaf("oak-twig")),
    "branches": .list([branch("left"), branch("right")]),
  ])

  @Test(arguments: [
    ("{{name}} {{#branch}}{{name}}{{/branch}} {{name}}", "oak low oak"),
    ("{{#branch}}{{kind}} {{name}}{{/branch}}", "tree low"),
    ("{{#branch}}{{#leaf}}{{name}} {{kind}}{{/leaf}}{{/branch}}", "low-leaf tree"),
    ("{{#branch}}{{leaf.name}}{{/branch}} {{leaf.name}}", "low-leaf oak-leaf"),
    ("{{#leaf}}{{branch.leaf.name}} {{name}}{{/leaf}}", "low-leaf oak-leaf"),
    ("{{#branch.leaf}}{{name}} {{leaf.name}}{{/branch.leaf}}", "low-leaf oak-leaf"),
    ("{{#branches}}{{name}}: {{leaf.name}}; {{/branches}}", "left: left-leaf; right: right-leaf; "),
    ("{{#branches}}{{branch.name}} {{/branches}}", "low low "),
    ("{{#branches}}{{#branches}}{{name}}{{/branches}};{{/branches}}", "leftright;leftright;"),
  ])
  func `names are looked for in the inner objects first`(template: String, expected: String) throws {
    #expect(try rendered(template, Self.record) == expected)
  }

  @Test func `an absent object hides an outer one of its name`() throws {
    let template = "{{#twig}}{{name}}{{/twig}} {{#branch}}[{{#twig}}{{name}}{{/twig}}]{{/branch}}"
    #expect(try rendered(template, Self.record) == "oak-twig []")
  }
}
