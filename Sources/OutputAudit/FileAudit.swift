import Diagnostics

/// What was found in one file, and what the rest of the site needs to know of it: all that is kept of the file.
struct FileAudit: Sendable {
  /// The number of the file.
  let file: Int
  var findings: [Diagnostic] = []
  /// The files that it leads to or loads.
  var targets: Set<Int> = []
  /// What only pages have.
  var page: PageRecord?
}

/// What the other pages of a site are compared with.
struct PageRecord: Sendable {
  /// A link to an element.
  struct Anchor: Sendable {
    var file: Int
    var id: String
    var reference: Reference
  }

  /// The language of the page in lower case; empty when it has none.
  var language = ""
  var title: PageOutline.Mention?
  var ids: Set<String> = []
  var anchors: [Anchor] = []
  var canonical: Reference?
  var alternates: [Reference] = []
}
