/// Two codes of a family, lower code first: a pair has one page, whichever way it is asked for.
public struct Comparison: Sendable {
  /// The lower code.
  public let first: Entry
  /// The higher code.
  public let second: Entry

  /// The pair in its canonical order.
  public init(_ left: Entry, _ right: Entry) {
    (first, second) = left.code < right.code ? (left, right) : (right, left)
  }

  /// The facts in which the two differ, the most decisive first, as indices into ``Family/facts``.
  ///
  /// A fact that only one of the two has is no difference here: there would be nothing to say of the other.
  ///
  /// - Complexity: O(*f*²) in the number of facts of the schema, which is small.
  public func differences(in family: Family) -> [Int] {
    family.facts.indices.filter { index in
      let definition = family.facts[index]
      guard definition.isCompared, let left = first.fact(definition.id),
        let right = second.fact(definition.id)
      else { return false }
      return left.content != right.content
    }
  }

  /// The other pairs that a reader of this one may have meant: each code with those it is confused with.
  ///
  /// - Returns: pairs of indices into ``Shelf/entries``, the lower first, without this pair and without
  ///   repetition.
  /// - Complexity: O(*r* × *n*) for *r* related codes among *n* entries.
  public func neighbours(in shelf: Shelf) -> [(first: Int, second: Int)] {
    var pairs: [(first: Int, second: Int)] = []
    for entry in [first, second] {
      for code in entry.related where code != first.code && code != second.code {
        guard let own = shelf.index(of: entry.code), let other = shelf.index(of: code) else { continue }
        let pair = (first: min(own, other), second: max(own, other))
        if !pairs.contains(where: { $0 == pair }) { pairs.append(pair) }
      }
    }
    return pairs
  }
}
