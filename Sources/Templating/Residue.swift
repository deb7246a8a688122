/// A part of what remains of a program when much of its record is known.
indirect enum Residue {
  /// Prints what was known.
  case literal([UInt8])
  /// Prints a value that is found when the page is rendered.
  case print(Location)
  /// A section of such a value.
  case section(Section, Location, [Residue])
  /// What is printed for each object that a page picks: one part an object that there is to pick from.
  case choice(Int, [[Residue]])
  /// What is printed if a page picks something in a choice, or if it picks nothing.
  case ifChosen(Int, isInverted: Bool, [Residue])

  /// How a section goes on from its value.
  enum Section {
    case ifTrue, ifFalse, ifAbsent, object, list
  }

  /// An object on the stack of the program that remains, and the way from it.
  ///
  /// The first two objects are the things; further ones are entered by sections.
  struct Location: Hashable {
    var frame: Int
    var slots: [Int]
  }
}

extension Residue {
  /// What a part needs besides literals.
  struct Needs: OptionSet {
    let rawValue: Int

    static let first = Needs(rawValue: 1)
    static let second = Needs(rawValue: 2)
    /// What a page picks.
    static let choices = Needs(rawValue: 4)
  }

  /// What this part needs to be rendered.
  var needs: Needs {
    switch self {
    case .literal: []
    case .print(let location): location.needs
    case .section(_, let location, let body): body.needs.union(location.needs)
    case .choice(_, let elements): elements.reduce(into: .choices) { $0.formUnion($1.needs) }
    case .ifChosen(_, _, let body): body.needs.union(.choices)
    }
  }
}

extension [Residue] {
  /// What the parts need together.
  var needs: Residue.Needs {
    reduce(into: []) { $0.formUnion($1.needs) }
  }
}

extension Residue.Location {
  /// Objects above the things come out of one of them, which the section that entered them needs.
  fileprivate var needs: Residue.Needs {
    switch frame {
    case 0: .first
    case 1: .second
    default: []
    }
  }
}
