/// What one page picks in each choice; one worker fills it anew for each page.
public struct PagePicks: Sendable {
  /// The picks of all choices, each with the same room: nothing is allocated for a pick until there is none left.
  @usableFromInline var elements: [UInt32]
  @usableFromInline var counts: [Int]
  @usableFromInline var room = 16

  /// Nothing picked yet in `count` choices.
  public init(count: Int) {
    counts = Array(repeating: 0, count: count)
    elements = Array(repeating: 0, count: count * room)
  }

  /// Picks the object at `element` in a choice, after those that are picked already.
  @inlinable
  public mutating func pick(_ element: Int, in choice: Int) {
    if counts[choice] == room { grow() }
    elements[choice * room + counts[choice]] = UInt32(element)
    counts[choice] += 1
  }

  /// Forgets everything; the memory is kept.
  public mutating func removeAll() {
    for choice in counts.indices { counts[choice] = 0 }
  }

  /// What is picked in a choice.
  func picked(in choice: Int) -> ArraySlice<UInt32> {
    elements[choice * room..<choice * room + counts[choice]]
  }

  @usableFromInline
  mutating func grow() {
    var larger = Array(repeating: UInt32(0), count: elements.count * 2)
    for choice in counts.indices {
      larger.replaceSubrange(choice * room * 2..<choice * room * 2 + counts[choice], with: picked(in: choice))
    }
    (elements, room) = (larger, room * 2)
  }
}

extension PagePicks {
  /// Picks while a page is rendered.
  struct Pointers {
    fileprivate let elements: UnsafeBufferPointer<UInt32>
    fileprivate let counts: UnsafeBufferPointer<Int>
    fileprivate let room: Int

    @inline(__always)
    func count(in choice: UInt32) -> Int { counts[Int(choice)] }

    @inline(__always)
    func pick(_ index: Int, in choice: UInt32) -> UInt32 { elements[Int(choice) * room + index] }
  }

  @inline(__always)
  func withPointers(_ body: (Pointers) -> Void) {
    elements.withUnsafeBufferPointer { elements in
      counts.withUnsafeBufferPointer { body(Pointers(elements: elements, counts: $0, room: room)) }
    }
  }
}
