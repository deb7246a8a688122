import Diagnostics

/// What can be wrong within the text of one template.
extension Diagnostic {
  static func unclosedTag(at location: SourceLocation, closing: String) -> Diagnostic {
    Diagnostic(
      "unclosed-tag", at: location, "this tag is not closed", solutions: ["end it with “\(closing)”"])
  }

  static func emptyTag(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "empty-tag", at: location, "this tag has no name", solutions: ["write a name in it, or remove it"])
  }

  static func unsupportedTag(_ tag: UnsupportedTag, at location: SourceLocation) -> Diagnostic {
    Diagnostic("unsupported-tag", at: location, tag.summary, solutions: [tag.solution])
  }

  static func malformedName(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "malformed-name",
      at: location,
      "“\(name)” is not a name",
      explanation: "A name is letters, digits, “-” and “_”; single dots join the names of a path.",
      solutions: [
        name.first.map("#^/>$".contains) == true
          ? "put the sign right behind the braces: “{{\(name.filter { $0 != " " })}}”" : "write a single name"
      ]
    )
  }

  static func unclosedSection(_ tag: Tag, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "unclosed-section",
      at: location,
      "“\(tag.written)” is not closed",
      solutions: ["write “{{/\(tag.name.text)}}” where it ends"]
    )
  }

  static func mismatchedClose(
    _ close: Tag, at location: SourceLocation,
    of tag: Tag, at opening: SourceLocation, closesOuter: Bool
  ) -> Diagnostic {
    let expected = "{{/\(tag.name.text)}}"
    let line = opening.excerpt.map { " of line \($0.line)" } ?? ""
    return Diagnostic(
      "mismatched-close",
      at: location,
      "“\(close.written)” stands where “\(tag.written)”\(line) is to be closed",
      solutions: [closesOuter ? "write “\(expected)” before it" : "write “\(expected)”"]
    )
  }

  static func unexpectedClose(_ tag: Tag, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "unexpected-close",
      at: location,
      "“\(tag.written)” closes nothing",
      solutions: ["remove it, or write “{{#\(tag.name.text)}}” where the section begins"]
    )
  }

  static func textOutsideBlock(of parent: Tag, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "text-outside-block",
      at: location,
      "only blocks may stand in “\(parent.written)”",
      explanation: "What stands between them has no place in the parent.",
      solutions: ["put it into a block, or remove it"]
    )
  }

  static func duplicateBlock(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "duplicate-block",
      at: location,
      "the block “\(name)” is replaced twice",
      solutions: ["keep one of the two"]
    )
  }

  static func tooDeep(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "too-deep",
      at: location,
      "more than \(Parser.depthLimit) sections, blocks and templates are in one another here",
      solutions: ["nest less deeply"]
    )
  }
}

/// What can be wrong between templates.
extension Diagnostic {
  static func unknownPartial(
    _ name: String, among names: some Collection<String>, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "unknown-partial",
      at: location,
      "there is no template “\(name)”",
      solutions: NearMiss.solutions(for: name, among: names)
    )
  }

  static func partialCycle(_ names: [String], at location: SourceLocation) -> Diagnostic {
    let cycle = names + names.prefix(1)
    return Diagnostic(
      "partial-cycle",
      at: location,
      "“\(cycle[0])” contains itself: \(cycle.joined(separator: " → "))",
      solutions: ["remove one of these uses"]
    )
  }

  static func unknownBlock(
    _ name: String, of parent: String, among names: some Collection<String>, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "unknown-block",
      at: location,
      "“\(parent)” has no block “\(name)”",
      solutions: NearMiss.solutions(for: name, among: names)
    )
  }

  static func missingTemplate(
    _ name: String, in folder: String, among names: some Collection<String>
  ) -> Diagnostic {
    Diagnostic(
      "missing-template",
      at: SourceLocation(path: folder.isEmpty ? name : "\(folder)/\(name).html"),
      "the template “\(name)” is missing",
      solutions: NearMiss.solutions(for: name, among: names)
    )
  }

  static func duplicateTemplate(_ name: String, first: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "duplicate-template",
      at: location,
      "“\(name)” is the name of \(first) too",
      solutions: ["rename one of the two files"]
    )
  }

  static func unusedTemplate(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "unused-template",
      .warning,
      at: location,
      "nothing uses the template “\(name)”",
      solutions: ["remove it, or use it with “{{> \(name)}}”"]
    )
  }

  static func tooLarge(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "too-large",
      at: location,
      "“\(name)” grows beyond \(Compiler.sizeLimit >> 20) MiB with all that it uses",
      solutions: ["use fewer partials in one another"]
    )
  }
}

/// What can be wrong with the names of a template, given the schema of its values.
extension Diagnostic {
  static func unresolved(_ unresolved: UnresolvedName, at location: SourceLocation) -> Diagnostic {
    let part = unresolved.part.text
    switch unresolved.problem {
    case .unknown(let schemas):
      return Diagnostic(
        "unknown-name",
        at: location,
        "there is no “\(part)” here",
        explanation: "Looked for in \(schemas.map { "“\($0.name)”" }.joined(separator: ", then ")).",
        solutions: NearMiss.solutions(for: part, among: Set(schemas.flatMap(\.names)))
      )
    case .notEntered(let field, let name):
      return notEntered(part, field, name.text, at: location)
    }
  }

  private static func notEntered(
    _ part: String, _ field: Field, _ path: String, at location: SourceLocation
  ) -> Diagnostic {
    switch field {
    case .optional, .list:
      Diagnostic(
        "needs-section",
        at: location,
        "“\(path)” leads through “\(part)”, which is \(field.kind)",
        solutions: ["write a section for it: “{{#\(part)}}…{{/\(part)}}”"]
      )
    case .text, .html, .flag, .object:
      Diagnostic(
        "not-an-object",
        at: location,
        "“\(part)” is \(field.kind) and has no names in it",
        solutions: ["end the name with “\(part)”"]
      )
    }
  }

  static func notText(_ name: String, is field: Field, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "not-text",
      at: location,
      "“\(name)” is \(field.kind), not text",
      solutions: [field.solution(name)]
    )
  }

  static func notHTML(_ name: String, is field: Field, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "not-html",
      at: location,
      "“\(name)” is \(field.kind), not HTML",
      solutions: [field.solution(name)]
    )
  }

  static func notASection(_ name: String, is field: Field, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "not-a-section",
      at: location,
      "“\(name)” is \(field.kind) and cannot be a section",
      explanation: "A section is of a flag, an object or a list.",
      solutions: [field.solution(name)]
    )
  }

  static func alwaysPresent(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "always-present",
      at: location,
      "“\(name)” is always there: this section never shows",
      solutions: ["remove the section"]
    )
  }
}

extension Field {
  /// What messages call it, with its article.
  fileprivate var kind: String {
    switch self {
    case .text: "text"
    case .html: "HTML"
    case .flag: "a flag"
    case .object: "an object"
    case .optional: "an object that may be absent"
    case .list: "a list"
    }
  }

  /// The right way to use a field of this kind.
  fileprivate func solution(_ name: String) -> String {
    switch self {
    case .text: "print it with “{{\(name)}}”"
    case .html: "print it with “{{{\(name)}}}”"
    case .flag: "use it as a section: “{{#\(name)}}…{{/\(name)}}”"
    case .object: "write one of its names after it: “{{\(name).…}}”"
    case .optional, .list: "go into it: “{{#\(name)}}…{{/\(name)}}”"
    }
  }
}
