import Diagnostics
import SiteModel

extension Diagnostic {
  static func codeMismatch(_ code: Code, file stem: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "code-mismatch", at: location, "the code is \(code), but the file is named \(stem).md",
      solutions: ["name the file \(code).md, or correct the code"]
    )
  }

  static func duplicateCode(_ code: Code, first: SourceLocation, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "duplicate-code", at: location, "the code \(code) already has an entry, at \(first.description)",
      solutions: ["keep one of the two"]
    )
  }

  static func orphanTranslation(_ stem: String, path: String) -> Diagnostic {
    Diagnostic(
      "orphan-translation", at: SourceLocation(path: path),
      "this translates \(stem).md, which does not exist",
      solutions: ["write \(stem).md first: it holds the facts"]
    )
  }

  static func missingTranslation(
    of code: Code, in edition: Edition, file: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "missing-translation", .warning, at: location,
      "\(code) has no text in the edition “\(edition.language)”",
      explanation: "Its pages show the text of the default edition, with a notice.",
      solutions: ["write \(file)"]
    )
  }

  static func unknownClass(of code: Code, legal: [String], at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "unknown-class", at: location, "no class of the family holds \(code)",
      solutions: ["name one with “class:” (\(legal.joined(separator: ", "))), or widen a range in family.yml"]
    )
  }

  static func missingFact(_ id: String, of code: Code, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "missing-fact", at: location, "\(code) must have the fact “\(id)”",
      solutions: ["add “\(id):” to the front matter"]
    )
  }

  static func unknownRelated(_ code: String, legal: [String], at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "unknown-related", at: location, "“\(code)” has no entry in this family",
      solutions: NearMiss.best(for: code, among: legal).map { ["did you mean “\($0)”?"] }
        ?? ["write its entry, or take it out of the list"]
    )
  }

  static func selfRelated(_ code: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "unknown-related", at: location, "an entry is not related to itself",
      solutions: ["take “\(code)” out of the list"])
  }

  static func untranslatedFact(_ id: String, of stem: String, path: String) -> Diagnostic {
    Diagnostic(
      "missing-translation", .warning, at: SourceLocation(path: path),
      "the fact “\(id)” of \(stem) is not translated", solutions: ["add “\(id):” to the front matter"])
  }

  static func translatedNothing(_ id: String, of stem: String, path: String) -> Diagnostic {
    Diagnostic(
      "orphan-translation", at: SourceLocation(path: path),
      "this translates the fact “\(id)”, which \(stem).md does not have",
      solutions: ["add “\(id):” to \(stem).md, or remove it here"])
  }

  static func unknownEntry(_ file: String, legal: [String], at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "unknown-entry", at: location, "the link leads to “\(file)”, which does not exist",
      solutions: NearMiss.best(for: file, among: legal).map { ["did you mean “\($0)”?"] } ?? []
    )
  }

  static func missingLead(of code: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "missing-lead", at: location,
      "the text must begin with its lead: one sentence whose subject is the code",
      solutions: ["write one paragraph that begins with “\(code) ” before the first heading"]
    )
  }

  static func leadSubject(_ code: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "lead-subject", at: location, "the lead must begin with “\(code) ”",
      explanation: "It is placed after words such as “In contrast,”, so the code itself must be its subject.",
      solutions: ["rephrase it"]
    )
  }

  static func missingDecisiveSentence(_ codes: [String], at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "missing-lead", at: location,
      "a note must begin with the sentence that tells \(codes.joined(separator: " and ")) apart",
      solutions: ["write one paragraph that names both before the first heading"]
    )
  }

  static func leadDoesNotName(_ code: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "lead-subject", at: location, "the sentence that tells two codes apart must name \(code)",
      solutions: ["say which code is which"]
    )
  }

  static func longLead(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "long-lead", at: location, "only one paragraph may stand before the first heading",
      solutions: ["move this to the first section"]
    )
  }

  static func headingLevel(_ level: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "heading-level", at: location, "a heading of level \(level) has no place here",
      explanation: "The title of a page comes from its front matter; sections are not divided further.",
      solutions: ["use “## ” and the heading of a section"]
    )
  }

  static func unknownHeading(_ heading: String, legal: [String], at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "unknown-heading", at: location, "“\(heading)” is not the heading of a section",
      solutions: NearMiss.solutions(for: heading, among: legal)
    )
  }

  static func duplicateSection(_ heading: String, firstLine: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "duplicate-section", at: location, "the section “\(heading)” is there already, on line \(firstLine)",
      solutions: ["join the two"]
    )
  }

  static func emptySection(_ heading: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "empty-section", at: location, "the section “\(heading)” says nothing",
      solutions: ["write it or remove it"])
  }

  static func missingSection(_ heading: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "missing-section", at: location, "the section “\(heading)” is missing",
      solutions: ["add “## \(heading)”"])
  }
}
