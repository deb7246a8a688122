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
    let first = UInt32(program.slots.count)
    program.slots += resolution.slots.map { UInt16($0) }
    return Place(
      frame: UInt16(resolution.frame), slotCount: UInt16(resolution.slots.count), firstSlot: first)
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
    case .literal, .print, .leave, .enterNext: break
    }
  }
}
