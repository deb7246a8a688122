import SiteModel

/// A kind of page, and the template that renders it.
public enum PageKind: String, CaseIterable, Sendable {
  /// The front page.
  case home
  /// The codes of a family.
  case family
  /// One code.
  case entry
  /// Several codes, in words.
  case guide
  /// Two codes.
  case comparison

  /// The kind of a page about `subject`.
  init(_ subject: Page.Subject) {
    self =
      switch subject {
      case .home: .home
      case .family: .family
      case .entry: .entry
      case .guide: .guide
      case .comparison: .comparison
      }
  }
}
