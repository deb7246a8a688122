import Markdown
import SiteModel
import Templating

/// What pages show of one entry in one edition: made once, used by the entry's page and all its pairs.
struct EntryFragment: Sendable {
  /// The entry as templates see it.
  let record: Record
  /// The facts in words, by the index of their definition; empty when the entry has none.
  let words: [[FactWords]]
  /// The sections by the index of their definition.
  let sections: [HTML?]
  /// The language that the text is in: not the edition's when there is no translation.
  let language: LanguageTag
}

/// Makes the fragments of a family in one edition.
struct FragmentMaker {
  let folder: FolderContext
  let shelfIndex: Int
  let confusions: ConfusionMap
  /// For each entry, a link to it.
  let links: [Record]
  /// Makes links to pages of pairs.
  let pairHref: @Sendable (_ first: Int, _ second: Int) -> EscapedText

  /// How many codes an entry names as often confused with it.
  private static let relatedLimit = 8

  private var schema: PageSchema { folder.schema }
  private var shelf: Shelf { folder.library.shelves[shelfIndex] }
  private var family: Family { shelf.family }
  private var language: LanguageTag { folder.edition.language }

  /// The fragment of the entry at `index`.
  func fragment(at index: Int) -> EntryFragment {
    let entry = shelf.entries[index]
    let original = folder.library.site.editions[0].language
    let (text, textLanguage) = entry.text(in: language, fallback: original)
    let sections = family.sections.map { definition in
      text.sections[definition.id].map { MarkupRenderer.html($0, folder.setting(family: shelfIndex)) }
    }
    let words = family.facts.map { definition in
      entry.fact(definition.id).map { definition.words(for: $0, in: language) } ?? []
    }
    let facts = zip(family.facts, words).map(factRecord)
    let record = schema.entry.record(
      heading(of: entry, at: index)
        + self.text(text, in: textLanguage)
        + lists(of: entry, at: index)
        + [
          ("facts", .list(facts.compactMap { $0 })), ("fact", .object(factsRecord(facts))),
          ("sections", .list(zip(family.sections, sections).compactMap(sectionRecord))),
          ("section", .object(sectionsRecord(sections))),
        ])
    return EntryFragment(record: record, words: words, sections: sections, language: textLanguage)
  }

  private func heading(of entry: Entry, at index: Int) -> [(String, Value)] {
    [
      ("code", .text(entry.code.description)), ("isWord", .flag(entry.code.number == nil)),
      ("name", .text(entry.displayName(in: language))),
      ("subject", .text(entry.subject(in: language, family: family))),
      ("nameLanguage", .text(entry.nameLanguage(in: language, family: family).description)),
      ("tone", .text(entry.tone(in: family).rawValue)),
      ("href", .text(folder.href(.entry(family: shelfIndex, entry: index)))),
      ("class", .optional(classRecord(entry.classID))),
    ]
  }

  private func text(_ text: EntryText, in textLanguage: LanguageTag) -> [(String, Value)] {
    [
      ("lead", .html(MarkupRenderer.html(text.lead, folder.setting(family: shelfIndex)))),
      ("summary", .text(text.lead.plainText)),
      ("language", .text(textLanguage.description)),
      ("isUntranslated", .flag(textLanguage != language)),
    ]
  }

  private func lists(of entry: Entry, at index: Int) -> [(String, Value)] {
    let related = confusions.confused(with: index, limit: Self.relatedLimit)
      .map { links[$0].replacing("href", with: .text(pairHref(min(index, $0), max(index, $0)))) }
    let end = Crossing.End(family: shelfIndex, entry: index)
    let crossings = CrossingContext(folder: folder).records(touching: end)
    return [
      ("hasAliases", .flag(!entry.aliases.isEmpty)),
      ("aliases", .list(entry.aliases.map { schema.alias.record([("name", .text($0))]) })),
      ("hasRelated", .flag(!related.isEmpty)),
      ("related", .list(related)),
      ("hasCrossings", .flag(!crossings.isEmpty)),
      ("crossings", .list(crossings)),
      ("reviewed", .text(entry.reviewed?.description ?? "")),
      ("isReviewed", .flag(entry.reviewed != nil)),
    ]
  }

  private func classRecord(_ id: String?) -> Record? {
    family.classes.first { $0.id == id }.map {
      schema.entryClass.record([
        ("id", .text($0.id)), ("label", .text($0.label[language])), ("phrase", .text($0.phrase[language])),
      ])
    }
  }

  private func factRecord(_ definition: FactDefinition, _ words: [FactWords]) -> Record? {
    guard let first = words.first else { return nil }
    let values = words.map {
      schema.factValue.record([("value", .text($0.label)), ("phrase", .text($0.phrase))])
    }
    return schema.fact.record([
      ("id", .text(definition.id)), ("label", .text(definition.label[language])),
      ("value", .text(first.label)), ("phrase", .text(first.phrase)),
      ("hasMany", .flag(values.count > 1)), ("values", .list(values)),
    ])
  }

  private func factsRecord(_ facts: [Record?]) -> Record {
    schema.facts.record(
      schema.facts.names.map { name in
        let index = family.facts.firstIndex { $0.id == name }
        return (name, .optional(index.flatMap { facts[$0] }))
      })
  }

  private func sectionRecord(_ definition: SectionDefinition, _ html: HTML?) -> Record? {
    html.map {
      schema.section.record([
        ("id", .text(definition.id)), ("heading", .text(definition.heading[language])), ("html", .html($0)),
      ])
    }
  }

  private func sectionsRecord(_ sections: [HTML?]) -> Record {
    schema.sections.record(
      schema.sections.names.map { name in
        let index = family.sections.firstIndex { $0.id == name }
        return (name, .optional(index.flatMap { sectionRecord(family.sections[$0], sections[$0]) }))
      })
  }
}
