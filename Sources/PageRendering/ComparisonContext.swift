import SiteModel
import Templating

/// What the pages of all pairs of a family have in common in one edition, and what each of them picks.
struct ComparisonContext {
  /// What a page picks, by the number of the choice.
  enum Choice: Int, CaseIterable {
    case note, decisive, differences, agreements, sections, choices, neighbours
  }

  let folder: FolderContext
  let records: FolderRecords
  let familyRecord: Record
  let family: Int
  let confusions: ConfusionMap
  let fragments: [EntryFragment]
  /// What the pages take from each entry.
  let things: PairSchema

  private var schema: PageSchema { folder.schema }
  private var shelf: Shelf { folder.library.shelves[family] }
  private var language: LanguageTag { folder.edition.language }
  private var topics: [StatementTable.Topic] { confusions.statements.topics }

  init(
    folder: FolderContext, records: FolderRecords, familyRecord: Record, family: Int,
    confusions: ConfusionMap,
    fragments: [EntryFragment]
  ) {
    self.folder = folder
    self.records = records
    self.familyRecord = familyRecord
    self.family = family
    self.confusions = confusions
    self.fragments = fragments
    things = PairSchema(
      folder.schema, family: folder.library.shelves[family].family, topics: confusions.statements.topics.count
    )
  }

  /// The notes that pages pick from, each with its pair, in the order of the pages.
  func notes() -> [(first: Int, second: Int, note: Note)] {
    let notes = shelf.notes.compactMap { key, note in
      shelf.index(of: key.first).flatMap { first in
        shelf.index(of: key.second).map { (first: first, second: $0, note: note) }
      }
    }
    return notes.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// Which sections answer which of the two codes to use, by the index of their definition.
  var isChoice: [Bool] { shelf.family.sections.map(\.isChoice) }

  /// What an entry contributes to its pages.
  func thing(at index: Int) -> Record {
    let fragment = fragments[index]
    var phrases = Array(repeating: "", count: topics.count)
    for (topic, position) in confusions.statements.statements(of: index) {
      phrases[topic] = fragment.words[topics[topic].fact][position].phrase
    }
    let sides = fragment.sections.map { html in
      html.map {
        schema.side.record([("html", .html($0)), ("language", .text(fragment.language.description))])
      }
    }
    let entry = shelf.entries[index]
    let values: [Value] =
      [
        .object(fragment.record), .text(entry.code.description),
        .text(entry.subject(in: language, family: shelf.family)),
      ]
      + sides.map(Value.optional) + phrases.map(Value.text)
      + fragment.words.map { .text($0.first?.label ?? "") }
    return things.schema.record(zip(things.schema.names, values).map { ($0, $1) })
  }

  /// The page of every pair.
  ///
  /// The first difference is the decisive sentence where no note gives it; it is not said a second time.
  func record() -> PartialRecord {
    let differences = topics.indices.flatMap { topic in
      Difference.Sides.allCases.map { difference(Difference(topic: topic, sides: $0)) }
    }
    let agreements = shelf.family.facts.indices.map(agreement)
    let sections = shelf.family.sections.indices.map(section)
    let neighbour = folder.neighbours(family: family)
    let neighbours = confusions.pairs.map { neighbour($0.first, $0.second).partial }
    return schema.root(.comparison).partialRecord([
      ("edition", .known(.object(records.edition))), ("page", .object(page())),
      ("site", .known(.object(records.site))), ("strings", .known(.object(records.strings))),
      ("asset", .known(.object(records.asset))), ("family", .known(.object(familyRecord))),
      ("a", things.entry(.first)), ("b", things.entry(.second)),
      ("note", choice(.note, among: notes().map { noteRecord($0.note).partial })),
      ("decisive", choice(.decisive, among: differences)),
      ("hasDifferences", isChosen(.differences)), ("differences", choice(.differences, among: differences)),
      ("hasAgreements", isChosen(.agreements)), ("agreements", choice(.agreements, among: agreements)),
      ("sections", choice(.sections, among: sections)),
      ("hasChoices", isChosen(.choices)), ("choices", choice(.choices, among: sections)),
      ("neighbours", choice(.neighbours, among: neighbours)),
    ])
  }

  /// The place of a difference among those that pages pick from.
  static func element(of difference: Difference) -> Int {
    difference.topic * Difference.Sides.allCases.count + difference.sides.rawValue
  }
}

extension ComparisonContext {
  private func choice(_ choice: Choice, among elements: [PartialRecord]) -> PartialValue {
    .choice(PartialValue.Choice(choice.rawValue, among: elements))
  }

  private func isChosen(_ choice: Choice) -> PartialValue { .isChosen(choice.rawValue) }

  /// The addresses of the page, in which the two codes are put together.
  private func page() -> PartialRecord {
    let library = folder.library
    let alternates = library.site.editions.indices.map { edition in
      let route = Route(library.directory(of: Page(.family(family), edition: edition)) + [""])
      return schema.alternate.partialRecord([
        ("language", .known(.text(library.site.editions[edition].language.description))),
        ("name", .known(.text(library.site.editions[edition].name))),
        ("href", fileName(after: route.link(from: folder.directory))),
        ("url", fileName(after: library.site.baseURL.address(of: route))),
        ("isCurrent", .known(.flag(edition == folder.editionIndex))),
      ])
    }
    let route = Route(folder.directory + [""])
    return schema.page.partialRecord([
      ("url", fileName(after: library.site.baseURL.address(of: route))), ("alternates", .list(alternates)),
    ])
  }

  private func fileName(after folder: String) -> PartialValue {
    .text([
      .text(folder), .missing(things.code(.first)), .text(PairName.infix), .missing(things.code(.second)),
      .text(PairName.suffix),
    ])
  }

  private func difference(_ difference: Difference) -> PartialRecord {
    let (own, other): (Missing.Thing, Missing.Thing) =
      difference.sides == .second ? (.second, .first) : (.first, .second)
    let isContrast = difference.sides == .both
    return schema.difference.partialRecord([
      ("label", .known(.text(shelf.family.facts[topics[difference.topic].fact].label[language]))),
      ("isContrast", .known(.flag(isContrast))), ("subject", things.subject(own)),
      ("phrase", things.phrase(about: difference.topic, of: own)), ("other", things.subject(other)),
      (
        "otherPhrase",
        isContrast ? things.phrase(about: difference.topic, of: other) : .known(.text(""))
      ),
    ])
  }

  private func agreement(on fact: Int) -> PartialRecord {
    schema.agreement.partialRecord([
      ("label", .known(.text(shelf.family.facts[fact].label[language]))),
      ("value", things.label(of: fact, of: .first)),
    ])
  }

  private func section(at index: Int) -> PartialRecord {
    let definition = shelf.family.sections[index]
    return schema.pairSection.partialRecord([
      ("id", .known(.text(definition.id))),
      ("heading", .known(.text(definition.comparisonHeading[language]))),
      ("first", things.section(index, of: .first)), ("second", things.section(index, of: .second)),
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
}
