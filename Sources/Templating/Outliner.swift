/// Turns a residue into a program, and whatever in it needs one thing alone into programs of their own, whose
/// output is made once a thing and copied into its pages.
struct Outliner {
  /// How many bytes of text beside what one thing says are worth a copy for each thing, to be printed with it.
  private static let literalLimit = 64

  private(set) var fragments: [Program] = []
  private var indices: [Program: Int] = [:]
  private var builder = ProgramBuilder()

  /// The program of the pages.
  var program: Program { builder.program }

  init(_ residue: [Residue]) {
    builder.reserveFrames(2)
    append(residue)
  }

  /// Appends parts that stand in no object but the things themselves.
  private mutating func append(_ residue: [Residue]) {
    var run = Run()
    for part in residue {
      switch (part, part.needs) {
      case (.literal(let bytes), _):
        if run.text.count + bytes.count > Self.literalLimit { end(&run) }
        run.text += bytes
      case (_, .first): append(part, of: .first, to: &run)
      case (_, .second): append(part, of: .second, to: &run)
      case (_, _):
        end(&run)
        appendMixed(part)
      }
    }
    end(&run)
  }

  /// Parts that need the same thing, and the text after them, or before there are any.
  private struct Run {
    var thing = Missing.Thing.first
    var parts: [Residue] = []
    var text: [UInt8] = []
  }

  private mutating func append(_ part: Residue, of thing: Missing.Thing, to run: inout Run) {
    if !run.parts.isEmpty, run.thing != thing { end(&run) }
    if run.text.count > Self.literalLimit { end(&run) }
    if !run.text.isEmpty { run.parts.append(.literal(run.text)) }
    run = Run(thing: thing, parts: run.parts + [part])
  }

  private mutating func end(_ run: inout Run) {
    if run.parts.isEmpty {
      builder.appendLiteral(run.text)
    } else {
      if !run.text.isEmpty { run.parts.append(.literal(run.text)) }
      // A fragment starts from its thing alone, whichever of the two it is.
      var fragment = ProgramBuilder()
      fragment.append(run.parts, things: 1, depth: 1)
      let index = indices[fragment.program, default: fragments.count]
      if index == fragments.count { fragments.append(fragment.program) }
      indices[fragment.program] = index
      builder.append(.fragment(run.thing, UInt32(index)))
    }
    run = Run()
  }

  /// Appends a part that needs both things, or what a page picks.
  private mutating func appendMixed(_ part: Residue) {
    switch part {
    case .choice(let number, let elements):
      let start = builder.beginChoice(number, among: elements.count)
      for (index, element) in elements.enumerated() {
        builder.beginPart(index, of: start)
        append(element)
      }
      builder.endChoice(start, among: elements.count)
    case .ifChosen(let number, let isInverted, let body):
      let start = builder.begin(number, isInverted)
      append(body)
      builder.end(start)
    case .section(let section, let location, let body) where !section.isEntered:
      let start = builder.begin(section, at: builder.place(of: location.frame, location.slots))
      append(body)
      builder.end(start)
    case .section, .print, .literal:
      builder.append([part], things: 2, depth: 2)
    }
  }
}

extension Residue.Section {
  /// Whether the value becomes the innermost object of the section.
  fileprivate var isEntered: Bool { self == .object || self == .list }
}

extension ProgramBuilder {
  fileprivate mutating func begin(_ section: Residue.Section, at place: Place) -> Int {
    switch section {
    case .ifTrue: begin(.skipUnlessTrue(place, to: 0))
    case .ifFalse: begin(.skipIfTrue(place, to: 0))
    case .ifAbsent: begin(.skipIfPresent(place, to: 0))
    case .object: begin(.enter(place, to: 0))
    case .list: begin(.enterFirst(place, to: 0))
    }
  }

  fileprivate mutating func begin(_ choice: Int, _ isInverted: Bool) -> Int {
    let number = UInt32(choice)
    return begin(isInverted ? .skipIfChosen(number, to: 0) : .skipUnlessChosen(number, to: 0))
  }

  /// Appends parts as they are, for a stack of `depth` objects of which the outermost are `things`: both, or one
  /// in the place of either.
  fileprivate mutating func append(_ parts: [Residue], things: Int, depth: Int) {
    reserveFrames(depth)
    for part in parts {
      switch part {
      case .literal(let bytes): appendLiteral(bytes)
      case .print(let location): append(.print(place(of: location, things: things)))
      case .section(let section, let location, let body):
        let start = begin(section, at: place(of: location, things: things))
        append(body, things: things, depth: section.isEntered ? depth + 1 : depth)
        end(start)
      case .choice(let number, let elements):
        let start = beginChoice(number, among: elements.count)
        for (index, element) in elements.enumerated() {
          beginPart(index, of: start)
          append(element, things: things, depth: depth)
        }
        endChoice(start, among: elements.count)
      case .ifChosen(let number, let isInverted, let body):
        let start = begin(number, isInverted)
        append(body, things: things, depth: depth)
        end(start)
      }
    }
  }

  private mutating func place(of location: Residue.Location, things: Int) -> Place {
    place(
      of: location.frame < 2 ? min(location.frame, things - 1) : location.frame - 2 + things, location.slots)
  }
}
