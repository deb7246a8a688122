/// A compiled template: a flat list of small operations over one arena of literal bytes.
struct Program: Hashable, Sendable {
  var operations: [Operation] = []
  var literals: [UInt8] = []
  /// The slots of all places, one place after another.
  var slots: [UInt16] = []
  /// Where the parts of choices begin, one choice after another, and at last where each choice ends.
  var partStarts: [UInt32] = []
  /// How many objects are on the stack at most, the record itself included.
  var frameCount = 1

  /// How much memory it takes, in bytes.
  var size: Int {
    operations.count * MemoryLayout<Operation>.stride + literals.count
      + slots.count * MemoryLayout<UInt16>.stride + partStarts.count * MemoryLayout<UInt32>.stride
  }
}

/// One step of a program. A `to` is the index of the operation to go on with.
enum Operation: Hashable, Sendable {
  /// Prints bytes of the arena.
  case literal(start: UInt32, count: UInt32)
  /// Prints a text or HTML.
  case print(Place)
  /// Begins a section of a flag.
  case skipUnlessTrue(Place, to: UInt32)
  /// Begins an inverted section of a flag.
  case skipIfTrue(Place, to: UInt32)
  /// Begins an inverted section of an object or a list.
  case skipIfPresent(Place, to: UInt32)
  /// Puts an object on the stack; skips its section if there is none.
  case enter(Place, to: UInt32)
  /// Ends the section of an object: takes it off the stack.
  case leave
  /// Puts the first object of a list on the stack; skips its section if the list is empty.
  case enterFirst(Place, to: UInt32)
  /// Ends the section of a list: goes on with the next object, or takes the last one off the stack.
  case enterNext(to: UInt32)
  /// Prints what was rendered beforehand for one of the two things of a page.
  case fragment(Missing.Thing, UInt32)
  /// Runs the parts that a page picks in a choice; they stand between this operation and `to`.
  case choose(UInt32, partStarts: UInt32, to: UInt32)
  /// Begins what is for pages that pick something in a choice.
  case skipUnlessChosen(UInt32, to: UInt32)
  /// Begins what is for pages that pick nothing in a choice.
  case skipIfChosen(UInt32, to: UInt32)
}

/// Where a value is: an object on the stack, and the slots to follow from it.
struct Place: Hashable, Sendable {
  let frame: UInt16
  let slotCount: UInt16
  let firstSlot: UInt32
}
