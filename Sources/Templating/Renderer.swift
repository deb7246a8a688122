/// Runs a program on one record: one loop, and a stack of objects as deep as the program says.
struct Renderer: ~Copyable {
  /// An object on the stack, and where to find the next if it is one of a list.
  struct Frame {
    var record: Unmanaged<Record.Storage>
    var list: Location?
    var next = 0
  }

  /// A slot of a record.
  ///
  /// The record is not retained, which would take as long as printing a short value: all that a program
  /// can reach is held by the record that it runs on.
  struct Location {
    let record: Unmanaged<Record.Storage>
    let slot: Int

    @inline(__always)
    func read<Result>(_ body: (Value.Content) -> Result) -> Result {
      record._withUnsafeGuaranteedRef { body($0.slots[slot].content) }
    }
  }

  /// What a page about two things has besides their records.
  struct Pair {
    let first: Fragments.Bytes
    let second: Fragments.Bytes
    let picks: PagePicks.Pointers
  }

  private let operations: UnsafeBufferPointer<Operation>
  private let literals: UnsafeRawBufferPointer
  private let slots: UnsafeBufferPointer<UInt16>
  private let partStarts: UnsafeBufferPointer<UInt32>
  private let frames: UnsafeMutableBufferPointer<Frame>
  private let pair: Pair?
  private var depth = 0

  /// Appends what the program makes of the record, which must be of the schema that it was compiled for.
  ///
  /// The stack is a temporary of the call; nothing else is allocated but what the buffer grows by.
  static func run(_ program: Program, on record: Record, into output: inout OutputBuffer) {
    withUnsafeTemporaryAllocation(of: Frame.self, capacity: program.frameCount) { frames in
      program.withPointers { operations, literals, slots, partStarts in
        var renderer = Renderer(operations, literals, slots, partStarts, frames, nil)
        renderer.push(Frame(record: .passUnretained(record.storage)))
        withExtendedLifetime(record) { renderer.run(0..<operations.count, &output) }
      }
    }
  }

  /// Appends what the program of a page about two things makes of them.
  static func run(
    _ program: Program, on first: borrowing Fragments, _ second: borrowing Fragments,
    picking picks: PagePicks,
    into output: inout OutputBuffer
  ) {
    withUnsafeTemporaryAllocation(of: Frame.self, capacity: program.frameCount) { frames in
      program.withPointers { operations, literals, slots, partStarts in
        first.withBytes { one in
          second.withBytes { other in
            picks.withPointers { picks in
              let pair = Pair(first: one, second: other, picks: picks)
              var renderer = Renderer(operations, literals, slots, partStarts, frames, pair)
              renderer.push(Frame(record: one.thing))
              renderer.push(Frame(record: other.thing))
              renderer.run(0..<operations.count, &output)
            }
          }
        }
      }
    }
  }

  private init(
    _ operations: UnsafeBufferPointer<Operation>, _ literals: UnsafeRawBufferPointer,
    _ slots: UnsafeBufferPointer<UInt16>, _ partStarts: UnsafeBufferPointer<UInt32>,
    _ frames: UnsafeMutableBufferPointer<Frame>, _ pair: Pair?
  ) {
    self.operations = operations
    self.literals = literals
    self.slots = slots
    self.partStarts = partStarts
    self.frames = frames
    self.pair = pair
  }

  private mutating func run(_ range: Range<Int>, _ output: inout OutputBuffer) {
    var index = range.lowerBound
    while index < range.upperBound {
      let operation = operations[index]
      index += 1
      switch operation {
      case .literal(let start, let count):
        output.append(literals.part(start, until: start + count))
      case .print(let place): print(place, &output)
      case .skipUnlessTrue(let place, let target): if !isTrue(place) { index = Int(target) }
      case .skipIfTrue(let place, let target): if isTrue(place) { index = Int(target) }
      case .skipIfPresent(let place, let target): if isPresent(place) { index = Int(target) }
      case .enter(let place, let target): if !enter(place) { index = Int(target) }
      case .enterFirst(let place, let target): if !enterFirst(place) { index = Int(target) }
      case .enterNext(let target): if enterNext() { index = Int(target) }
      case .leave: pop()
      case .fragment(let thing, let fragment):
        output.append(fragments(of: thing)[Int(fragment)])
      case .choose(let choice, let starts, let end):
        for pick in 0..<pickCount(in: choice) {
          let part = Int(starts + self.pick(pick, in: choice))
          run(Int(partStarts[part])..<Int(partStarts[part + 1]), &output)
        }
        index = Int(end)
      case .skipUnlessChosen(let choice, let target): if pickCount(in: choice) == 0 { index = Int(target) }
      case .skipIfChosen(let choice, let target): if pickCount(in: choice) > 0 { index = Int(target) }
      }
    }
  }
}

