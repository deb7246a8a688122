/// The content of the starter, turned from French and English into the editions that were asked for.
struct StarterEdition {
  let languages: StarterLanguages

  /// The files by path. Words are taken from lines with `{ fr: …, en: … }` in YAML, and from `NAME.md` and
  /// `NAME.en.md`; the facts go to whichever of the two is in the default edition.
  func files(_ files: [String: String]) -> [String: String] {
    var result: [String: String] = [:]
    for (path, text) in files where !path.hasSuffix(".en.md") {
      if path.hasSuffix(".md") {
        let stem = String(path.dropLast(".md".count))
        result.merge(pages(stem, text, files["\(stem).en.md"] ?? "")) { $1 }
      } else {
        result[path] = localized(text)
      }
    }
    return result
  }

  private func localized(_ yaml: String) -> String {
    yaml.replacing(/\{ fr: (.+), en: (.+) \}/) { match in
      let words = ["fr": match.1, "en": match.2]
      return "{ \(languages.tags.map { "\($0): \(words[$0] ?? "")" }.joined(separator: ", ")) }"
    }
  }

  private func pages(_ stem: String, _ french: String, _ english: String) -> [String: String] {
    let pages = ["fr": Page(french), "en": Page(english)]
    let isTranslated = Set(pages["en"]?.keys ?? [])
    var result: [String: String] = [:]
    for (index, tag) in languages.tags.enumerated() {
      guard var page = pages[tag] else { continue }
      let words = page.frontMatter.filter { isTranslated.contains(Page.key(of: $0)) }
      page.frontMatter = words
      if index == 0, let original = pages["fr"] {
        page.frontMatter = original.frontMatter.map { line in
          words.first { Page.key(of: $0) == Page.key(of: line) } ?? line
        }
      }
      result["\(stem)\(index == 0 ? "" : ".\(tag)").md"] = page.text
    }
    return result
  }

  /// A Markdown file of the starter.
  private struct Page {
    /// The lines between the fences.
    var frontMatter: [Substring] = []
    var body: [Substring]

    init(_ text: String) {
      body = text.split(separator: "\n", omittingEmptySubsequences: false)
      guard body.first == "---", let end = body.dropFirst().firstIndex(of: "---") else { return }
      frontMatter = Array(body[1..<end])
      body.removeSubrange(...end)
    }

    var keys: [String] { frontMatter.map(Self.key) }

    var text: String {
      let fenced = frontMatter.isEmpty ? [] : ["---"] + frontMatter + ["---"]
      return (fenced + body).joined(separator: "\n")
    }

    static func key(of line: Substring) -> String { String(line.prefix { $0 != ":" }) }
  }
}
