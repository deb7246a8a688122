import Diagnostics
import Markdown
import SiteModel

/// Splits the blocks of an entry into its lead and the sections of its family.
struct SectionReader {
  let family: Family
  let edition: Edition
  /// What the lead may begin with: the code, or its name; the first is named in messages.
  let subjects: [String]
  /// The end of the file, where missing sections are reported.
  let end: SourceLocation

  /// The words of the entry, set in the typography of the edition.
  ///
  /// Reported: a missing, long or subjectless lead; a heading that is no section, stands on another level
  /// than 2, or comes twice; a section that is empty or missing.
  func read(_ blocks: [Block], diagnostics: inout [Diagnostic]) -> EntryText {
    let typography = Typography(language: edition.language.description)
    let parts = split(blocks, diagnostics: &diagnostics)
    var sections: [String: [Block]] = [:]
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
      }
      lines[section.id] = lines[section.id] ?? part.heading.line
      sections[section.id, default: []] += typography.apply(to: part.blocks)
    }
    for section in family.sections where section.isRequired && lines[section.id] == nil {
      diagnostics.append(.missingSection(section.heading[edition.language], at: end))
    }
    return EntryText(
      lead: typography.apply(to: lead(parts.lead, diagnostics: &diagnostics)), sections: sections)
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
    let title = Self.comparable(title)
    return family.sections.first { Self.comparable($0.heading[edition.language]) == title }
  }

  /// Reports a heading that is no section's, and says which one it was meant to be: that one is not missing.
  private func reportUnknown(_ part: Part, diagnostics: inout [Diagnostic]) -> SectionDefinition? {
    let legal = family.sections.map { $0.heading[edition.language] }
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
      diagnostics.append(.missingLead(of: subjects[0], at: blocks.first?.location ?? end))
      return []
    }
    let text = inlines.plainText
    if !subjects.contains(where: { text.hasPrefix("\($0) ") || text.hasPrefix("\($0)\u{A0}") }) {
      diagnostics.append(.leadSubject(subjects[0], at: first.location))
    }
    if blocks.count > 1 { diagnostics.append(.longLead(at: blocks[1].location)) }
    return inlines
  }
}
