import Digest

/// What the facts of a family's entries say, as small numbers: worked out once, compared for every pair.
///
/// A choice, a class or a text is one statement; of fields each is one, and only the levels that are compared
/// count.
public struct StatementTable: Sendable {
  /// What a statement is about: a fact, or one of its fields.
  public struct Topic: Hashable, Sendable {
    /// The fact, as an index into ``Family/facts``.
    public let fact: Int
    /// The field's name; empty for a fact that makes one statement.
    public let field: String
  }

  /// Everything that some entry says something about, in the order of the facts.
  public let topics: [Topic]
  /// The topics that each entry speaks of, entry by entry, in its own order.
  private let told: [Int32]
  /// Where the topics of each entry begin in `told`, and at last where they end.
  private let starts: [Int]
  /// What each entry says about each topic, entry by entry: equal numbers where the values are equal, -1 for nothing.
  private let values: [Int32]
  /// The place of each statement among the words of its fact.
  private let positions: [Int32]
  /// The digests of the values.
  private let valueDigests: [UInt64]
  /// Whether two codes can agree on a topic. What two share of fields is seldom all that either says of them.
  private let isAgreeable: [Bool]

  /// The table of a family.
  ///
  /// - Complexity: O(*n* × *t*) in the number of entries and topics.
  public init(_ shelf: Shelf) {
    let facts = shelf.family.facts
    let statements = shelf.entries.map { entry in
      facts.indices.filter { facts[$0].isCompared }.flatMap { fact in
        (entry.fact(facts[fact].id).map(facts[fact].statements) ?? []).map { (fact: fact, said: $0) }
      }
    }
    var topics = Numbering<Topic>()
    for fact in facts.indices {
      for statement in statements.joined() where statement.fact == fact {
        _ = topics.number(of: Topic(fact: fact, field: statement.said.field))
      }
    }
    var contents = Numbering<Fact.Content>()
    var values = Array(repeating: Int32(-1), count: statements.count * topics.elements.count)
    var positions = values
    var told: [Int32] = []
    var starts = [0]
    for (entry, statements) in statements.enumerated() {
      for (fact, said) in statements {
        let topic = topics.number(of: Topic(fact: fact, field: said.field))
        told.append(Int32(topic))
        let slot = entry * topics.elements.count + topic
        values[slot] = Int32(contents.number(of: said.value))
        positions[slot] = Int32(said.position)
      }
      starts.append(told.count)
    }
    self.told = told
    self.starts = starts
    self.topics = topics.elements
    self.values = values
    self.positions = positions
    valueDigests = contents.elements.map(\.digest)
    isAgreeable = topics.elements.map { facts[$0.fact].kind != .fields }
  }

  /// What an entry says about each topic that it speaks of: the topic, and the place among the words of its fact.
  public func statements(of entry: Int) -> [(topic: Int, position: Int)] {
    told[starts[entry]..<starts[entry + 1]].map {
      (Int($0), Int(positions[entry * topics.count + Int($0)]))
    }
  }

  /// Folds in all that an entry says: what its differences from others and its agreements with them depend on.
  public func fold(_ entry: Int, into digest: inout Digest) {
    for (topic, position) in statements(of: entry) {
      digest.combine(UInt64(topics[topic].fact))
      digest.combine(topics[topic].field)
      digest.combine(valueDigests[Int(values[entry * topics.count + topic])])
      digest.combine(UInt64(position))
    }
  }
}

/// A topic on which one code says what the other does not, or says otherwise.
public struct Difference: Hashable, Sendable {
  /// Who speaks of the topic.
  public enum Sides: Int, CaseIterable, Sendable {
    case both, first, second
  }

  /// The topic, as an index into ``StatementTable/topics``.
  public let topic: Int
  /// Who speaks of it.
  public let sides: Sides

  /// A difference on a topic.
  public init(topic: Int, sides: Sides) {
    self.topic = topic
    self.sides = sides
  }
}

extension StatementTable {
  /// Calls `body` with each difference between two entries, the most decisive first.
  ///
  /// The order is that of the facts; of fields, that in which the first entry names them, then the second.
  ///
  /// - Complexity: O(*s*) in the number of their statements. Nothing is allocated.
  public func forEachDifference(of first: Int, _ second: Int, _ body: (Difference) -> Void) {
    var (left, right) = (starts[first], starts[second])
    while left < starts[first + 1] || right < starts[second + 1] {
      let isLeft =
        right == starts[second + 1]
        || left < starts[first + 1] && topics[Int(told[left])].fact <= topics[Int(told[right])].fact
      let topic = Int(told[isLeft ? left : right])
      let (one, other) = (value(of: first, topic), value(of: second, topic))
      if isLeft {
        if one != other { body(Difference(topic: topic, sides: other < 0 ? .first : .both)) }
        left += 1
      } else {
        if one < 0 { body(Difference(topic: topic, sides: .second)) }
        right += 1
      }
    }
  }

  /// Calls `body` with each fact in which two entries agree, as an index into ``Family/facts``.
  ///
  /// - Complexity: O(*s*) in the number of statements of the first. Nothing is allocated.
  public func forEachAgreement(of first: Int, _ second: Int, _ body: (Int) -> Void) {
    for index in starts[first]..<starts[first + 1] {
      let topic = Int(told[index])
      if isAgreeable[topic], value(of: first, topic) == value(of: second, topic) { body(topics[topic].fact) }
    }
  }

  @inline(__always)
  private func value(of entry: Int, _ topic: Int) -> Int32 { values[entry * topics.count + topic] }
}

/// Numbers in the order of first appearance.
private struct Numbering<Element: Hashable> {
  private(set) var elements: [Element] = []
  private var numbers: [Element: Int] = [:]

  mutating func number(of element: Element) -> Int {
    if let number = numbers[element] { return number }
    numbers[element] = elements.count
    elements.append(element)
    return elements.count - 1
  }
}

extension Fact.Content {
  /// A number for what is said of one topic.
  fileprivate var digest: UInt64 {
    var digest = Digest()
    switch self {
    case .choice(let id):
      digest.combine(0)
      digest.combine(id)
    case .text(let text):
      digest.combine(1)
      digest.combine(text.original)
    case .fields(let requirements):
      digest.combine(2)
      for requirement in requirements {
        digest.combine(requirement.field)
        digest.combine(requirement.level)
      }
    }
    return digest.value
  }

  /// The value without its translations: two texts are equal when what was first written is.
  fileprivate var original: Fact.Content {
    if case .text(let text) = self { .text(Localized([:], fallback: text.original)) } else { self }
  }
}

extension FactDefinition {
  /// The statements of `fact` that may tell codes apart, each with its place among the words of the fact.
  fileprivate func statements(of fact: Fact) -> [(field: String, value: Fact.Content, position: Int)] {
    guard case .fields(let requirements) = fact.content else { return [("", fact.content.original, 0)] }
    return requirements.enumerated().compactMap { position, requirement in
      guard values.first(where: { $0.id == requirement.level })?.isCompared ?? false else { return nil }
      return (requirement.field, .choice(requirement.level), position)
    }
  }
}
