import SiteModel

extension SearchIndex {
  /// The index as a script that hands itself over, since a page opened from a disk may load nothing else:
  /// `visavisIndex({…});`.
  ///
  /// - `families`: identifier, name, folder from the root of the site, language of the codes' names;
  /// - `pages`: family, code, name, file, class, other names, and the name's language if it is another one;
  /// - `dropped`: the words that are not looked for;
  /// - `words`: for each page of a word, how many pages it comes after the last one, times four, plus the weight.
  ///
  /// - Complexity: O(*n*) in the bytes of the script.
  public func script() -> String {
    let index = JSON.object([
      ("families", .list(families.map(\.json))),
      ("pages", .list(pages.map { $0.json(in: families[$0.family]) })),
      ("dropped", .text(vocabulary.dropped.sorted().joined(separator: " "))),
      ("words", .object(vocabulary.words.map { ($0.word, Self.json($0.postings)) })),
    ])
    return "visavisIndex(\(index.description));\n"
  }

  private static func json(_ postings: ArraySlice<Vocabulary.Posting>) -> JSON {
    var previous = 0
    return .numbers(
      postings.map { posting in
        defer { previous = posting.page }
        return 4 * (posting.page - previous) + posting.weight.rawValue
      })
  }
}

extension SearchFamily {
  fileprivate var json: JSON {
    .list([id, name, folder, nameLanguage.description].map(JSON.text))
  }
}

extension SearchPage {
  fileprivate func json(in owner: SearchFamily) -> JSON {
    let fields: [JSON] = [
      .number(family), .text(code), .text(name), .text(fileName), .text(classID),
      .list(otherNames.map(JSON.text)),
    ]
    return .list(nameLanguage == owner.nameLanguage ? fields : fields + [.text(nameLanguage.description)])
  }
}
