import Diagnostics
import SiteModel

/// What a new page is to be, by its path without `.md`: `http/599`, `http/comparisons/401-403`,
/// `http/guides/redirections`.
struct PageRequest {
  /// The kinds of pages that authors write.
  enum Kind: Equatable {
    case entry(Code)
    case note(PairKey)
    case guide(Code)
  }

  let shelf: Shelf
  let kind: Kind

  /// The folders of a family that hold other texts than entries.
  private static let folders = ["comparisons", "guides"]

  /// The request that `path` makes of `library`.
  ///
  /// - Throws: `refused`, with the nearest names, when it makes none.
  init(_ path: String, in library: Library) throws(AuthoringError) {
    let names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard (2...3).contains(names.count) else { throw .refused(.requestForm(path)) }
    guard let shelf = library.shelves.first(where: { $0.family.id == names[0] }) else {
      throw .refused(.unknownFamily(names[0], legal: library.site.families, in: path))
    }
    self.shelf = shelf
    if names.count == 3, !Self.folders.contains(names[1]) {
      throw .refused(.unknownFolder(names[1], legal: Self.folders, in: path))
    }
    if names.count == 3, names[1] == "comparisons" {
      kind = .note(try Self.pair(names[2], on: shelf, in: path))
      return
    }
    guard let code = Code(names[names.count - 1]) else {
      throw .refused(.requestName(names[names.count - 1], in: path))
    }
    if names.count == 3, shelf.entries.isEmpty { throw .refused(.noCodes(of: names[0], in: path)) }
    kind = names.count == 2 ? .entry(code) : .guide(code)
  }

  /// The pair that `name` means, in whichever order. A code may hold a “-” itself, so every “-” is tried.
  private static func pair(
    _ name: String, on shelf: Shelf, in path: String
  ) throws(AuthoringError) -> PairKey {
    let splits = name.indices.filter { name[$0] == "-" }.map { dash in
      [String(name[..<dash]), String(name[name.index(after: dash)...])]
    }
    guard !splits.isEmpty else { throw .refused(.requestForm(path)) }
    let legal = shelf.entries.map(\.code.description)
    // The split that is right, or else the one that has a code of the family, is the one meant.
    let fewest = splits.min { unknown($0, legal).count < unknown($1, legal).count } ?? []
    let strangers = unknown(fewest, legal)
    guard strangers.isEmpty, let first = Code(fewest[0]), let second = Code(fewest[1]) else {
      throw .refused(strangers.map { .unknownCode($0, legal: legal, in: path) })
    }
    guard first != second else { throw .refused(.oneCode(first, in: path)) }
    return PairKey(first, second)
  }

  private static func unknown(_ codes: [String], _ legal: [String]) -> [String] {
    codes.filter { !legal.contains($0) }
  }
}

extension Diagnostic {
  fileprivate static func requestForm(_ path: String) -> Diagnostic {
    Diagnostic(
      "request-form", at: SourceLocation(path: path), "this does not say which page is to be written",
      solutions: ["write FAMILY CODE, FAMILY/comparisons/CODE-CODE or FAMILY/guides/NAME"])
  }

  fileprivate static func requestName(_ name: String, in path: String) -> Diagnostic {
    Diagnostic(
      "request-form", at: SourceLocation(path: path),
      "“\(name)” is not a name of 1 to \(Code.lengthLimit) ASCII letters, digits, - and _")
  }

  fileprivate static func unknownFamily(_ id: String, legal: [String], in path: String) -> Diagnostic {
    Diagnostic(
      "unknown-family", at: SourceLocation(path: path), "“\(id)” is not a family of the site",
      solutions: NearMiss.solutions(for: id, among: legal))
  }

  fileprivate static func unknownFolder(_ name: String, legal: [String], in path: String) -> Diagnostic {
    Diagnostic(
      "unknown-folder", at: SourceLocation(path: path), "“\(name)” is not a folder of a family",
      solutions: NearMiss.solutions(for: name, among: legal))
  }

  fileprivate static func unknownCode(_ code: String, legal: [String], in path: String) -> Diagnostic {
    Diagnostic(
      "unknown-code", at: SourceLocation(path: path), "“\(code)” has no entry in this family",
      solutions: NearMiss.best(for: code, among: legal).map { ["did you mean “\($0)”?"] }
        ?? ["write its entry first"])
  }

  fileprivate static func oneCode(_ code: Code, in path: String) -> Diagnostic {
    Diagnostic(
      "one-code", at: SourceLocation(path: path), "\(code) cannot be compared with itself",
      solutions: ["name two codes"])
  }

  fileprivate static func noCodes(of family: String, in path: String) -> Diagnostic {
    Diagnostic(
      "no-codes", at: SourceLocation(path: path), "“\(family)” has no code that a guide could be about",
      solutions: ["write an entry first"])
  }
}
