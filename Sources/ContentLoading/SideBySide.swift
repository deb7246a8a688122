import Diagnostics

/// What `load` makes of each item, in the same groups and in the same order, as are the findings; items of which it
/// makes nothing are left out.
///
/// The items of all groups are worked on at once by `jobs` workers, so that none waits at the end of a small group.
///
/// - Parameters:
///   - groups: the items, such as the files of each family.
///   - jobs: the number of workers; the result does not depend on it.
///   - diagnostics: gains what `load` finds.
///   - load: gets the index of the group, and the item.
func sideBySide<Item: Sendable, Value: Sendable>(
  _ groups: [[Item]], jobs: Int, _ diagnostics: inout [Diagnostic],
  _ load: @escaping @Sendable (Int, Item, inout [Diagnostic]) -> Value?
) async -> [[Value]] {
  let items = groups.enumerated().flatMap { group, items in items.map { (group: group, item: $0) } }
  let workers = max(1, min(jobs, items.count))
  // The items of a worker lie `workers` apart: neighbours are alike, and so every worker has as much to do.
  let parts = await withTaskGroup(of: (worker: Int, part: Part<Value>).self) { tasks in
    for worker in 0..<workers {
      tasks.addTask {
        var part = Part<Value>()
        for index in stride(from: worker, to: items.count, by: workers) {
          part.add { load(items[index].group, items[index].item, &$0) }
        }
        return (worker, part)
      }
    }
    return await tasks.reduce(into: Array(repeating: Part<Value>(), count: workers)) {
      $0[$1.worker] = $1.part
    }
  }
  var values: [[Value]] = Array(repeating: [], count: groups.count)
  for (index, item) in items.enumerated() {
    let part = parts[index % workers]
    if let value = part.values[index / workers] { values[item.group].append(value) }
    diagnostics += part.findings(of: index / workers)
  }
  return values
}

/// What one worker has made.
private struct Part<Value: Sendable>: Sendable {
  private(set) var values: [Value?] = []
  private var findings: [Diagnostic] = []
  /// How many findings there were after each item.
  private var ends: [Int] = []

  mutating func add(_ load: (inout [Diagnostic]) -> Value?) {
    values.append(load(&findings))
    ends.append(findings.count)
  }

  func findings(of index: Int) -> ArraySlice<Diagnostic> {
    findings[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}
