/// The file names of pages about two codes: `202-vs-402.html`.
public enum PairName {
  /// What stands between the codes.
  public static let infix = "-vs-"
  /// What stands after them.
  public static let suffix = ".html"

  /// The name of the page of a pair, the lower code first.
  public static func make(_ first: Code, _ second: Code) -> String {
    first.description + infix + second.description + suffix
  }
}

/// The names of a family's pages of pairs, read backwards.
struct PairNames {
  /// The entries by their code in lower case: several when codes differ in case alone.
  private let entries: [String: [Int]]
  private let codes: [String]

  init(_ shelf: Shelf) {
    codes = shelf.entries.map { $0.code.description.lowercased() }
    entries = Dictionary(grouping: codes.indices, by: { [codes] in codes[$0] })
  }

  /// The pairs whose page has this name, whatever its case.
  func pairs(named name: String) -> [(Int, Int)] {
    let name = name.lowercased()
    guard name.hasSuffix(PairName.suffix) else { return [] }
    let stem = name.dropLast(PairName.suffix.count)
    // Occurrences may overlap, as in “x-vs-vs-y”.
    return stem.indices.filter { stem[$0...].hasPrefix(PairName.infix) }.flatMap { start in
      pairs(of: stem[..<start], stem[start...].dropFirst(PairName.infix.count))
    }
  }

  private func pairs(of left: Substring, _ right: Substring) -> [(Int, Int)] {
    (entries[String(left)] ?? []).flatMap { first in
      (entries[String(right)] ?? []).filter { first < $0 }.map { (first, $0) }
    }
  }

  /// Pairs whose name is that of another pair: only codes that others contain, or that are others in another case,
  /// can bring that about.
  var ambiguous: [((Int, Int), (Int, Int))] {
    let suspects = codes.indices.filter { codes[$0].contains("vs") || (entries[codes[$0]]?.count ?? 0) > 1 }
    return suspects.flatMap { suspect in
      codes.indices.filter { $0 != suspect }.flatMap { other -> [((Int, Int), (Int, Int))] in
        let pair = (min(suspect, other), max(suspect, other))
        let name = codes[pair.0] + PairName.infix + codes[pair.1] + PairName.suffix
        return pairs(named: name).filter { $0 != pair }.map { pair < $0 ? (pair, $0) : ($0, pair) }
      }
    }
  }
}
