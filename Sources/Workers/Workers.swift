/// Doing the same work on several processors at once.
public enum Workers {
  /// What each of `count` workers makes, in the order of their numbers from 0 on; each has a processor to itself where
  /// there are as many.
  public static func run<Value: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (_ worker: Int) -> Value
  ) async -> [Value] {
    let values = await withTaskGroup(of: (worker: Int, value: Value).self) { group in
      for worker in 0..<count {
        group.addTask {
          (worker, count == 1 ? body(worker) : Processor.pinned(to: worker) { body(worker) })
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    return values.sorted { $0.worker < $1.worker }.map(\.value)
  }
}

extension Array where Element: Sendable {
  /// What `body` makes of each element, in the order of the elements, whatever the number of workers.
  public func mapSideBySide<Value: Sendable>(
    jobs: Int, _ body: @escaping @Sendable (Element) -> Value
  ) async -> [Value] {
    let workers = Swift.max(1, Swift.min(jobs, count))
    // The elements of a worker lie `workers` apart: neighbours are alike, and so every worker has as much to do.
    let parts = await Workers.run(workers) { worker in
      stride(from: worker, to: count, by: workers).map { body(self[$0]) }
    }
    return indices.map { parts[$0 % workers][$0 / workers] }
  }
}
