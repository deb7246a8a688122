import CPlatform

/// The processors of this machine.
enum Processor {
  /// Does `body` with this thread bound to one processor, counted from 0 among those that it may use, around and
  /// around.
  ///
  /// Two workers that begin at once may spend tens of milliseconds on one processor until the kernel moves one of
  /// them away: as long as a small build takes. Where threads cannot be bound, as on Darwin, `body` is just done.
  static func pinned<Result: ~Copyable, Failure>(
    to index: Int,
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var before = visavis_affinity()
    let isPinned = visavis_pin(UInt32(truncatingIfNeeded: index), &before) == 0
    defer { if isPinned { visavis_unpin(&before) } }
    return try body()
  }
}
