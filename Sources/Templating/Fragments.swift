import Digest

/// What one thing contributes to the pages of its pairs, rendered beforehand, once.
public struct Fragments: Sendable {
  /// The thing, for what cannot be rendered without the other; nothing when there is no such thing, since it takes
  /// more memory than the fragments.
  let thing: Record
  /// All fragments, one after another.
  let bytes: [UInt8]
  /// Where each fragment begins, and at last where they end.
  private let starts: [UInt32]

  private static let nothing = Schema("nothing", []).record([])

  /// What pages depend on as far as the thing goes.
  public let digest: UInt64

  /// Renders each of `programs` on `thing`, at whose values beside the fragments pages look at `looks`.
  init(of thing: Record, _ programs: [Program], lookingAt looks: [[Int]]) {
    var output = OutputBuffer(capacity: 16 * 1024)
    var starts: [UInt32] = [0]
    for program in programs {
      Renderer.run(program, on: thing, into: &output)
      starts.append(UInt32(output.count))
    }
    self.thing = looks.isEmpty ? Self.nothing : thing
    self.starts = starts
    bytes = output.withBytes { Array($0) }
    var digest = Digest()
    digest.combine(bytes)
    for start in starts { digest.combine(UInt64(start)) }
    for look in looks { thing.value(at: look)?.fold(into: &digest) }
    self.digest = digest.value
  }
}

extension Record {
  /// The value that slots lead to; `nil` when an object on the way is not there.
  fileprivate func value(at slots: [Int]) -> Value? {
    var value = Value.object(self)
    for slot in slots {
      guard case .object(let record) = value.content else { return nil }
      value = record.storage.slots[slot]
    }
    return value
  }
}

extension Fragments {
  /// Fragments while a page is rendered.
  struct Bytes {
    let thing: Unmanaged<Record.Storage>
    fileprivate let bytes: UnsafeRawBufferPointer
    fileprivate let starts: UnsafeBufferPointer<UInt32>

    @inline(__always)
    subscript(index: Int) -> UnsafeRawBufferPointer {
      bytes.part(starts[index], until: starts[index + 1])
    }
  }

  @inline(__always)
  func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
    bytes.withUnsafeBytes { bytes in
      starts.withUnsafeBufferPointer { starts in
        withExtendedLifetime(thing) {
          body(Bytes(thing: .passUnretained(thing.storage), bytes: bytes, starts: starts))
        }
      }
    }
  }
}

extension UnsafeRawBufferPointer {
  /// The bytes between two offsets; that they are in order and within the bounds is for the caller to know.
  @inline(__always)
  func part(_ start: UInt32, until end: UInt32) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: baseAddress.map { $0 + Int(start) }, count: Int(end - start))
  }
}
