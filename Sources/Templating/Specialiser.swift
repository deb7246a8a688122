/// Runs a program as far as the known values go, and leaves what depends on the values that are missing.
///
/// What is known becomes literals; sections of known flags and lists are gone into or skipped here and now.
struct Specialiser {
  /// An object on the stack: known in part or as a whole, or found when the page is rendered.
  private enum Frame {
    case partial(PartialRecord)
    case known(Record)
    case remaining(Int)
  }

  /// What a place of the program leads to.
  private enum Target {
    case partial(PartialValue)
    case known(Value)
    case remaining(Residue.Location)
  }

  private let source: Program
  private var frames: [Frame]
  /// The residue of the section that is being run.
  private var residue: [Residue] = []
  /// How many objects are on the stack of the program that remains; the two things to begin with.
  private var remainingDepth = 2

  /// What remains of `program` for `record`.
  ///
  /// - Complexity: O(*n*) in the steps that running the program on a whole record would take, if every page
  ///   picked all that there is to pick from.
  static func specialise(_ program: Program, for record: PartialRecord) -> [Residue] {
    var specialiser = Specialiser(source: program, frames: [.partial(record)])
    specialiser.run(0..<program.operations.count)
    return specialiser.residue
  }

  private init(source: Program, frames: [Frame]) {
    self.source = source
    self.frames = frames
  }

  private mutating func run(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let operation = source.operations[index]
      index += 1
      switch operation {
      case .literal(let start, let count):
        residue.append(.literal(Array(source.literals[Int(start)..<Int(start + count)])))
      case .print(let place): print(target(of: place))
      case .skipUnlessTrue(let place, let end):
        section(.ifTrue, target(of: place), index..<Int(end))
        index = Int(end)
      case .skipIfTrue(let place, let end):
        section(.ifFalse, target(of: place), index..<Int(end))
        index = Int(end)
      case .skipIfPresent(let place, let end):
        section(.ifAbsent, target(of: place), index..<Int(end))
        index = Int(end)
      case .enter(let place, let end):
        // The last operation of the section leads out of the object, or to the next one.
        section(.object, target(of: place), index..<Int(end) - 1)
        index = Int(end)
      case .enterFirst(let place, let end):
        section(.list, target(of: place), index..<Int(end) - 1)
        index = Int(end)
      case .leave, .enterNext, .fragment, .choose, .skipUnlessChosen, .skipIfChosen: break
      }
    }
  }
}

extension Specialiser {
  private mutating func print(_ target: Target) {
    switch target {
    case .known(let value), .partial(.known(let value)): residue.append(.literal(value.printed))
    case .partial(.missing(let missing)): residue.append(.print(missing.location))
    case .partial(.text(let pieces)): for piece in pieces { print(piece) }
    case .remaining(let location): residue.append(.print(location))
    case .partial: preconditionFailure("what is printed is no text")
    }
  }

  private mutating func print(_ piece: PartialValue.Piece) {
    switch piece {
    case .text(let text): residue.append(.literal(HTML(escaping: text).bytes))
    case .missing(let missing): residue.append(.print(missing.location))
    }
  }

  private mutating func section(_ section: Residue.Section, _ target: Target, _ body: Range<Int>) {
    switch target {
    case .known(let value), .partial(.known(let value)): known(section, value, body)
    case .partial(.object(let record)):
      if section == .object { run(body, in: .partial(record)) }
    case .partial(.list(let records)):
      if section == .list { for record in records { run(body, in: .partial(record)) } }
      if section == .ifAbsent, records.isEmpty { run(body) }
    case .partial(.choice(let choice)): choose(section, choice, body)
    case .partial(.isChosen(let number)):
      residue.append(.ifChosen(number, isInverted: section == .ifFalse, collect { $0.run(body) }))
    case .partial(.missing(let missing)): remaining(section, missing.location, body)
    case .remaining(let location): remaining(section, location, body)
    case .partial(.text): preconditionFailure("a text has no sections")
    }
  }

  private mutating func known(_ section: Residue.Section, _ value: Value, _ body: Range<Int>) {
    switch section {
    case .ifTrue: if value.isTrue { run(body) }
    case .ifFalse: if !value.isTrue { run(body) }
    case .ifAbsent: if value.records.isEmpty { run(body) }
    case .object, .list: for record in value.records { run(body, in: .known(record)) }
    }
  }

  private mutating func choose(
    _ section: Residue.Section, _ choice: PartialValue.Choice, _ body: Range<Int>
  ) {
    if section == .ifAbsent {
      residue.append(.ifChosen(choice.number, isInverted: true, collect { $0.run(body) }))
    } else {
      let elements = choice.elements.map { record in collect { $0.run(body, in: .partial(record)) } }
      residue.append(.choice(choice.number, elements))
    }
  }

  private mutating func remaining(
    _ section: Residue.Section, _ location: Residue.Location, _ body: Range<Int>
  ) {
    let isEntered = section == .object || section == .list
    let inner = collect { specialiser in
      guard isEntered else { return specialiser.run(body) }
      specialiser.remainingDepth += 1
      specialiser.run(body, in: .remaining(specialiser.remainingDepth - 1))
      specialiser.remainingDepth -= 1
    }
    residue.append(.section(section, location, inner))
  }

  private mutating func run(_ body: Range<Int>, in frame: Frame) {
    frames.append(frame)
    run(body)
    frames.removeLast()
  }

  /// What `body` adds to the residue, by itself.
  private mutating func collect(_ body: (inout Specialiser) -> Void) -> [Residue] {
    let outer = residue
    residue = []
    body(&self)
    defer { residue = outer }
    return residue
  }
}

extension Specialiser {
  private func target(of place: Place) -> Target {
    let first = Int(place.firstSlot)
    let slots = source.slots[first..<first + Int(place.slotCount)].map(Int.init)[...]
    switch frames[Int(place.frame)] {
    case .remaining(let frame): return .remaining(Residue.Location(frame: frame, slots: Array(slots)))
    case .known(let record): return target(in: record, slots)
    case .partial(let record): return target(in: record, slots)
    }
  }

  private func target(in record: Record, _ slots: ArraySlice<Int>) -> Target {
    .known(slots.reduce(.object(record)) { $0.records[0].storage.slots[$1] })
  }

  private func target(in record: PartialRecord, _ slots: ArraySlice<Int>) -> Target {
    let rest = slots.dropFirst()
    switch record.slots[slots[slots.startIndex]] {
    case .known(let value) where !rest.isEmpty: return target(in: value.records[0], rest)
    case .missing(let missing) where !rest.isEmpty:
      let location = missing.location
      return .remaining(Residue.Location(frame: location.frame, slots: location.slots + rest))
    case .object(let inner) where !rest.isEmpty: return target(in: inner, rest)
    case let value: return .partial(value)
    }
  }
}

extension Missing {
  /// Where the value is in the program that remains.
  fileprivate var location: Residue.Location {
    Residue.Location(frame: Int(thing.rawValue), slots: [slot])
  }
}

extension Value {
  /// What a text or HTML prints.
  fileprivate var printed: [UInt8] {
    switch content {
    case .text(let html), .html(let html): html.bytes
    default: preconditionFailure("the value is no text")
    }
  }

  fileprivate var isTrue: Bool {
    if case .flag(let flag) = content { flag } else { preconditionFailure("the value is no flag") }
  }

  /// The object or objects.
  fileprivate var records: [Record] {
    switch content {
    case .object(let record): [record]
    case .list(let records): records
    case .none: []
    default: preconditionFailure("the value is no object")
    }
  }
}
