import Diagnostics

extension Diagnostic {
  static func yamlSyntax(_ problem: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "yaml-syntax", at: location, "this is not valid YAML: \(problem)",
      solutions: ["quote a text that holds “: ”, “#” or begins with a special character"]
    )
  }

  static func yamlAnchor(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "yaml-anchor", at: location, "YAML anchors and aliases are not supported",
      solutions: ["write the value out"]
    )
  }

  static func duplicateKey(_ key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "duplicate-key", at: location, "the key “\(key)” is given twice", solutions: ["keep one of them"])
  }

  static func unknownKey(
    _ key: String, of subject: String, legal: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "unknown-key", at: location, "“\(key)” is not a key of \(subject)",
      solutions: NearMiss.solutions(for: key, among: legal)
    )
  }

  static func missingKey(_ key: String, of subject: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "missing-key", at: location, "\(subject) must have the key “\(key)”", solutions: ["add “\(key):”"])
  }

  static func wrongType(
    of key: String, expected: String, found node: YAMLNode, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic("wrong-type", at: location, "“\(key)” must be \(expected), not \(node.description)")
  }

  static func unknownValue(
    _ value: String, of key: String, legal: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "unknown-value", at: location, "“\(value)” is not a value of “\(key)”",
      solutions: NearMiss.solutions(for: value, among: legal)
    )
  }

  static func invalidValue(
    _ value: String, of key: String, expected: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "invalid-value", at: location, "“\(value)” is not \(expected)", solutions: ["correct “\(key)”"])
  }

  static func reservedName(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "reserved-name", at: location, "“\(name)” is a key that every entry has",
      solutions: ["give the fact another name"]
    )
  }

  static func unclosedFrontMatter(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "unclosed-front-matter", at: location, "the front matter has no end",
      solutions: ["put a line with only “---” after the last key"]
    )
  }

  static func missingFrontMatter(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "missing-front-matter", at: location, "an entry begins with its front matter",
      solutions: ["put the keys between two lines with only “---”, the first of them on line 1"]
    )
  }

  static func invalidUTF8(at location: SourceLocation) -> Diagnostic {
    Diagnostic("invalid-utf8", at: location, "the file is not UTF-8", solutions: ["save it as UTF-8"])
  }

  static func nulByte(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "nul-byte", at: location, "the file holds a NUL byte", solutions: ["remove it; is this a text file?"])
  }

  static func byteOrderMark(path: String) -> Diagnostic {
    Diagnostic(
      "byte-order-mark", .warning, at: SourceLocation(path: path), "the file begins with a byte order mark",
      solutions: ["save it as UTF-8 without BOM"]
    )
  }

  static func carriageReturns(path: String) -> Diagnostic {
    Diagnostic(
      "carriage-returns", .warning, at: SourceLocation(path: path), "the lines do not end with LF alone",
      explanation: "They are read as if they did.", solutions: ["save it with LF line ends"]
    )
  }

  static func emptyFile(path: String) -> Diagnostic {
    Diagnostic(
      "empty-file", at: SourceLocation(path: path), "the file is empty", solutions: ["write it or remove it"])
  }

  static func missingFile(path: String, what: String) -> Diagnostic {
    Diagnostic(
      "missing-file", at: SourceLocation(path: path), "\(what) is missing", solutions: ["create the file"])
  }

  static func unexpectedFile(path: String, solution: String) -> Diagnostic {
    Diagnostic(
      "unexpected-file", .warning, at: SourceLocation(path: path), "the file is not a part of the site",
      solutions: [solution, "move it elsewhere, or let its name begin with a dot"]
    )
  }

  static func defaultEditionSuffix(_ stem: String, path: String) -> Diagnostic {
    Diagnostic(
      "unknown-edition", at: SourceLocation(path: path),
      "the file of the default edition has no language in its name", solutions: ["name it \(stem).md"])
  }

  static func unknownEdition(_ tag: String, legal: [String], at path: String) -> Diagnostic {
    Diagnostic(
      "unknown-edition", at: SourceLocation(path: path), "“\(tag)” is not an edition of the site",
      solutions: NearMiss.solutions(for: tag, among: legal) + ["add it to the editions in site.yml"]
    )
  }
}
