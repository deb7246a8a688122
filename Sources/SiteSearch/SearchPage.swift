import SiteModel

/// A page that the search may find by itself: a family, a code or a guide. Pairs are found through their codes.
struct SearchPage: Sendable {
  /// A name in the forms in which queries are held against it.
  struct Name: Sendable {
    /// The words, folded.
    let words: [String]
    /// The words without the spaces, so that `NotFound`, `not_found` and `Not Found` are one name.
    let compact: String

    init(_ text: String) {
      words = Folding.words(of: text)
      compact = words.joined()
    }
  }

  /// What the page shows.
  let subject: Page.Subject
  /// The index of its family.
  let family: Int
  /// The entry's code; empty for other pages.
  let code: String
  /// The code in lower case.
  let plainCode: String
  /// The name as readers see it.
  let name: String
  /// The language of ``name``.
  let nameLanguage: LanguageTag
  /// The identifier of the entry's class; empty when it has none.
  let classID: String
  /// Other names, as authored, none of them like ``name``.
  let otherNames: [String]
  /// The file in the folder of the family.
  let fileName: String
  /// The code and every name, folded.
  let names: [Name]

  init(
    _ subject: Page.Subject, family: Int, code: String = "", name: String, nameLanguage: LanguageTag,
    classID: String = "", otherNames: [String] = [], fileName: String
  ) {
    self.subject = subject
    self.family = family
    self.code = code
    self.plainCode = code.plainLetters
    self.name = name
    self.nameLanguage = nameLanguage
    self.classID = classID
    self.otherNames = otherNames
    self.fileName = fileName
    self.names = ([code, name] + otherNames).filter { !$0.isEmpty }.map(Name.init)
  }
}

/// A family as the search names it.
struct SearchFamily: Sendable {
  let id: String
  let name: String
  /// The folder of its pages from the root of the site, ending with `/`.
  let folder: String
  /// The language of the names of its codes.
  let nameLanguage: LanguageTag
  /// The identifier and the words of the name, folded.
  let words: [String]

  init(_ family: Family, folder: [String], language: LanguageTag) {
    id = family.id
    name = family.name[language]
    self.folder = folder.map { "\($0)/" }.joined()
    nameLanguage = family.nameLanguage
    words = [family.id.plainLetters] + Folding.words(of: family.name[language])
  }
}
