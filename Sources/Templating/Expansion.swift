/// A stretch of a template at one of the places where it is expanded.
struct Expansion {
  /// The template that the nodes are of.
  let tree: SyntaxTree
  /// What replaces its blocks, by name.
  var replacements: [String: Replacement] = [:]
  var margin = Margin()

  /// What a line of the template begins with here.
  func lineStart(_ whiteSpace: Range<Int>) -> [UInt8] {
    margin.lineStart(tree.text.bytes[whiteSpace])
  }

  /// A partial of this template, or its parent if there are arguments.
  ///
  /// What replaces a block of this template replaces that of its parent too, before the template's own
  /// arguments: the outermost one wins.
  func expand(_ tree: SyntaxTree, indentation: Range<Int>?, arguments: [Argument] = []) -> Expansion {
    let own = arguments.map { argument in
      (argument.name.text, Replacement(argument: argument, tree: self.tree, replacements: replacements))
    }
    return Expansion(
      tree: tree,
      replacements: replacements.merging(own) { outer, _ in outer },
      margin: Margin(indentation: indentation.map(lineStart) ?? [])
    )
  }
}

/// An argument together with where it was written: blocks in it are blocks of that template.
struct Replacement {
  let argument: Argument
  let tree: SyntaxTree
  let replacements: [String: Replacement]

  /// The argument's nodes, where their lines are to be indented by `indentation`.
  func expansion(indentation: [UInt8]) -> Expansion {
    let removed = Array(tree.text.bytes[argument.indentation])
    return Expansion(
      tree: tree, replacements: replacements, margin: Margin(indentation: indentation, removed: removed))
  }
}
