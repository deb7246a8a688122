import Testing

@testable import Templating

@Suite struct ProgramTests {
  private func program(_ page: String, with others: [String: String] = [:]) throws -> Program {
    let templates = others.merging(["page": page]) { _, page in page }
    return try #require(try library(templates, roots: [("page", Sample.page)])["page"]).program
  }

  /// The program in words, an operation a line.
  private func listing(_ program: Program) -> [String] {
    program.operations.map { operation in
      switch operation {
      case .literal(let start, let count):
        "literal " + String(decoding: program.literals[Int(start)..<Int(start + count)], as: UTF8.self)
      case .print(let place): "print \(path(place, program))"
      case .skipUnlessTrue(let place, let target): "unless \(path(place, program)) \(target)"
      case .skipIfTrue(let place, let target): "if \(path(place, program)) \(target)"
      case .skipIfPresent(let place, let target): "present \(path(place, program)) \(target)"
      case .enter(let place, let target): "enter \(path(place, program)) \(target)"
      case .leave: "leave"
      case .enterFirst(let place, let target): "first \(path(place, program)) \(target)"
      case .enterNext(let target): "next \(target)"
      case .fragment(let thing, let index): "fragment \(thing) \(index)"
      case .choose(let choice, _, let target): "choose \(choice) \(target)"
      case .skipUnlessChosen(let choice, let target): "unless chosen \(choice) \(target)"
      case .skipIfChosen(let choice, let target): "if chosen \(choice) \(target)"
      }
    }
  }

  private func path(_ place: Place, _ program: Program) -> String {
    let slots = program.slots[Int(place.firstSlot)...].prefix(Int(place.slotCount))
    return ([Int(place.frame)] + slots.map(Int.init)).map(String.init).joined(separator: ".")
  }

  @Test func `literals that stand together are one, wherever they were written`() throws {
    let others = ["p": "2{{! c }}3", "l": "4{{$b}}x{{/b}}6"]
    let program = try program("1{{>p}}{{<l}}{{$b}}5{{/b}}{{/l}}{{! d }}7", with: others)
    #expect(listing(program) == ["literal 1234567"])
    #expect(program.frameCount == 1)
  }

  @Test func `a literal is not merged over the end of a section`() throws {
    let shown = try program("1{{#shown}}2{{/shown}}3")
    #expect(listing(shown) == ["literal 1", "unless 0.2 3", "literal 2", "literal 3"])
    let hidden = try program("{{^shown}}{{/shown}}3")
    #expect(listing(hidden) == ["if 0.2 1", "literal 3"])
  }

  @Test func `names are places by now`() throws {
    let program = try program("{{#author}}{{name}}{{title}}{{home.name}}{{/author}}{{author.home.name}}")
    #expect(
      listing(program) == ["enter 0.4 5", "print 1.0", "print 0.0", "print 1.2.0", "leave", "print 0.4.2.0"])
    #expect(program.frameCount == 2)
  }

  @Test func `sections know where to go on`() throws {
    let list = try program("{{#tags}}{{#hot}}{{name}}{{/hot}}{{/tags}}{{^tags}}none{{/tags}}")
    #expect(
      listing(list) == [
        "first 0.7 4", "unless 1.1 3", "print 1.0", "next 1", "present 0.7 6", "literal none",
      ])
    let optional = try program("{{#editor}}{{/editor}}")
    #expect(listing(optional) == ["enter 0.5 2", "leave"])
  }

  @Test func `an operation is small`() {
    #expect(MemoryLayout<Operation>.stride <= 16)
  }
}
