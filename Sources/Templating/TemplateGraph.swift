import Diagnostics

/// Which templates use which, as partials and parents.
struct TemplateGraph {
  /// The templates by name.
  let trees: [String: SyntaxTree]
  /// The templates that are on a cycle. They are not expanded, so that expansion ends.
  private(set) var cyclic: Set<String> = []
  private let uses: [String: [Name]]

  /// Finds what is wrong between templates: partials that do not exist, cycles, blocks to nowhere.
  init(_ trees: [String: SyntaxTree], findings: inout Findings) {
    self.trees = trees
    self.uses = trees.mapValues { $0.nodes.flatMap(\.uses).filter(\.isLegal) }
    for name in trees.keys.sorted() {
      reportUnknown(from: name, &findings)
      reportCycle(through: name, &findings)
    }
    reportUnknownBlocks(&findings)
  }

  /// A warning for each template that is no root and is not used by one, directly or not.
  func unused(by roots: [String]) -> [Diagnostic] {
    var reached: Set<String> = []
    var pending = roots
    while let name = pending.popLast() {
      guard reached.insert(name).inserted else { continue }
      pending += uses[name, default: []].map(\.text)
    }
    return trees.values.filter { !reached.contains($0.name) }.map { tree in
      .unusedTemplate(tree.name, at: SourceLocation(path: tree.text.path))
    }
  }

  private func reportUnknown(from user: String, _ findings: inout Findings) {
    guard let text = trees[user]?.text else { return }
    for name in uses[user, default: []] where trees[name.text] == nil {
      findings.report(
        in: text, .unknownPartial(name.text, among: trees.keys, at: text.location(name.range)))
    }
  }

  /// Looks for a way from `start` back to it, depth first, without recursion: a chain of files may be long.
  ///
  /// Each template that is on a cycle is in one that is reported.
  private mutating func reportCycle(through start: String, _ findings: inout Findings) {
    var visited: Set<String> = []
    var path = [(name: start, pending: ArraySlice(uses[start, default: []]))]
    while let current = path.last, !cyclic.contains(start) {
      guard let use = current.pending.first else {
        path.removeLast()
        continue
      }
      path[path.count - 1].pending.removeFirst()
      if use.text == start, let text = trees[current.name]?.text {
        let cycle = path.map(\.name)
        cyclic.formUnion(cycle)
        findings.report(in: text, .partialCycle(cycle, at: text.location(use.range)))
      } else if visited.insert(use.text).inserted {
        path.append((use.text, ArraySlice(uses[use.text, default: []])))
      }
    }
  }

  private func reportUnknownBlocks(_ findings: inout Findings) {
    let blocks = replaceableBlocks()
    for (_, tree) in trees.sorted(by: { $0.key < $1.key }) {
      for parent in tree.nodes.flatMap(\.parents) {
        guard let known = blocks[parent.name.text] else { continue }
        for name in parent.arguments.map(\.name) where name.isLegal && !known.contains(name.text) {
          findings.report(
            in: tree.text,
            .unknownBlock(name.text, of: parent.name.text, among: known, at: tree.text.location(name.range)))
        }
      }
    }
  }

  /// The blocks that each template has, in itself or through what it uses.
  ///
  /// - Complexity: O(*n* × *d*) for *n* uses and chains of *d* templates.
  private func replaceableBlocks() -> [String: Set<String>] {
    var blocks = trees.mapValues { Set($0.nodes.flatMap(\.blocks)) }
    var grows = true
    while grows {
      grows = false
      for (user, names) in uses {
        let known = blocks[user, default: []]
        let all = names.reduce(known) { $0.union(blocks[$1.text, default: []]) }
        if all.count > known.count {
          blocks[user] = all
          grows = true
        }
      }
    }
    return blocks
  }
}

extension Node {
  /// The nodes directly in this one.
  private var children: [Node] {
    switch self {
    case .section(let section): section.nodes
    case .block(let block): block.nodes
    case .parent(let parent): parent.arguments.flatMap(\.nodes)
    case .text, .lineStart, .variable, .unescaped, .partial: []
    }
  }

  /// The names of the partials and parents in it.
  fileprivate var uses: [Name] {
    let inside = children.flatMap(\.uses)
    return switch self {
    case .partial(let partial): [partial.name]
    case .parent(let parent): [parent.name] + inside
    default: inside
    }
  }

  fileprivate var parents: [Parent] {
    let inside = children.flatMap(\.parents)
    guard case .parent(let parent) = self else { return inside }
    return [parent] + inside
  }

  /// The names of the blocks in it. What a template replaces in its parent may be replaced in turn.
  fileprivate var blocks: [String] {
    let inside = children.flatMap(\.blocks)
    return switch self {
    case .block(let block): [block.name.text] + inside
    case .parent(let parent): parent.arguments.map(\.name.text) + inside
    default: inside
    }
  }
}
