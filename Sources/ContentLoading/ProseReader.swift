import Diagnostics
import Markdown
import SiteModel

/// Splits a page of free text into its lead and its body.
struct ProseReader {
  let source: SourceText
  /// The line that the text begins on, after the front matter.
  let bodyLine: Int
  let edition: Edition

  /// The text, set in the typography of the edition; `nil` without a title or a lead.
  ///
  /// Reported: what the Markdown parser found, a missing lead, one that is still to be written, a heading on
  /// another level than 2.
  func read(_ document: MarkdownDocument, title: String?, diagnostics: inout [Diagnostic]) -> Prose? {
    diagnostics += document.diagnostics
    for case (.heading(let level, _), let location) in document.blocks.map({ ($0.kind, $0.location) })
    where level != 2 {
      diagnostics.append(.headingLevel(level, at: location))
    }
    guard case .paragraph(let lead) = document.blocks.first?.kind else {
      diagnostics.append(.missingProseLead(at: source.location(at: source.offset(ofLine: bodyLine))))
      return nil
    }
    if let place = Placeholder.location(in: Array(document.blocks.prefix(1))) {
      diagnostics.append(.unwritten("the first paragraph", at: place))
    }
    let typography = Typography(language: edition.language.description)
    return title.map {
      Prose(
        title: typography.apply(to: $0), lead: typography.apply(to: lead),
        body: typography.apply(to: Array(document.blocks.dropFirst())))
    }
  }
}

extension Diagnostic {
  fileprivate static func missingProseLead(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "missing-lead", at: location,
      "the page must begin with a paragraph that says which question it answers",
      solutions: ["write it before the first heading"]
    )
  }
}
