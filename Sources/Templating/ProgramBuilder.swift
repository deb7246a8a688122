/// Appends operations to a program.
struct ProgramBuilder {
  private(set) var program = Program()
  /// The operation that some jump leads to, so that no literal may be merged into the one before it.
  private var label = 0

  mutating func appendLiteral(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = UInt32(program.literals.count)
    program.literals += bytes
    let count = UInt32(bytes.count)
    if case .literal(let first, let earlier) = program.operations.last, program.operations.count > label {
      program.operations[program.operations.count - 1] = .literal(start: first, count: earlier + count)
    } else {
      program.operations.append(.literal(start: start, count: count))
    }
  }

  mutating func append(_ operation: Operation) {
    program.operations.append(operation)
  }

  /// The place of what a name stands for.
  mutating func place(of resolution: Resolution) -> Place {
    place(of: resolution.frame, resolution.slots)
  }

  /// The place that `slots` lead to from an object of the stack.
  mutating func place(of frame: Int, _ slots: [Int]) -> Place {
    let first = UInt32(program.slots.count)
    program.slots += slots.map { UInt16($0) }
    return Place(frame: UInt16(frame), slotCount: UInt16(slots.count), firstSlot: first)
  }

  /// Makes room for `depth` objects on the stack.
  mutating func reserveFrames(_ depth: Int) {
    program.frameCount = max(program.frameCount, depth)
  }

  /// Appends the operation that begins a section; returns its index for `end`.
  mutating func begin(_ operation: Operation) -> Int {
    program.operations.append(operation)
    return program.operations.count - 1
  }

  /// Begins a choice among `count` parts; returns its index for the calls that follow.
  mutating func beginChoice(_ number: Int, among count: Int) -> Int {
    let starts = program.partStarts.count
    program.partStarts += Array(repeating: 0, count: count + 1)
    return begin(.choose(UInt32(number), partStarts: UInt32(starts), to: 0))
  }

  /// Begins a part of the choice that began at `index`; the parts follow in their order.
  mutating func beginPart(_ part: Int, of index: Int) {
    guard case .choose(_, let starts, _) = program.operations[index] else { return }
    label = program.operations.count
    program.partStarts[Int(starts) + part] = UInt32(label)
  }

  /// Ends the choice among `count` parts that began at `index`.
  mutating func endChoice(_ index: Int, among count: Int) {
    beginPart(count, of: index)
    end(index)
  }

  /// Ends the section that began at `index`: what it skips to is here.
  mutating func end(_ index: Int) {
    if case .enter = program.operations[index] { append(.leave) }
    if case .enterFirst = program.operations[index] { append(.enterNext(to: UInt32(index + 1))) }
    label = program.operations.count
    program.operations[index].skip(to: UInt32(label))
  }
}

extension Operation {
  fileprivate mutating func skip(to target: UInt32) {
    switch self {
    case .skipUnlessTrue(let place, _): self = .skipUnlessTrue(place, to: target)
    case .skipIfTrue(let place, _): self = .skipIfTrue(place, to: target)
    case .skipIfPresent(let place, _): self = .skipIfPresent(place, to: target)
    case .enter(let place, _): self = .enter(place, to: target)
    case .enterFirst(let place, _): self = .enterFirst(place, to: target)
    case .choose(let number, let starts, _): self = .choose(number, partStarts: starts, to: target)
    case .skipUnlessChosen(let number, _): self = .skipUnlessChosen(number, to: target)
    case .skipIfChosen(let number, _): self = .skipIfChosen(number, to: target)
    case .literal, .print, .leave, .enterNext, .fragment: break
    }
  }
}
