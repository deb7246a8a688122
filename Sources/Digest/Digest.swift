/// A number of 64 bits that stands for a sequence of parts, so that equal numbers mean equal parts.
///
/// It tells an old state from a new one. Two different inputs share a number about once in 2⁶⁴ trials as long as
/// nobody tries, and nothing here relies on its being hard to try. It depends on nothing but the parts: the same on
/// every machine, in every run, and in every version of the program until ``version`` changes.
///
/// A part is folded in with its length, so that “ab”, “c” is not “a”, “bc”.
public struct Digest: Hashable, Sendable {
  /// What to fold in beside the parts where digests are kept between versions of the program.
  public static let version: UInt64 = 1

  // Odd, and without a pattern: the first digits of π.
  private static let factor: UInt64 = 0x243F_6A88_85A3_08D3
  private var state: UInt64

  /// The digest of nothing yet.
  public init() {
    state = Self.factor
  }

  /// The number that stands for the parts so far.
  public var value: UInt64 {
    var value = state
    value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ value >> 33
  }

  /// Folds in a number, such as a count or another digest.
  public mutating func combine(_ number: UInt64) {
    state = Self.step(state, number)
  }

  /// Folds in a text.
  public mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { combine(UnsafeRawBufferPointer($0)) }
  }

  /// Folds in bytes.
  public mutating func combine(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { combine($0) }
  }

  /// Folds in bytes.
  ///
  /// Four lanes take 8 bytes each at a time, since a processor can have four multiplications under way. Within a lane
  /// each step is one-to-one, so two inputs of one length that differ in a single word never meet.
  ///
  /// - Complexity: O(*n*), some bytes a cycle.
  public mutating func combine(_ bytes: UnsafeRawBufferPointer) {
    // More digits of π.
    var (a, b): (UInt64, UInt64) = (0x1319_8A2E_0370_7344, 0xA409_3822_299F_31D0)
    var (c, d): (UInt64, UInt64) = (0x082E_FA98_EC4E_6C89, 0x4528_21E6_38D0_1377)
    var offset = 0
    while offset + 32 <= bytes.count {
      a = Self.step(a, Self.word(bytes, offset))
      b = Self.step(b, Self.word(bytes, offset + 8))
      c = Self.step(c, Self.word(bytes, offset + 16))
      d = Self.step(d, Self.word(bytes, offset + 24))
      offset += 32
    }
    while offset + 8 <= bytes.count {
      a = Self.step(a, Self.word(bytes, offset))
      offset += 8
    }
    var rest: UInt64 = 0
    for byte in bytes[offset...] { rest = rest << 8 | UInt64(byte) }
    b = Self.step(b, rest)
    for lane in [UInt64(bytes.count), a, b, c, d] { state = Self.step(state, lane) }
  }

  /// The digest of one part.
  public static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var digest = Digest()
    digest.combine(bytes)
    return digest.value
  }

  /// For a fixed state one-to-one in the word, and for a fixed word in the state.
  @inline(__always)
  private static func step(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word) &* factor
    return product ^ product >> 32
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
