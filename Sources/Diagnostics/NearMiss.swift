/// The legal names nearest to a misspelt one.
public enum NearMiss {
  /// The candidate that `name` was most likely meant to be, or `nil` when none is close.
  ///
  /// Close means at most a third of the characters wrong (at least one may be), a transposition
  /// counting once. Ties go to the first candidate in byte order, so that the answer never depends
  /// on the order of a dictionary.
  ///
  /// - Complexity: O(*c* × *n* × *m*) for *c* candidates of *m* characters.
  public static func best(for name: String, among candidates: some Sequence<String>) -> String? {
    let typed = Array(name.lowercased())
    let limit = max(1, typed.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates.sorted() where candidate != name {
      let letters = Array(candidate.lowercased())
      guard abs(letters.count - typed.count) <= limit else { continue }
      let distance = editDistance(typed, letters)
      if distance <= limit, distance < best?.distance ?? Int.max { best = (distance, candidate) }
    }
    return best?.candidate
  }

  /// "did you mean …?" as a solution, or the whole list when there are few names and none is close.
  public static func solutions(for name: String, among candidates: some Collection<String>) -> [String] {
    if let near = best(for: name, among: candidates) { return ["did you mean “\(near)”?"] }
    guard !candidates.isEmpty, candidates.count <= 20 else { return [] }
    return ["use one of: \(candidates.sorted().joined(separator: ", "))"]
  }

  /// The optimal string alignment distance: insertions, deletions, substitutions, adjacent swaps.
  ///
  /// - Complexity: O(*n* × *m*).
  public static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + Array(repeating: 0, count: right.count)
      for column in 1...right.count {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        current[column] = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          current[column] = min(current[column], beforeLast[column - 2] + 1)
        }
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
