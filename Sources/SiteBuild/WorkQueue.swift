import Synchronization

/// Pieces of work, by their numbers, for workers that each take the next one when they are ready.
final class WorkQueue: Sendable {
  private let count: Int
  private let next = Atomic(0)

  init(count: Int) {
    self.count = count
  }

  /// A piece that no other worker has; `nil` when all are taken.
  func take() -> Int? {
    let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return piece < count ? piece : nil
  }
}
