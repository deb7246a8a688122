import Diagnostics
import Markdown
import SiteModel

/// Splits the blocks of an entry or a note into its lead and its sections.
struct SectionReader {
  /// What a lead must be about.
  enum LeadRule {
    /// It begins with one of these: the code, or its name; the first is named in messages.
    case subject([String])
    /// It names each of these.
    case naming([String])
  }

  let sections: [SectionDefinition]
  let edition: Edition
  let leadRule: LeadRule
  /// The end of the file, where missing sections are reported.
  let end: SourceLocation

  /// The words of the text, set in the typography of the edition.
  ///
  /// Reported: a missing or long lead, or one that breaks its rule; a heading that is no section, stands on another level
  /// than 2, or comes twice; a section that is empty or missing; and whatever is still to be written.
  func read(_ blocks: [Block], diagnostics: inout [Diagnostic]) -> EntryText {
    let typography = Typography(language: edition.language.description)
    let parts = split(blocks, diagnostics: &diagnostics)
    var contents: [String: [Block]] = [:]
    var lines: [String: Int] = [:]
    for part in parts.sections {
      guard let section = section(headed: part.title) else {
        let meant = reportUnknown(part, diagnostics: &diagnostics)
        lines[meant?.id ?? ""] = part.heading.line
        continue
      }
      let heading = section.heading[edition.language]
      if let line = lines[section.id] {
        diagnostics.append(.duplicateSection(heading, firstLine: line, at: part.heading.location))
      } else if part.blocks.isEmpty {
        diagnostics.append(.emptySection(heading, at: part.heading.location))
      } else if let place = Placeholder.location(in: part.blocks) {
        let way = section.isRequired ? nil : "## \(heading)"
        diagnostics.append(.unwritten("“\(heading)”", orTakeOut: way, at: place))
      }
      lines[section.id] = lines[section.id] ?? part.heading.line
      contents[section.id, default: []] += typography.apply(to: part.blocks)
    }
    for section in self.sections where section.isRequired && lines[section.id] == nil {
      diagnostics.append(.missingSection(section.heading[edition.language], at: end))
    }
    return EntryText(
      lead: typography.apply(to: lead(parts.lead, diagnostics: &diagnostics)), sections: contents)
  }

  private struct Part {
    var heading: Block
    var title: String
    var blocks: [Block]
  }

  private func split(
    _ blocks: [Block], diagnostics: inout [Diagnostic]
  ) -> (lead: [Block], sections: [Part]) {
    var lead: [Block] = []
    var sections: [Part] = []
    for block in blocks {
      if case .heading(let level, let title) = block.kind {
        if level == 2 {
          sections.append(Part(heading: block, title: title.plainText, blocks: []))
        } else {
          diagnostics.append(.headingLevel(level, at: block.location))
        }
      } else if sections.isEmpty {
        lead.append(block)
      } else {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    return (lead, sections)
  }

  private func section(headed title: String) -> SectionDefinition? {
    if let section = sections.first(where: { $0.heading[edition.language] == title }) { return section }
    let title = Self.comparable(title)
    return sections.first { Self.comparable($0.heading[edition.language]) == title }
  }

  /// Reports a heading that is no section's, and says which one it was meant to be: that one is not missing.
  private func reportUnknown(_ part: Part, diagnostics: inout [Diagnostic]) -> SectionDefinition? {
    let legal = sections.map { $0.heading[edition.language] }
    diagnostics.append(.unknownHeading(part.title, legal: legal, at: part.heading.location))
    return NearMiss.best(for: part.title, among: legal).flatMap { section(headed: $0) }
  }

  /// A heading without regard to the kind of its apostrophes and spaces, which keyboards and the
  /// typography of the language change.
  private static func comparable(_ heading: String) -> String {
    heading.replacing("'", with: "’").split { $0.isWhitespace }.joined(separator: " ")
  }

  private func lead(_ blocks: [Block], diagnostics: inout [Diagnostic]) -> [Inline] {
    guard let first = blocks.first, case .paragraph(let inlines) = first.kind else {
      diagnostics.append(missingLead(at: blocks.first?.location ?? end))
      return []
    }
    check(inlines.plainText, at: first.location, diagnostics: &diagnostics)
    if blocks.count > 1 { diagnostics.append(.longLead(at: blocks[1].location)) }
    return inlines
  }

  private func missingLead(at location: SourceLocation) -> Diagnostic {
    switch leadRule {
    case .subject(let subjects): .missingLead(of: subjects[0], at: location)
    case .naming(let codes): .missingDecisiveSentence(codes, at: location)
    }
  }

  private func check(_ lead: String, at location: SourceLocation, diagnostics: inout [Diagnostic]) {
    if isUnwritten(lead) { diagnostics.append(.unwritten("the lead", at: location)) }
    guard lead != Placeholder.text else { return }
    switch leadRule {
    case .subject(let subjects):
      if !subjects.contains(where: { lead.hasPrefix("\($0) ") || lead.hasPrefix("\($0)\u{A0}") }) {
        diagnostics.append(.leadSubject(subjects[0], at: location))
      }
    case .naming(let codes):
      for code in codes where !lead.contains(code) {
        diagnostics.append(.leadDoesNotName(code, at: location))
      }
    }
  }

  /// Whether the placeholder stands alone, or after the code, as in “404 …”.
  private func isUnwritten(_ lead: String) -> Bool {
    guard case .subject(let subjects) = leadRule else { return lead == Placeholder.text }
    return lead == Placeholder.text || subjects.contains { lead == "\($0) \(Placeholder.text)" }
  }
}
