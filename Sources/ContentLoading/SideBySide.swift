import Diagnostics
import Workers

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
  let loaded = await items.mapSideBySide(jobs: jobs) { item in
    var findings: [Diagnostic] = []
    let value = load(item.group, item.item, &findings)
    return (group: item.group, value: value, findings: findings)
  }
  var values: [[Value]] = Array(repeating: [], count: groups.count)
  for item in loaded {
    if let value = item.value { values[item.group].append(value) }
    diagnostics += item.findings
  }
  return values
}
