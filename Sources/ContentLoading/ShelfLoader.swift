import Diagnostics
import Markdown
import SiteModel

/// Reads the texts of all families: entries, notes and guides, each with its translations.
///
/// Every kind of text is read in one pass over all families, in which no file waits for another.
struct ShelfLoader {
  let families: [Family]
  let editions: [Edition]
  let tree: ContentTree
  let jobs: Int
  private(set) var diagnostics: [Diagnostic] = []

  init(families: [Family], editions: [Edition], tree: ContentTree, jobs: Int) {
    self.families = families
    self.editions = editions
    self.tree = tree
    self.jobs = jobs
  }

  /// The families with every text that could be read, `jobs` files at once.
  mutating func load() async -> [Shelf] {
    let (families, editions) = (families, editions)
    let files = texts(in: .entries)
    let texts = await sideBySide(files, jobs: jobs, &diagnostics) {
      EntryLoader.load($1, family: families[$0], editions: editions, diagnostics: &$2)
    }
    let entries = zip(families, texts).map {
      EntryJoiner.join($1, family: $0, editions: editions, diagnostics: &diagnostics)
    }
    let rosters = families.indices.map {
      Roster(family: families[$0], files: files[$0], entries: entries[$0].map(\.entry))
    }
    _ = await sideBySide(entries, jobs: jobs, &diagnostics) { family, entry, findings in
      findings += entry.checkExamples(against: rosters[family])
    }
    let notes = await sideBySide(self.texts(in: .notes), jobs: jobs, &diagnostics) {
      NoteLoader.load($1, roster: rosters[$0], editions: editions, diagnostics: &$2)
    }
    let guides = await sideBySide(self.texts(in: .guides), jobs: jobs, &diagnostics) {
      GuideLoader.load($1, roster: rosters[$0], editions: editions, diagnostics: &$2)
    }
    for family in families.indices {
      check(entries[family].flatMap(\.entryLinks), in: rosters[family])
      check(texts[family].flatMap(\.translations).flatMap(\.entryLinks), in: rosters[family])
      check(notes[family].flatMap(\.entryLinks) + guides[family].flatMap(\.entryLinks), in: rosters[family])
    }
    return families.indices.map {
      Shelf(
        family: families[$0], entries: entries[$0].map(\.entry),
        notes: notes[$0].reduce(into: [:]) { $0[$1.pair] = $1.note }, guides: guides[$0].compactMap(\.guide))
    }
  }

  private func texts(in folder: ContentTree.Folder) -> [[ContentTree.Text]] {
    families.map { tree.texts(in: folder, of: $0.id) }
  }

  private mutating func check(_ links: [MarkdownDocument.EntryLink], in roster: Roster) {
    for link in links where !(link.destination.hasSuffix(".md") && roster.stems.contains(link.stem)) {
      diagnostics.append(
        .unknownEntry(link.destination, legal: roster.stems.map { "\($0).md" }, at: link.location))
    }
  }
}

extension MarkdownDocument.EntryLink {
  /// The name of the file without its ending.
  fileprivate var stem: String { String(destination.dropLast(".md".count)) }
}
