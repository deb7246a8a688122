import Markdown
import SiteModel

/// Makes the pages of the search from a library.
struct SearchPageMaker {
  /// A page, and its texts by where they stand on it.
  typealias Made = (page: SearchPage, texts: [Vocabulary.Text])

  let library: Library
  let edition: Int

  private var language: LanguageTag { library.site.editions[edition].language }
  private var original: LanguageTag { library.site.editions[0].language }

  func family(at index: Int) -> SearchFamily {
    SearchFamily(
      library.shelves[index].family,
      folder: library.directory(of: Page(.family(index), edition: edition)), language: language)
  }

  func pages(ofFamilyAt index: Int) -> [Made] {
    let shelf = library.shelves[index]
    return [familyPage(index)] + shelf.entries.indices.map { entry($0, family: index) }
      + shelf.guides.indices.map { guide($0, family: index) }
  }

  private func familyPage(_ index: Int) -> Made {
    let family = library.shelves[index].family
    let title = family.title[language]
    let page = SearchPage(
      .family(index), family: index, name: title, nameLanguage: language,
      otherNames: [family.name[language], family.id].filter { $0 != title }.uniqued,
      fileName: fileName(.family(index)))
    return (page, words(of: page) + [.init(.words(family.summary[language]), .lead)])
  }

  private func entry(_ index: Int, family familyIndex: Int) -> Made {
    let family = library.shelves[familyIndex].family
    let entry = library.shelves[familyIndex].entries[index]
    let (text, _) = entry.text(in: language, fallback: original)
    let subject = Page.Subject.entry(family: familyIndex, entry: index)
    let name = entry.displayName(in: language)
    let page = SearchPage(
      subject, family: familyIndex, code: entry.code.description, name: name,
      nameLanguage: entry.nameLanguage(in: language, family: family), classID: entry.classID ?? "",
      otherNames: ([entry.name] + entry.aliases).filter { $0 != name }.uniqued, fileName: fileName(subject))
    let label = family.classes.first { $0.id == entry.classID }?.label[language]
    let sections = family.sections.compactMap { text.sections[$0.id] }
    let texts: [Vocabulary.Text] = [
      .init(.words("\(family.id) \(family.name[language])"), .otherName),
      .init(.inlines(text.lead), .lead),
      .init(.words("\(page.classID) \(label ?? "")"), .section),
    ]
    return (page, words(of: page) + texts + sections.map { .init(.blocks($0), .section) })
  }

  private func guide(_ index: Int, family: Int) -> Made {
    let subject = Page.Subject.guide(family: family, guide: index)
    let (text, textLanguage) = library.shelves[family].guides[index].text(in: language, fallback: original)
    let page = SearchPage(
      subject, family: family, name: text.title, nameLanguage: textLanguage, fileName: fileName(subject))
    return (page, words(of: page) + [.init(.inlines(text.lead), .lead), .init(.blocks(text.body), .section)])
  }

  private func words(of page: SearchPage) -> [Vocabulary.Text] {
    [.init(.words(page.code), .name), .init(.words(page.name), .name)]
      + page.otherNames.map { .init(.words($0), .otherName) }
  }

  private func fileName(_ subject: Page.Subject) -> String {
    library.route(of: Page(subject, edition: edition)).components.last ?? ""
  }
}

extension [String] {
  /// The elements, each where it first stands.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
