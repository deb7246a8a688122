import SiteModel
import Templating

/// What the pages of pairs take from each of their two codes: a record an entry, with a slot for each thing that
/// a page may say of it.
struct PairSchema: Sendable {
  let schema: Schema
  private let sectionCount: Int
  private let topicCount: Int

  /// The slots that do not depend on the family.
  private enum Slot: Int, CaseIterable {
    case entry, code, subject
  }

  init(_ pages: PageSchema, family: Family, topics: Int) {
    sectionCount = family.sections.count
    topicCount = topics
    let fixed: [(String, Field)] = [("entry", .object(pages.entry)), ("code", .text), ("subject", .text)]
    schema = Schema(
      "code of a pair",
      fixed + family.sections.indices.map { ("section\($0)", .optional(pages.side)) }
        + (0..<topics).map { ("topic\($0)", .text) } + family.facts.indices.map { ("fact\($0)", .text) })
  }

  /// The entry as its own page shows it.
  func entry(_ thing: Missing.Thing) -> PartialValue { slot(Slot.entry.rawValue, of: thing) }

  /// The code, as file names have it.
  func code(_ thing: Missing.Thing) -> Missing { Missing(thing, slot: Slot.code.rawValue) }

  /// What the code is called where it is the subject of a sentence.
  func subject(_ thing: Missing.Thing) -> PartialValue { slot(Slot.subject.rawValue, of: thing) }

  /// The text of the section at `index` of the family's.
  func section(_ index: Int, of thing: Missing.Thing) -> PartialValue {
    slot(Slot.allCases.count + index, of: thing)
  }

  /// What the entry says about a topic.
  func phrase(about topic: Int, of thing: Missing.Thing) -> PartialValue {
    slot(Slot.allCases.count + sectionCount + topic, of: thing)
  }

  /// The label of what a fact says first.
  func label(of fact: Int, of thing: Missing.Thing) -> PartialValue {
    slot(Slot.allCases.count + sectionCount + topicCount + fact, of: thing)
  }

  private func slot(_ slot: Int, of thing: Missing.Thing) -> PartialValue {
    .missing(Missing(thing, slot: slot))
  }
}
