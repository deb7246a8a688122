import Testing

@testable import Templating

@Suite struct ValueTests {
  private static let tag = Sample.tag.record(["name": .text("red"), "hot": .flag(true)])
  private static let place = Sample.place.record(["name": .text("Rome")])

  private static let fields: [Field] = [
    .text, .html, .flag, .object(Sample.tag), .optional(Sample.tag), .list(Sample.tag),
  ]

  @Test(arguments: [
    (Value.text("x"), [Field.text]),
    (.html(HTML(trusting: "x")), [.html]),
    (.flag(true), [.flag]),
    (.object(tag), [.object(Sample.tag), .optional(Sample.tag)]),
    (.optional(tag), [.object(Sample.tag), .optional(Sample.tag)]),
    (.none, [.optional(Sample.tag)]),
    (.optional(nil), [.optional(Sample.tag)]),
    (.list([]), [.list(Sample.tag)]),
    (.list([tag, tag]), [.list(Sample.tag)]),
    (.object(place), []),
    (.list([tag, place]), []),
  ])
  func `a value fits the fields of its kind only`(value: Value, expected: [Field]) {
    #expect(Self.fields.filter { value.conforms(to: $0) } == expected)
  }
}
