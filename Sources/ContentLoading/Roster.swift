import SiteModel

/// The codes of a family, as the texts about several of them need to know them.
struct Roster: Sendable {
  let family: Family
  /// What stands before `.md` in the names of all entries, those that could not be read included: what refers to
  /// one of these is right.
  let stems: Set<String>
  /// The codes that have entries, or files that could be theirs.
  let codes: Set<Code>
  /// The names of each code whose entry could be read, the current one first.
  let names: [String: [String]]
  private let entries: [Code: Entry]

  /// The roster of `entries` and of the files of all entries.
  init(family: Family, files: [ContentTree.Text], entries: [Entry]) {
    self.family = family
    stems = Set(files.lazy.filter { $0.original != nil }.map(\.stem))
    codes = Set(entries.map(\.code)).union(stems.compactMap(Code.init))
    names = entries.reduce(into: [:]) { $0[$1.code.description] = [$1.name] + $1.aliases }
    self.entries = entries.reduce(into: [:]) { $0[$1.code] = $1 }
  }

  /// What a code is called in sentences; the code itself where its entry could not be read.
  func subject(of code: Code, in language: LanguageTag) -> String {
    entries[code]?.subject(in: language, family: family) ?? code.description
  }
}
