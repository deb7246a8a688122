import Digest

/// A template for pages about one or two things of a kind, specialised for what all these pages share.
///
/// What depends on one thing is rendered once for it, as ``Fragments``; a page is then little more than a row
/// of copies.
public struct PairTemplate: Sendable {
  private let program: Program
  private let fragments: [Program]
  private let fragmentDigests: [UInt64]
  /// What pages look at in a thing beside its fragments.
  private let looks: [[Int]]
  /// The operations of each choice.
  private let choices: [Int: [Int]]

  /// Specialises `template` for all pages whose records are `record` but for what is missing.
  ///
  /// - Complexity: O(*n*) in the size of a page that would pick all that there is to pick from.
  public init(_ template: Template, for record: PartialRecord) {
    precondition(record.schema == template.schema, "\(template.name) takes \(template.schema.name)")
    let outliner = Outliner(Specialiser.specialise(template.program, for: record))
    let program = outliner.program
    self.program = program
    fragments = outliner.fragments
    fragmentDigests = fragments.map { fragment in
      var digest = Digest()
      fragment.fold(fragment.operations.indices, fragments: [], into: &digest)
      return digest.value
    }
    let places = program.operations.compactMap(\.place).filter { $0.frame < 2 }
    looks = Set(places.map { program.slots(of: $0).map(Int.init) }).sorted {
      $0.lexicographicallyPrecedes($1)
    }
    choices = program.operations.indices.reduce(into: [:]) { choices, index in
      if case .choose(let choice, _, _) = program.operations[index] {
        choices[Int(choice), default: []].append(index)
      }
    }
  }

  /// What `thing` contributes to its pages, whether it is the first or the second.
  public func fragments(of thing: Record) -> Fragments {
    Fragments(of: thing, fragments, lookingAt: looks)
  }

  /// What all pages depend on; what there is to pick from in the choices `apart` does not count.
  public func digest(apart choices: Set<Int>) -> UInt64 {
    var digest = Digest()
    program.fold(program.operations.indices, fragments: fragmentDigests, apart: choices, into: &digest)
    return digest.value
  }

  /// What a page depends on when it picks `element` in a choice.
  public func digest(of element: Int, in choice: Int) -> UInt64 {
    var digest = Digest()
    for index in choices[choice] ?? [] {
      guard case .choose(_, let starts, _) = program.operations[index] else { continue }
      let part = Int(starts) + element
      program.fold(
        Int(program.partStarts[part])..<Int(program.partStarts[part + 1]), fragments: fragmentDigests,
        into: &digest)
    }
    return digest.value
  }

  /// Appends the page of a pair.
  ///
  /// Nothing is allocated but what the buffer grows by.
  ///
  /// - Parameter picks: what the page picks, by the numbers of the choices, each an index into the objects there.
  /// - Complexity: O(*n*) in the number of bytes appended.
  public func render(
    _ first: Fragments, _ second: Fragments, picking picks: PagePicks, into output: inout OutputBuffer
  ) {
    Renderer.run(program, on: first, second, picking: picks, into: &output)
  }
}
