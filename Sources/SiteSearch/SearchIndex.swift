import SiteModel

/// What the search of one edition knows: its pages by code, name and word.
///
/// The terminal searches it as it is; pages get it as a script (see ``script()``) and search it in the same way.
public struct SearchIndex: Sendable {
  let families: [SearchFamily]
  /// The pages, families in order, in each the family itself, its codes in order, its guides.
  let pages: [SearchPage]
  let vocabulary: Vocabulary

  /// Reads all texts of an edition.
  ///
  /// - Complexity: O(*n* log *n*) in the number of different words.
  public init(library: Library, edition: Int) {
    let maker = SearchPageMaker(library: library, edition: edition)
    let made = library.shelves.indices.flatMap { maker.pages(ofFamilyAt: $0) }
    families = library.shelves.indices.map { maker.family(at: $0) }
    pages = made.map(\.page)
    vocabulary = Vocabulary(made.map(\.texts))
  }

  /// The place of the page of a code, in lower case, in a family.
  func page(of plainCode: String, family: Int) -> Int? {
    pages.firstIndex { $0.family == family && $0.plainCode == plainCode }
  }
}
