import Diagnostics
import Testing

@testable import Templating

/// A pair template renders what the template renders, whatever is known beforehand, missing or picked.
@Suite struct PairTemplateTests {
  /// A thing has a value of every kind that pages have.
  private static let thing = Schema(
    "thing",
    zip(RecordGenerator.page.names, RecordGenerator.page.fields).map { ($0, $1) }
      + zip(RecordGenerator.person.names, RecordGenerator.person.fields).map { ("author-\($0)", $1) })

  private static let choiceCount = 3

  @Test(arguments: 0..<20)
  func `renders what the template renders`(batch: UInt64) throws {
    for seed in batch * 50..<(batch + 1) * 50 {
      let template = try Self.template(seed: seed)
      var generator = PartialGenerator(thing: Self.thing, choiceCount: Self.choiceCount, seed: ~seed)
      let (first, second) = (generator.aThing(), generator.aThing())
      let partial = generator.partial(RecordGenerator.page)
      let pair = PairTemplate(template, for: partial)
      let fragments = (pair.fragments(of: first), pair.fragments(of: second))
      for _ in 0..<3 {
        let picks = generator.picks()
        var output = OutputBuffer()
        pair.render(fragments.0, fragments.1, picking: picks, into: &output)
        let expected = rendered(template, partial.resolved(first, second, picking: picks))
        #expect(String(decoding: HTML(rendered: output).bytes, as: UTF8.self) == expected, "seed \(seed)")
      }
    }
  }

  private static func template(seed: UInt64) throws -> Template {
    let sources = TemplateGenerator.templates(random: SeededGenerator(seed: seed)).map { name, text in
      TemplateSource(name: name, text: SourceText(path: name, text: text))
    }
    let library = try TemplateLibrary(sources: sources, roots: [("page", RecordGenerator.page)])
    return try #require(library["page"])
  }

  @Test func `what one thing says is rendered once, as one fragment of either`() throws {
    let page = Schema("page", ["a": .object(Sample.place), "b": .object(Sample.place)])
    let thing = Schema("thing", ["place": .object(Sample.place)])
    let template = try #require(
      library(
        ["page": "{{a.name}} and {{a.name}}{{b.name}} and {{b.name}}"],
        roots: [("page", page)])["page"])
    let pair = PairTemplate(
      template,
      for: page.partialRecord([
        ("a", .missing(Missing(.first, slot: 0))), ("b", .missing(Missing(.second, slot: 0))),
      ]))
    let fragments = ["Rome", "Oslo"].map { name in
      pair.fragments(of: thing.record(["place": .object(Sample.place.record(["name": .text(name)]))]))
    }
    let texts = fragments.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(texts == ["Rome and Rome", "Oslo and Oslo"])
    var output = OutputBuffer()
    pair.render(fragments[0], fragments[1], picking: PagePicks(count: 0), into: &output)
    #expect(
      String(decoding: HTML(rendered: output).bytes, as: UTF8.self)
        == "Rome and RomeOslo and Oslo")
  }
}

/// Random records of which something is missing.
private struct PartialGenerator {
  private let thing: Schema
  private let choiceCount: Int
  private var random: SeededGenerator
  private var records: RecordGenerator
  /// How many objects there are to pick from in each choice.
  private static let elementCount = 3

  init(thing: Schema, choiceCount: Int, seed: UInt64) {
    self.thing = thing
    self.choiceCount = choiceCount
    random = SeededGenerator(seed: seed)
    records = RecordGenerator(random: SeededGenerator(seed: seed ^ 0xABCD))
  }

  mutating func aThing() -> Record {
    let page = records.page()
    guard case .object(let author) = page.storage.slots[5].content else { return page }
    let values = page.storage.slots + author.storage.slots
    return thing.record(zip(thing.names, values).map { ($0, $1) })
  }

  mutating func picks() -> PagePicks {
    var picks = PagePicks(count: choiceCount)
    for choice in 0..<choiceCount {
      // The first choice is for optionals, in which at most one is picked.
      for _ in 0..<Int.random(in: 0...(choice == 0 ? 1 : 3), using: &random) {
        picks.pick(Int.random(in: 0..<Self.elementCount, using: &random), in: choice)
      }
    }
    return picks
  }

  mutating func partial(_ schema: Schema, depth: Int = 0) -> PartialRecord {
    let known = aThing().storage.slots
    return schema.partialRecord(
      zip(schema.names, schema.fields).map { ($0, value($1, among: known, depth: depth)) })
  }

  private mutating func value(_ field: Field, among known: [Value], depth: Int) -> PartialValue {
    let slots = thing.fields.indices.filter { thing.fields[$0] == field }
    let slot = random.pick(slots)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return .known(known[slot])
    case 1: return missing(slot)
    default: return special(field, slot, depth: depth) ?? missing(slot)
    }
  }

  private mutating func special(_ field: Field, _ slot: Int, depth: Int) -> PartialValue? {
    let number = Int.random(in: 0..<choiceCount, using: &random)
    switch field {
    case .text:
      guard case .missing(let first) = missing(slot), case .missing(let second) = missing(slot) else {
        return nil
      }
      return .text([.text("a & "), .missing(first), .text("<"), .missing(second)])
    case .html: return nil
    case .flag: return .isChosen(number)
    case .object(let schema): return depth > 2 ? nil : .object(partial(schema, depth: depth + 1))
    case .optional(let schema), .list(let schema):
      guard depth <= 1 else { return nil }
      let elements = (0..<Self.elementCount).map { _ in partial(schema, depth: depth + 1) }
      guard case .list = field else { return .choice(PartialValue.Choice(0, among: elements)) }
      if random.happens(30) { return .list(Array(elements.prefix(number))) }
      return .choice(PartialValue.Choice(max(number, 1), among: elements))
    }
  }

  private mutating func missing(_ slot: Int) -> PartialValue {
    .missing(Missing(random.happens(50) ? .first : .second, slot: slot))
  }
}
