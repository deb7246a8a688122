import Templating

/// Objects with names that hide one another, and random records of them.
struct RecordGenerator {
  static let place = Schema("place", ["name": .text, "note": .html, "shown": .flag])
  static let person = Schema(
    "person",
    [
      "name": .text, "bio": .html, "home": .object(place), "work": .optional(place), "places": .list(place),
    ])
  static let page = Schema(
    "page",
    [
      "title": .text, "name": .text, "body": .html, "shown": .flag, "hot": .flag, "author": .object(person),
      "home": .object(place), "editor": .optional(person), "people": .list(person), "places": .list(place),
    ])

  var random: SeededGenerator

  mutating func page() -> Record {
    Self.page.record([
      "title": text(), "name": text(), "body": html(), "shown": flag(), "hot": flag(),
      "author": .object(person()), "home": .object(place()),
      "editor": .optional(random.happens(50) ? person() : nil), "people": .list(people()),
      "places": .list(places()),
    ])
  }

  private mutating func person() -> Record {
    Self.person.record([
      "name": text(), "bio": html(), "home": .object(place()),
      "work": .optional(random.happens(50) ? place() : nil), "places": .list(places()),
    ])
  }

  private mutating func place() -> Record {
    Self.place.record(["name": text(), "note": html(), "shown": flag()])
  }

  private mutating func people() -> [Record] {
    (0..<Int.random(in: 0...2, using: &random)).map { _ in person() }
  }

  private mutating func places() -> [Record] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in place() }
  }

  private mutating func flag() -> Value { .flag(random.happens(50)) }

  private mutating func text() -> Value {
    .text(random.pick(["Ann", "a & b", "<x>", "“é”", "it's \"so\"", "&amp;", "{{title}}", "日本"]))
  }

  private mutating func html() -> Value {
    .html(HTML(trusting: random.pick(["<b>x</b>", "&amp;", "<p title='a'>é</p>", "{{{body}}}", "a\n b"])))
  }
}
