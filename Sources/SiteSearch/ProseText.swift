import Markdown

extension [Block] {
  /// The words that readers see, without code blocks: what examples hold is seldom what a reader looks for.
  var prose: String {
    map(\.prose).joined(separator: " ")
  }
}

extension Block {
  fileprivate var prose: String {
    switch kind {
    case .paragraph(let text), .heading(_, let text): text.plainText
    case .list(_, _, let items): items.map(\.prose).joined(separator: " ")
    case .quote(let blocks): blocks.prose
    case .code, .thematicBreak: ""
    }
  }
}
