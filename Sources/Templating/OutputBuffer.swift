/// Growable bytes that one worker fills, writes out and fills again.
///
/// It is not `Sendable`: each worker has its own.
public struct OutputBuffer: ~Copyable {
  private var base: UnsafeMutableRawPointer
  private var capacity: Int
  /// The number of bytes appended since the last removal.
  public private(set) var count = 0

  /// An empty buffer that takes `capacity` bytes before it first grows.
  public init(capacity: Int = 64 * 1024) {
    self.capacity = max(capacity, 16)
    self.base = .allocate(byteCount: self.capacity, alignment: 16)
  }

  deinit {
    base.deallocate()
  }

  /// Appends a copy of the bytes.
  ///
  /// - Complexity: O(*n*) in the number of bytes, amortised.
  @inline(__always)
  public mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    if capacity - count < bytes.count { grow(by: bytes.count) }
    (base + count).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }

  /// Appends a copy of the bytes.
  @inline(__always)
  public mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { append($0) }
  }

  /// Empties the buffer; the memory is kept for what comes next unless `keepingCapacity` is false.
  public mutating func removeAll(keepingCapacity: Bool = true) {
    count = 0
    guard !keepingCapacity else { return }
    move(toCapacity: 16)
  }

  /// Lends the bytes for the time of `body`, which must not keep the pointer.
  public borrowing func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: base, count: count))
  }

  @inline(never)
  private mutating func grow(by needed: Int) {
    move(toCapacity: max(capacity * 2, count + needed))
  }

  private mutating func move(toCapacity newCapacity: Int) {
    let larger = UnsafeMutableRawPointer.allocate(byteCount: newCapacity, alignment: 16)
    larger.copyMemory(from: base, byteCount: count)
    base.deallocate()
    (base, capacity) = (larger, newCapacity)
  }
}
