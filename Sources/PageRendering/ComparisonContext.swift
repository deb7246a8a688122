import SiteModel
import Templating

/// What the page of one pair shows beyond the two entries: how they differ, and the note on them.
struct ComparisonContext {
  let folder: FolderContext
  let family: Int
  let first: Int
  let second: Int
  let fragments: (a: EntryFragment, b: EntryFragment)
  let confusions: ConfusionMap

  /// How many other pairs a page leads to.
  private static let neighbourLimit = 8

  private var schema: PageSchema { folder.schema }
  private var shelf: Shelf { folder.library.shelves[family] }
  private var language: LanguageTag { folder.edition.language }
  private var pair: Comparison { Comparison(shelf.entries[first], shelf.entries[second]) }

  /// The fields of the page, in the order of its schema.
  ///
  /// The first difference is the decisive sentence where no note gives it; it is not said a second time.
  func fields() -> [(String, Value)] {
    let note = shelf.notes[pair.key].map(noteRecord)
    let differences = pair.differences(in: shelf.family).compactMap(difference)
    let decisive = note == nil ? differences.first : nil
    let others = Array(differences.dropFirst(decisive == nil ? 0 : 1))
    let agreements = pair.commonFacts(in: shelf.family).map(agreement)
    let choices = sections(isChoice: true)
    return [
      ("a", .object(fragments.a.record)), ("b", .object(fragments.b.record)),
      ("note", .optional(note)), ("decisive", .optional(decisive)),
      ("hasDifferences", .flag(!others.isEmpty)), ("differences", .list(others)),
      ("hasAgreements", .flag(!agreements.isEmpty)), ("agreements", .list(agreements)),
      ("sections", .list(sections(isChoice: false))),
      ("hasChoices", .flag(!choices.isEmpty)), ("choices", .list(choices)),
      ("neighbours", .list(neighbours())),
    ]
  }

  private func difference(_ difference: Difference) -> Record? {
    let left = difference.first.map { fragments.a.words[difference.fact][$0].phrase }
    let right = difference.second.map { fragments.b.words[difference.fact][$0].phrase }
    guard let phrase = left ?? right else { return nil }
    let subjects = [pair.first, pair.second].map { $0.subject(in: language, family: shelf.family) }
    let (subject, other) = left == nil ? (subjects[1], subjects[0]) : (subjects[0], subjects[1])
    return schema.difference.record([
      ("label", .text(shelf.family.facts[difference.fact].label[language])),
      ("isContrast", .flag(left != nil && right != nil)),
      ("subject", .text(subject)), ("phrase", .text(phrase)),
      ("other", .text(other)), ("otherPhrase", .text(right ?? "")),
    ])
  }

  private func agreement(_ fact: Int) -> Record {
    schema.agreement.record([
      ("label", .text(shelf.family.facts[fact].label[language])),
      ("value", .text(fragments.a.words[fact].first?.label ?? "")),
    ])
  }

  private func noteRecord(_ note: Note) -> Record {
    let original = folder.library.site.editions[0].language
    let (text, textLanguage) = note.text(in: language, fallback: original)
    let setting = folder.setting(family: family)
    let sections = shelf.family.noteSections.compactMap { definition in
      text.sections[definition.id].map { blocks in
        schema.section.record([
          ("id", .text("note-\(definition.id)")), ("heading", .text(definition.heading[language])),
          ("html", .html(MarkupRenderer.html(blocks, setting))),
        ])
      }
    }
    return schema.note.record([
      ("lead", .html(MarkupRenderer.html(text.lead, setting))), ("summary", .text(text.lead.plainText)),
      ("language", .text(textLanguage.description)), ("isUntranslated", .flag(textLanguage != language)),
      ("sections", .list(sections)),
    ])
  }

  private func sections(isChoice: Bool) -> [Record] {
    shelf.family.sections.indices.filter { shelf.family.sections[$0].isChoice == isChoice }
      .compactMap(section)
  }

  private func section(at index: Int) -> Record? {
    guard fragments.a.sections[index] != nil || fragments.b.sections[index] != nil else { return nil }
    let definition = shelf.family.sections[index]
    return schema.pairSection.record([
      ("id", .text(definition.id)), ("heading", .text(definition.comparisonHeading[language])),
      ("first", .optional(side(fragments.a, index))), ("second", .optional(side(fragments.b, index))),
    ])
  }

  private func side(_ fragment: EntryFragment, _ index: Int) -> Record? {
    fragment.sections[index].map {
      schema.side.record([("html", .html($0)), ("language", .text(fragment.language.description))])
    }
  }

  private func neighbours() -> [Record] {
    confusions.neighbours(of: first, second, limit: Self.neighbourLimit).map {
      folder.neighbour($0.0, $0.1, family: family)
    }
  }
}
