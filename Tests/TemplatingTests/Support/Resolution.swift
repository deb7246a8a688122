@testable import Templating

extension PartialRecord {
  /// The record that this one becomes on the page of two things that picks `picks`.
  func resolved(_ first: Record, _ second: Record, picking picks: PagePicks) -> Record {
    let resolution = Resolution(first: first, second: second, picks: picks)
    return resolution.record(self)
  }
}

/// What is missing, found the slow way: the oracle of pages that are rendered from fragments.
private struct Resolution {
  let first: Record
  let second: Record
  let picks: PagePicks

  func record(_ partial: PartialRecord) -> Record {
    let values = zip(partial.schema.fields, partial.slots).map { value($0, $1) }
    return Record(storage: Record.Storage(partial.schema, values))
  }

  private func value(_ field: Field, _ partial: PartialValue) -> Value {
    switch partial {
    case .known(let value): value
    case .missing(let missing): value(missing)
    case .text(let pieces): Value(content: .text(HTML(trusting: pieces.flatMap(bytes))))
    case .object(let record): .object(self.record(record))
    case .list(let records): .list(records.map(record))
    case .isChosen(let number): .flag(!picks.picked(in: number).isEmpty)
    case .choice(let choice):
      if case .optional = field { .optional(picked(choice).first) } else { .list(picked(choice)) }
    }
  }

  private func picked(_ choice: PartialValue.Choice) -> [Record] {
    picks.picked(in: choice.number).map { record(choice.elements[Int($0)]) }
  }

  private func value(_ missing: Missing) -> Value {
    (missing.thing == .first ? first : second).storage.slots[missing.slot]
  }

  private func bytes(_ piece: PartialValue.Piece) -> [UInt8] {
    switch piece {
    case .text(let text): HTML(escaping: text).bytes
    case .missing(let missing):
      if case .text(let html) = value(missing).content { html.bytes } else { [] }
    }
  }
}
