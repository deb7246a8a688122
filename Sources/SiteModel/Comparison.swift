/// Two codes of a family, lower code first: a pair has one page, whichever way it is asked for.
public struct Comparison: Sendable {
  /// The lower code.
  public let first: Entry
  /// The higher code.
  public let second: Entry

  /// The pair in its canonical order.
  public init(_ left: Entry, _ right: Entry) {
    (first, second) = left.code < right.code ? (left, right) : (right, left)
  }

  /// What is true of one code and not of the other, the most decisive first.
  ///
  /// Never two equal sides. A choice, a class or a text is one statement; of fields each is one, matched by
  /// name, and only the levels that are compared count.
  ///
  /// - Complexity: O(*f*²) in the number of facts and fields, which are few.
  public func differences(in family: Family) -> [Difference] {
    family.facts.indices.filter { family.facts[$0].isCompared }
      .flatMap { differences(in: family.facts[$0], at: $0) }
  }

  private func differences(in definition: FactDefinition, at index: Int) -> [Difference] {
    let left = first.fact(definition.id).map(definition.statements) ?? []
    let right = second.fact(definition.id).map(definition.statements) ?? []
    let subjects = left.map(\.subject) + right.map(\.subject).filter { !left.map(\.subject).contains($0) }
    return subjects.compactMap { subject in
      let one = left.first { $0.subject == subject }
      let other = right.first { $0.subject == subject }
      guard one?.value != other?.value else { return nil }
      return Difference(fact: index, first: one?.position, second: other?.position)
    }
  }

  /// The facts in which the two agree, as indices into ``Family/facts``.
  ///
  /// Fields are left out: what two codes share there is seldom all that either says.
  public func commonFacts(in family: Family) -> [Int] {
    family.facts.indices.filter { index in
      let definition = family.facts[index]
      guard definition.isCompared, definition.kind != .fields, let fact = first.fact(definition.id) else {
        return false
      }
      return fact.content.original == second.fact(definition.id)?.content.original
    }
  }
}

/// A statement that is true of one code, and not, or otherwise, of the other.
public struct Difference: Hashable, Sendable {
  /// The fact, as an index into ``Family/facts``.
  public let fact: Int
  /// The place of the lower code's statement among the words of the fact; `nil` when it makes none.
  public let first: Int?
  /// The same for the higher code.
  public let second: Int?

  /// A difference in `fact`; at least one of the codes makes a statement.
  public init(fact: Int, first: Int?, second: Int?) {
    self.fact = fact
    self.first = first
    self.second = second
  }
}

/// One thing that a fact says, to be compared with what it says of another code.
struct FactStatement {
  /// What it is about: a field's name, or nothing but the fact itself.
  var subject: String
  /// What is said of it.
  var value: Fact.Content
  /// Its place among the words of the fact.
  var position: Int
}

extension Fact.Content {
  /// The value without its translations: two texts are equal when what was first written is.
  fileprivate var original: Fact.Content {
    if case .text(let text) = self { .text(Localized([:], fallback: text.original)) } else { self }
  }
}

extension FactDefinition {
  /// The statements of `fact` that may tell codes apart.
  func statements(of fact: Fact) -> [FactStatement] {
    guard case .fields(let requirements) = fact.content else {
      return [FactStatement(subject: "", value: fact.content.original, position: 0)]
    }
    return requirements.enumerated().compactMap { position, requirement in
      guard values.first(where: { $0.id == requirement.level })?.isCompared ?? false else { return nil }
      return FactStatement(
        subject: requirement.field, value: .choice(requirement.level), position: position)
    }
  }
}
