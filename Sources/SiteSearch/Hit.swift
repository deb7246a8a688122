import SiteModel

/// A page that answers a query.
public struct Hit: Hashable, Sendable {
  /// What the page shows.
  public let subject: Page.Subject
  /// Whether the query names the page by its code, or by its two codes, and says nothing else.
  public let isAddress: Bool

  init(_ subject: Page.Subject, isAddress: Bool = false) {
    self.subject = subject
    self.isAddress = isAddress
  }
}
