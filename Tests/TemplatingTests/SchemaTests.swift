import Testing

@testable import Templating

@Suite struct SchemaTests {
  @Test func `a schema knows its fields in order`() {
    #expect(Sample.tag.name == "tag")
    #expect(Sample.tag.names == ["name", "hot"])
    #expect(Sample.tag["hot"] == .flag)
    #expect(Sample.tag["cold"] == nil)
  }

  @Test func `values may be given in any order`() throws {
    let record = Sample.tag.record(["hot": .flag(true), "name": .text("red")])
    #expect(try rendered("{{name}}{{#hot}}!{{/hot}}", record) == "red!")
  }

  @Test func `schemas that say the same are the same`() throws {
    let twin = Schema("tag", ["name": .text, "hot": .flag])
    let list = Schema("list", ["tags": .list(Sample.tag)])
    let record = list.record(["tags": .list([twin.record(["name": .text("red"), "hot": .flag(false)])])])
    #expect(try rendered("{{#tags}}{{name}}{{/tags}}", record) == "red")
  }

  @Test func `a missing value is a programmer's error`() async {
    await #expect(processExitsWith: .failure) { _ = Sample.tag.record(["name": .text("red")]) }
  }

  @Test func `a value too many is a programmer's error`() async {
    await #expect(processExitsWith: .failure) {
      _ = Sample.tag.record(["name": .text("red"), "hot": .flag(true), "cold": .flag(true)])
    }
  }

  @Test func `an unknown name is a programmer's error`() async {
    await #expect(processExitsWith: .failure) {
      _ = Sample.tag.record(["name": .text("red"), "cold": .flag(true)])
    }
  }

  @Test func `a value of another kind is a programmer's error`() async {
    await #expect(processExitsWith: .failure) {
      _ = Sample.tag.record(["name": .html(HTML(trusting: "red")), "hot": .flag(true)])
    }
  }

  @Test func `an object of another schema is a programmer's error`() async {
    await #expect(processExitsWith: .failure) {
      let schema = Schema("list", ["tags": .list(Sample.tag)])
      _ = schema.record(["tags": .list([Sample.place.record(["name": .text("Rome")])])])
    }
  }

  @Test func `a record of another schema is not rendered`() async {
    await #expect(processExitsWith: .failure) {
      let library = try library(["page": ""], roots: [("page", Sample.page)])
      _ = library["page"].map { rendered($0, Sample.author) }
    }
  }

  @Test(arguments: ["", "a.b", "a b", "#a", "a}", "."])
  func `a name of a schema is a word`(name: String) {
    #expect(!Name.isWord(name))
  }

  @Test func `a name that stands twice, or is no word, is a programmer's error`() async {
    await #expect(processExitsWith: .failure) { _ = Schema("twice", ["a": .text, "a": .flag]) }
    await #expect(processExitsWith: .failure) { _ = Schema("dotted", ["a.b": .text]) }
  }
}
