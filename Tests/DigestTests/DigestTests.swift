import Digest
import Testing

@Suite("A digest")
struct DigestTests {
  @Test(
    "is the same number everywhere and for ever",
    arguments: [
      ([], 0xe53f070c2f70a3f7), (Array("a".utf8), 0xb6f0415bbc551eec),
      (Array("home".utf8), 0xfe493e73114d71e1), (Array(0..<100), 0x2e618605f7ed0dd5),
      (Array(repeating: 120, count: 64), 0x508bd5426836be81),
    ] as [([UInt8], UInt64)]
  )
  func values(_ bytes: [UInt8], digest: UInt64) {
    #expect(bytes.withUnsafeBytes { Digest.of($0) } == digest)
  }

  @Test("of numbers and texts is that of their parts in order")
  func parts() {
    #expect(Digest().value == 0x7acdbb98b1344213)
    #expect(value { $0.combine(5) } == 0xc3e261656aa219ad)
    #expect(
      value {
        $0.combine("ab"); $0.combine("c")
      } == 0x47b9c36bce5b0ae8)
    #expect(
      value {
        $0.combine(Array("ab".utf8)); $0.combine("c")
      }
        == value {
          $0.combine("ab"); $0.combine("c")
        })
    #expect(
      value {
        $0.combine("a"); $0.combine("bc")
      }
        != value {
          $0.combine("ab"); $0.combine("c")
        })
    #expect(
      value {
        $0.combine("c"); $0.combine("ab")
      }
        != value {
          $0.combine("ab"); $0.combine("c")
        })
  }

  @Test("changes with every single bit, and with the length")
  func bits() {
    let bytes = [UInt8](repeating: 0, count: 75)
    var digests: Set<UInt64> = []
    for length in 0...bytes.count { digests.insert(value { $0.combine(Array(bytes.prefix(length))) }) }
    for bit in 0..<bytes.count * 8 {
      var changed = bytes
      changed[bit / 8] ^= 1 << (bit % 8)
      digests.insert(value { $0.combine(changed) })
    }
    #expect(digests.count == bytes.count + 1 + bytes.count * 8)
  }

  @Test("spreads what differs in one place over all bits")
  func spread() {
    for bit in 0..<64 {
      let ones = (0..<1_000).count { (n: UInt64) in value { $0.combine(n) } >> UInt64(bit) & 1 == 1 }
      #expect((400...600).contains(ones), "bit \(bit) is set \(ones) times of 1000")
    }
  }

  private func value(_ body: (inout Digest) -> Void) -> UInt64 {
    var digest = Digest()
    body(&digest)
    return digest.value
  }
}