extension Program {
  fileprivate func withPointers(
    _ body: (
      UnsafeBufferPointer<Operation>, UnsafeRawBufferPointer, UnsafeBufferPointer<UInt16>,
      UnsafeBufferPointer<UInt32>
    ) -> Void
  ) {
    operations.withUnsafeBufferPointer { operations in
      literals.withUnsafeBytes { literals in
        slots.withUnsafeBufferPointer { slots in
          partStarts.withUnsafeBufferPointer { body(operations, literals, slots, $0) }
        }
      }
    }
  }
}

extension Renderer {
  /// Frames hold nothing that must be released: leaving one is counting down.
  private mutating func push(_ frame: Frame) {
    frames.initializeElement(at: depth, to: frame)
    depth += 1
  }

  private mutating func pop() {
    depth -= 1
  }

  private mutating func enter(_ place: Place) -> Bool {
    guard let record = location(of: place).read(\.object) else { return false }
    push(Frame(record: record))
    return true
  }

  private mutating func enterFirst(_ place: Place) -> Bool {
    let list = location(of: place)
    guard let first = list.read({ $0.element(0) }) else { return false }
    push(Frame(record: first, list: list, next: 1))
    return true
  }

  private mutating func enterNext() -> Bool {
    let frame = frames[depth - 1]
    guard let record = frame.list?.read({ $0.element(frame.next) }) else {
      pop()
      return false
    }
    frames[depth - 1].record = record
    frames[depth - 1].next += 1
    return true
  }

  @inline(__always)
  private func fragments(of thing: Missing.Thing) -> Fragments.Bytes {
    guard let pair else { Value.Content.isUnexpected() }
    return thing == .first ? pair.first : pair.second
  }

  @inline(__always)
  private func pickCount(in choice: UInt32) -> Int {
    guard let pair else { Value.Content.isUnexpected() }
    return pair.picks.count(in: choice)
  }

  @inline(__always)
  private func pick(_ pick: Int, in choice: UInt32) -> UInt32 {
    guard let pair else { Value.Content.isUnexpected() }
    return pair.picks.pick(pick, in: choice)
  }
}

extension Renderer {
  @inline(__always)
  private func print(_ place: Place, _ output: inout OutputBuffer) {
    location(of: place).read { content in
      switch content {
      case .text(let html), .html(let html): output.append(html.bytes)
      default: Value.Content.isUnexpected()
      }
    }
  }

  private func isTrue(_ place: Place) -> Bool {
    location(of: place).read(\.isTrue)
  }

  private func isPresent(_ place: Place) -> Bool {
    location(of: place).read(\.isPresent)
  }

  @inline(__always)
  private func location(of place: Place) -> Location {
    var record = frames[Int(place.frame)].record
    let last = Int(place.firstSlot) + Int(place.slotCount) - 1
    for index in Int(place.firstSlot)..<last {
      guard let inner = Location(record: record, slot: Int(slots[index])).read(\.object) else {
        Value.Content.isUnexpected()
      }
      record = inner
    }
    return Location(record: record, slot: Int(slots[last]))
  }
}

extension Value.Content {
  /// The object, or `nil` if the place is for one and there is none.
  fileprivate var object: Unmanaged<Record.Storage>? {
    switch self {
    case .object(let record): .passUnretained(record.storage)
    case .none: nil
    default: Self.isUnexpected()
    }
  }

  /// An object of the list, or `nil` if it has no more than `index`.
  fileprivate func element(_ index: Int) -> Unmanaged<Record.Storage>? {
    guard case .list(let records) = self else { Self.isUnexpected() }
    return index < records.count ? .passUnretained(records[index].storage) : nil
  }

  fileprivate var isTrue: Bool {
    guard case .flag(let flag) = self else { Self.isUnexpected() }
    return flag
  }

  fileprivate var isPresent: Bool {
    switch self {
    case .object: true
    case .none: false
    case .list(let records): !records.isEmpty
    default: Self.isUnexpected()
    }
  }

  /// A record holds what its schema says, and the compiler has checked the program against the schema.
  fileprivate static func isUnexpected() -> Never {
    preconditionFailure("the record does not hold what its schema says")
  }
}
