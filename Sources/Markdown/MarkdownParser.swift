import CCMark
import Diagnostics

/// Reads CommonMark through libcmark and hands it over as Swift values.
///
/// The only file that knows cmark: a node tree never leaves it. `smart` stays off, since its
/// quotation marks are English; see ``Typography``.
public struct MarkdownParser {
  /// Deeper nesting than this is refused: no text needs it, and trees are walked recursively.
  public static let depthLimit = 24

  private let source: SourceText
  private let firstLine: Int
  private var entryLinks: [MarkdownDocument.EntryLink] = []
  private var diagnostics: [Diagnostic] = []

  /// The blocks of `source` from the line `firstLine` (counted from 1) to its end, and what is wrong with them.
  ///
  /// Refused, each with its place: raw HTML, images, links that are neither web nor mail addresses
  /// nor the file of an entry, and nesting beyond ``depthLimit``. The text must be valid UTF-8.
  public static func parse(_ source: SourceText, fromLine firstLine: Int = 1) -> MarkdownDocument {
    var parser = MarkdownParser(source: source, firstLine: firstLine)
    let start = source.offset(ofLine: firstLine)
    let document = source.bytes.withUnsafeBytes { buffer in
      let body = UnsafeRawBufferPointer(rebasing: buffer[start...])
      return cmark_parse_document(
        body.baseAddress?.assumingMemoryBound(to: CChar.self), body.count, CMARK_OPT_DEFAULT)
    }
    // cmark aborts the process when memory runs out; it has no other way to return nothing.
    guard let document else { return MarkdownDocument(blocks: [], entryLinks: [], diagnostics: []) }
    defer { cmark_node_free(document) }
    cmark_consolidate_text_nodes(document)
    let blocks = parser.blocks(in: document, depth: 0)
    return MarkdownDocument(
      blocks: blocks, entryLinks: parser.entryLinks, diagnostics: parser.diagnostics)
  }

  private init(source: SourceText, firstLine: Int) {
    self.source = source
    self.firstLine = firstLine
  }

  private mutating func blocks(in parent: OpaquePointer, depth: Int) -> [Block] {
    guard depth < Self.depthLimit else {
      diagnostics.append(.nestedTooDeeply(limit: Self.depthLimit, at: location(of: parent)))
      return []
    }
    return children(of: parent) { $0.block($1, depth: depth + 1) }
  }

  private mutating func block(_ node: OpaquePointer, depth: Int) -> Block? {
    guard let kind = blockKind(node, depth: depth) else { return nil }
    return Block(kind, at: location(of: node), line: line(of: node))
  }

  private mutating func blockKind(_ node: OpaquePointer, depth: Int) -> Block.Kind? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH:
      return .paragraph(inlines(in: node, depth: depth))
    case CMARK_NODE_HEADING where depth > 1:
      diagnostics.append(.nestedHeading(at: location(of: node)))
      return nil
    case CMARK_NODE_HEADING:
      return .heading(level: Int(cmark_node_get_heading_level(node)), inlines(in: node, depth: depth))
    case CMARK_NODE_LIST:
      return list(node, depth: depth)
    case CMARK_NODE_BLOCK_QUOTE:
      return .quote(blocks(in: node, depth: depth))
    case CMARK_NODE_CODE_BLOCK:
      let info = string(cmark_node_get_fence_info(node))
      let language = info.split(whereSeparator: \.isWhitespace).first?.lowercased() ?? ""
      return .code(language: language, text: string(cmark_node_get_literal(node)))
    case CMARK_NODE_THEMATIC_BREAK:
      return .thematicBreak
    default:
      diagnostics.append(.rawHTML(at: location(of: node)))
      return nil
    }
  }

  private mutating func list(_ node: OpaquePointer, depth: Int) -> Block.Kind {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return .list(
      start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) != 0,
      items: children(of: node) { $0.blocks(in: $1, depth: depth + 1) }
    )
  }

  private mutating func inlines(in parent: OpaquePointer, depth: Int) -> [Inline] {
    guard depth < Self.depthLimit else {
      diagnostics.append(.nestedTooDeeply(limit: Self.depthLimit, at: location(of: parent)))
      return []
    }
    return children(of: parent) { $0.inline($1, depth: depth + 1) }
  }

  private mutating func inline(_ node: OpaquePointer, depth: Int) -> Inline? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: return .text(string(cmark_node_get_literal(node)))
    case CMARK_NODE_CODE: return .code(string(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_EMPH: return .emphasis(inlines(in: node, depth: depth))
    case CMARK_NODE_STRONG: return .strong(inlines(in: node, depth: depth))
    case CMARK_NODE_LINK: return link(node, depth: depth)
    case CMARK_NODE_IMAGE:
      diagnostics.append(.image(at: location(of: node)))
      return nil
    default:
      diagnostics.append(.rawHTML(at: location(of: node)))
      return nil
    }
  }

  private mutating func link(_ node: OpaquePointer, depth: Int) -> Inline? {
    let destination = string(cmark_node_get_url(node))
    switch LinkPolicy.judge(destination) {
    case .web:
      break
    case .entry:
      entryLinks.append(.init(destination: destination, location: location(of: node)))
    case .refusedScheme(let scheme):
      diagnostics.append(.refusedLink(destination, scheme: scheme, at: location(of: node)))
    case .notAPage:
      diagnostics.append(.linkToNowhere(destination, at: location(of: node)))
    }
    return .link(
      destination: destination,
      title: string(cmark_node_get_title(node)),
      inlines(in: node, depth: depth)
    )
  }

  /// What `convert` makes of the children of a node, without those of which it makes nothing.
  private mutating func children<Value>(
    of node: OpaquePointer, _ convert: (inout MarkdownParser, OpaquePointer) -> Value?
  ) -> [Value] {
    var values: [Value] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      if let value = convert(&self, child) { values.append(value) }
      next = cmark_node_next(child)
    }
    return values
  }

  private func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  private func line(of node: OpaquePointer) -> Int {
    Int(cmark_node_get_start_line(node)) + firstLine - 1
  }

  /// The node's first line, underlined to its end or to the end of the line.
  private func location(of node: OpaquePointer) -> SourceLocation {
    let start = source.offset(line: line(of: node), byteColumn: Int(cmark_node_get_start_column(node)))
    let endLine = Int(cmark_node_get_end_line(node)) + firstLine - 1
    let end = source.offset(line: endLine, byteColumn: Int(cmark_node_get_end_column(node)) + 1)
    return source.location(start..<max(start + 1, end))
  }
}
