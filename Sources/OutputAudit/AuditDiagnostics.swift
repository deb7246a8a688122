import Diagnostics

extension Diagnostic {
  static func defect(
    _ defect: ReferenceResolver.Defect, of address: String, at location: SourceLocation
  ) -> Diagnostic {
    switch defect {
    case .nothing(let path): .missingTarget(address, path: path, at: location)
    case .outside: .addressOutside(address, at: location)
    case .folder(let index): .addressOfFolder(address, index: index, at: location)
    case .otherCase(let path): .addressCase(address, path: path, at: location)
    case .rooted: .rootedAddress(address, at: location)
    case .external: .externalLoad(address, at: location)
    case .script: .scriptAddress(at: location)
    }
  }

  private static func missingTarget(_ address: String, path: String, at location: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      "missing-target", at: location, "the address “\(address)” leads to no file",
      explanation: path.isEmpty ? nil : "Looked for “\(path)” in the site.",
      solutions: ["correct it in the template or the text that it comes from", "build the site again"])
  }

  private static func addressOutside(_ address: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "address-outside", at: location, "the address “\(address)” leads out of the site",
      solutions: ["name a file of the site"])
  }

  private static func addressOfFolder(
    _ address: String, index: String?, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "address-of-folder", at: location, "the address “\(address)” is that of a folder",
      explanation: "Opened from a disk, a folder shows a list of its files.",
      solutions: [index.map { "name the page in it: “\($0)”" } ?? "name a file"])
  }

  private static func addressCase(_ address: String, path: String, at location: SourceLocation) -> Diagnostic
  {
    Diagnostic(
      "address-case", .warning, at: location, "the address “\(address)” has another case than the file",
      explanation: "It works on some disks, and on most hosts it does not.",
      solutions: ["write it as the file is called: “\(path)”"])
  }

  private static func rootedAddress(_ address: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "rooted-address", at: location, "the address “\(address)” begins at the root of a host",
      explanation: "It leads nowhere from a disk, or on a host where the site lies in a folder.",
      solutions: ["write it relative to the page"])
  }

  private static func externalLoad(_ address: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "external-load", at: location, "“\(address)” is loaded from a host",
      explanation: "It is missing without a network, and tells the host who reads the page.",
      solutions: ["put a copy in Templates/assets and load that"])
  }

  private static func scriptAddress(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "script-address", at: location, "the address is a script", explanation: contentSecurityPolicy,
      solutions: ["give it to an element in a script file"])
  }

  static func inlineCode(_ kind: PageOutline.InlineCode.Kind, at location: SourceLocation) -> Diagnostic {
    switch kind {
    case .script:
      Diagnostic(
        "inline-script", at: location, "the page holds a script", explanation: contentSecurityPolicy,
        solutions: ["move it to a file in Templates/assets"])
    case .handler:
      Diagnostic(
        "inline-handler", at: location, "the attribute is a script", explanation: contentSecurityPolicy,
        solutions: ["add the listener in a script file"])
    case .style:
      Diagnostic(
        "inline-style", at: location, "the page holds a style", explanation: contentSecurityPolicy,
        solutions: ["give the element a class, and style it in a file in Templates/assets"])
    }
  }

  private static let contentSecurityPolicy =
    "The site is made for a Content-Security-Policy that forbids it."
}

extension Diagnostic {
  static func missingAnchor(
    _ id: String, on path: String, known: Set<String>, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "missing-anchor", at: location, "no element of “\(path)” has the id “\(id)”",
      solutions: nearest(to: id, among: known) ?? ["give the element that id, or name another"])
  }

  static func unknownID(
    _ id: String, in attribute: String, known: Set<String>, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "unknown-id", at: location, "\(attribute) names the id “\(id)”, which no element of the page has",
      solutions: nearest(to: id, among: known) ?? ["give the element that id, or name another"])
  }

  private static func nearest(to id: String, among known: Set<String>) -> [String]? {
    NearMiss.best(for: id, among: known).map { ["did you mean “\($0)”?"] }
  }

  static func duplicateID(_ id: String, firstLine: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "duplicate-id", at: location, "the id “\(id)” is already that of an element in line \(firstLine)",
      solutions: ["give each element an id of its own"])
  }

  static func missingLanguage(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "missing-language", at: location, "the page does not say its language",
      solutions: ["write <html lang=\"…\">"])
  }

  static func missingTitle(at location: SourceLocation) -> Diagnostic {
    Diagnostic("missing-title", at: location, "the page has no title", solutions: ["write <title>…</title>"])
  }

  static func duplicateTitle(_ title: String, of path: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "duplicate-title", at: location, "the page “\(path)” has the title “\(title)”, too",
      explanation: "Results of a search and tabs of a browser show nothing else to tell the two apart.",
      solutions: ["give each page of an edition a title of its own"])
  }

  static func missingMainHeading(at location: SourceLocation) -> Diagnostic {
    Diagnostic("missing-main-heading", at: location, "the page has no <h1>", solutions: ["write one"])
  }

  static func doubledMainHeading(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "doubled-main-heading", at: location, "the page has another <h1> already",
      solutions: ["make it an <h2>"])
  }

  static func baseElement(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "base-element", at: location, "<base> changes where every address of the page leads",
      explanation: "Its addresses were followed as if it were not there.", solutions: ["remove it"])
  }
}

extension Diagnostic {
  static func wrongCanonical(of path: String, base: String?, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "wrong-canonical", at: location, "the canonical address is not that of the page",
      solutions: [base.map { "write “\($0)\(path)”" } ?? "let it end with “/\(path)”"])
  }

  static func missingAlternate(_ address: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "missing-alternate", at: location, "the translation “\(address)” is not a page of the site",
      solutions: ["name the address of a page, beginning as in its canonical link"])
  }

  static func alternateLanguage(
    _ language: String, path: String, actual: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "alternate-language", at: location,
      "the page “\(path)” is in the language “\(actual)”, not “\(language)”",
      solutions: ["write hreflang=\"\(actual)\", or name another page"])
  }

  static func oneSidedAlternate(path: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "one-sided-alternate", at: location, "the translation “\(path)” does not name this page in return",
      explanation: "Search engines believe such links only when they are mutual.",
      solutions: ["let both pages name each other"])
  }

  static func orphanPage(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "orphan-page", .warning, at: location, "no other page links to the page",
      solutions: ["link to it from a page that readers reach"])
  }

  static func unusedAsset(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "unused-asset", .warning, at: location, "nothing in the site loads the file",
      solutions: ["remove it from Templates/assets"])
  }
}
