import Diagnostics

extension Diagnostic {
  static func rawHTML(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "raw-html", at: location, "raw HTML is not allowed in content",
      explanation: "Content is words; the templates give them their HTML.",
      solutions: ["write Markdown", "put an example of HTML in a code span or a code block"]
    )
  }

  static func image(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "image", at: location, "images are not supported in content",
      solutions: ["describe in words what the image shows, or link to it"]
    )
  }

  static func refusedLink(_ destination: String, scheme: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "refused-link", at: location, "a link may not lead to a “\(scheme):” address",
      solutions: ["use one of: \(LinkPolicy.schemes.joined(separator: ", "))"]
    )
  }

  static func linkToNowhere(_ destination: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "link-to-nowhere", at: location, "“\(destination)” leads to no page of the site",
      solutions: ["link to an entry by its file name, such as 404.md", "write the full https address"]
    )
  }

  static func nestedHeading(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "nested-heading", at: location, "a heading may not stand in a list or a quotation",
      solutions: ["move it out, or make it a paragraph"]
    )
  }

  static func nestedTooDeeply(limit: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "nested-too-deeply", at: location, "the text is nested more than \(limit) levels deep",
      solutions: ["use fewer quotations or lists inside one another"]
    )
  }
}
