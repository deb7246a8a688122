import Templating

extension TemplateGenerator {
  /// A parent with a layout of its own, some of whose blocks it replaces.
  mutating func parent(_ scopes: [Schema], depth: Int) -> String {
    let name = newName("layout")
    let (indentation, limits) = (indentation(), limits)
    self.limits.isIndented = !indentation.isEmpty
    var layout = plainLine(scopes, depth: depth + 2)
    var arguments = ""
    for index in 0..<Int.random(in: 1...3, using: &random) {
      let block = "\(name)-\(index)"
      let hasOwnLines = random.happens(50)
      layout += lines(scopes, depth: depth + 2)
      layout += self.block(block, scopes, depth: depth + 2, ownLines: hasOwnLines)
      if random.happens(60) {
        let ownLines = self.limits.isIndented ? hasOwnLines : random.happens(50)
        arguments += argument(block, scopes, depth: depth + 2, ownLines: ownLines)
      }
    }
    templates[name] = layout
    self.limits = limits
    return "\(indentation){{<\(space())\(name)\(space())}}\(lineEnd)\(arguments){{/\(name)}}\(lineEnd)"
  }

  private mutating func block(_ name: String, _ scopes: [Schema], depth: Int, ownLines: Bool) -> String {
    guard ownLines else {
      return "<\(space()){{$\(name)}}\(inline(scopes, depth: depth)){{/\(name)}}>\(lineEnd)"
    }
    let content = plainLine(scopes, depth: depth) + lines(scopes, depth: depth)
    return "{{$\(name)}}\(lineEnd)\(content){{/\(name)}}\(lineEnd)"
  }

  private mutating func argument(_ name: String, _ scopes: [Schema], depth: Int, ownLines: Bool) -> String {
    guard ownLines else {
      return "{{$\(name)}}\(inline(scopes, depth: depth)){{/\(name)}}\(lineEnd)"
    }
    let limits = limits
    let whiteSpace = limits.isInArgument ? "" : whiteSpace()
    self.limits.isInArgument = true
    self.limits.isUnindented = limits.isUnindented || !whiteSpace.isEmpty
    let content = whiteSpace + plainLine(scopes, depth: depth) + lines(scopes, depth: depth)
    self.limits = limits
    return "{{$\(name)}}\(lineEnd)\(content){{/\(name)}}\(lineEnd)"
  }
}
