import SiteModel

/// A query that is nothing but codes, the families that they may belong to, and words between them:
/// `404`, `grpc 14`, `402 vs 202`, `202/402`.
struct CodeQuery {
  /// The codes in lower case and in the order of the query, each once; empty when the query says anything else.
  private(set) var codes: [String] = []
  /// The families that the query names, in order, or all of them.
  private(set) var families: [Int]

  /// The codes that `query` names.
  init(_ query: String, in index: SearchIndex) {
    families = Array(index.families.indices)
    let known = Set(index.pages.map(\.plainCode))
    var named: Set<Int> = []
    for part in Self.parts(of: query, isCode: known.contains) {
      let owners = index.families.indices.filter { index.families[$0].words.contains(part) }
      if !owners.isEmpty {
        named.formUnion(owners)
      } else if known.contains(part) {
        if !codes.contains(part) { codes.append(part) }
      } else if !StopWords.connectives.contains(part) {
        codes = []
        return
      }
    }
    if !named.isEmpty { families = named.sorted() }
  }

  /// What stands between spaces and punctuation. A hyphen may be a part of a code, or stand between two.
  private static func parts(of query: String, isCode: (String) -> Bool) -> [String] {
    let pieces = query.plainLetters.split { !isLegalInCode($0) }.map(String.init)
    return pieces.flatMap { piece in
      isCode(piece) ? [piece] : piece.split(separator: "-").map(String.init)
    }
  }

  private static func isLegalInCode(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
  }
}
