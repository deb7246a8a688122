import Testing

@testable import Templating

@Suite struct OutputBufferTests {
  private func bytes(_ buffer: borrowing OutputBuffer) -> [UInt8] {
    buffer.withBytes { Array($0) }
  }

  @Test func `bytes are kept in the order in which they come`() {
    var buffer = OutputBuffer(capacity: 0)
    buffer.append([1, 2])
    buffer.append([])
    buffer.append([3])
    #expect(bytes(buffer) == [1, 2, 3])
    #expect(buffer.count == 3)
  }

  @Test(arguments: [0, 1, 15, 16, 17, 1_000])
  func `it grows as far as it must`(capacity: Int) {
    var buffer = OutputBuffer(capacity: capacity)
    var expected: [UInt8] = []
    for length in 0..<100 {
      let chunk = (0..<length).map { UInt8(truncatingIfNeeded: $0 &+ length) }
      buffer.append(chunk)
      expected += chunk
    }
    #expect(bytes(buffer) == expected)
  }

  @Test(arguments: [true, false])
  func `it can be emptied and filled again`(keepingCapacity: Bool) {
    var buffer = OutputBuffer(capacity: 20)
    buffer.append(Array(repeating: 7, count: 1_000))
    buffer.removeAll(keepingCapacity: keepingCapacity)
    #expect(buffer.count == 0)
    #expect(bytes(buffer) == [])
    buffer.append(Array(repeating: 8, count: 50))
    #expect(bytes(buffer) == Array(repeating: 8, count: 50))
  }

  @Test func `the memory stays where it is when the capacity is kept`() {
    var buffer = OutputBuffer(capacity: 64)
    let before = buffer.withBytes { $0.baseAddress }
    buffer.append(Array(repeating: 7, count: 64))
    buffer.removeAll()
    buffer.append(Array(repeating: 8, count: 64))
    #expect(buffer.withBytes { $0.baseAddress } == before)
  }

  @Test func `a page is appended to what is there`() throws {
    let library = try library(["page": "{{title}};"], roots: [("page", Sample.page)])
    let template = try #require(library["page"])
    var buffer = OutputBuffer()
    template.render(Sample.record, into: &buffer)
    template.render(Sample.record, into: &buffer)
    #expect(bytes(buffer) == Array("One &amp; two;One &amp; two;".utf8))
    #expect(HTML(rendered: buffer).bytes == bytes(buffer))
  }
}
