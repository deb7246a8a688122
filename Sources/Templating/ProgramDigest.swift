import Digest

/// Digests of programs: of what they print, not of where its parts happen to stand.
extension Program {
  /// Folds in the operations of a range that no jump leaves, without the parts of the choices `apart`.
  func fold(
    _ range: Range<Int>, fragments: [UInt64], apart: Set<Int> = [], into digest: inout Digest
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      digest.combine(UInt64(operations[index].kind))
      switch operations[index] {
      case .literal(let start, let count):
        digest.combine(Array(literals[Int(start)..<Int(start + count)]))
      case .print(let place): fold(place, into: &digest)
      case .skipUnlessTrue(let place, let end), .skipIfTrue(let place, let end),
        .skipIfPresent(let place, let end), .enter(let place, let end), .enterFirst(let place, let end):
        fold(place, into: &digest)
        digest.combine(UInt64(Int(end) - index))
      case .leave: break
      case .enterNext(let start): digest.combine(UInt64(index - Int(start)))
      case .fragment(let thing, let fragment):
        digest.combine(UInt64(thing.rawValue))
        digest.combine(fragments[Int(fragment)])
      case .choose(let choice, let starts, let end):
        digest.combine(UInt64(choice))
        if apart.contains(Int(choice)) {
          index = Int(end) - 1
        } else {
          var part = Int(starts)
          while partStarts[part] < end {
            digest.combine(UInt64(Int(partStarts[part]) - index))
            part += 1
          }
        }
      case .skipUnlessChosen(let choice, let end), .skipIfChosen(let choice, let end):
        digest.combine(UInt64(choice))
        digest.combine(UInt64(Int(end) - index))
      }
      index += 1
    }
  }

  private func fold(_ place: Place, into digest: inout Digest) {
    digest.combine(UInt64(place.frame))
    for slot in slots(of: place) { digest.combine(UInt64(slot)) }
  }

  /// The way to a place from its object.
  func slots(of place: Place) -> ArraySlice<UInt16> {
    slots[Int(place.firstSlot)..<Int(place.firstSlot) + Int(place.slotCount)]
  }
}

extension Operation {
  /// A number for each kind of operation.
  fileprivate var kind: Int {
    switch self {
    case .literal: 0
    case .print: 1
    case .skipUnlessTrue: 2
    case .skipIfTrue: 3
    case .skipIfPresent: 4
    case .enter: 5
    case .leave: 6
    case .enterFirst: 7
    case .enterNext: 8
    case .fragment: 9
    case .choose: 10
    case .skipUnlessChosen: 11
    case .skipIfChosen: 12
    }
  }

  /// The place that the operation looks at.
  var place: Place? {
    switch self {
    case .print(let place), .skipUnlessTrue(let place, _), .skipIfTrue(let place, _),
      .skipIfPresent(let place, _), .enter(let place, _), .enterFirst(let place, _):
      place
    case .literal, .leave, .enterNext, .fragment, .choose, .skipUnlessChosen, .skipIfChosen: nil
    }
  }
}

extension Value {
  /// Folds in everything that a template could print of the value.
  func fold(into digest: inout Digest) {
    switch content {
    case .text(let html), .html(let html):
      digest.combine(html.bytes)
    case .flag(let flag):
      digest.combine(flag ? 1 : 0)
    case .object(let record):
      digest.combine(2)
      for value in record.storage.slots { value.fold(into: &digest) }
    case .none: digest.combine(3)
    case .list(let records):
      digest.combine(UInt64(4 + records.count))
      for record in records { for value in record.storage.slots { value.fold(into: &digest) } }
    }
  }
}
