import Foundation
import Testing

@testable import Workers

@Suite("A thread bound to a processor")
struct ProcessorTests {
  @Test("does its work, on processors that there are and around", arguments: [0, 1, 2, 1_000_003])
  func pinned(_ index: Int) {
    let affinity = Self.affinity()
    #expect(Processor.pinned(to: index) { index + 1 } == index + 1)
    #expect(Self.affinity() == affinity)
  }

  /// Which processors this thread may use, as Linux tells it.
  private static func affinity() -> String? {
    let status = try? String(contentsOfFile: "/proc/thread-self/status", encoding: .utf8)
    return status?.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed:") }.map(String.init)
  }
}
