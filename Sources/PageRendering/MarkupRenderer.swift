import Markdown
import SiteModel
import Templating

/// Writes the blocks of an entry as HTML.
///
/// Everything that an author wrote passes through the escaping; the tags are all from here.
struct MarkupRenderer {
  /// What the HTML depends on besides the text: the pages that it is made for.
  struct Setting {
    /// Where a link to the entry with this code leads.
    var entryLink: (String) -> String?
    /// How examples are drawn; `nil` where they are only text.
    var examples: ExampleRenderer?

    /// For text outside the families, which names no entry and shows no example.
    static var plain: Setting { Setting(entryLink: { _ in nil }, examples: nil) }
  }

  private let setting: Setting
  private var output: [UInt8] = []
  private var headingCount = 0

  /// The blocks, one a line; the last line is left to the template to end.
  static func html(_ blocks: [Block], _ setting: Setting) -> HTML {
    var renderer = MarkupRenderer(setting: setting)
    renderer.write(blocks)
    if renderer.output.last == UInt8(ascii: "\n") { renderer.output.removeLast() }
    return HTML(trusting: renderer.output)
  }

  /// Inline text without a block around it.
  static func html(_ inlines: [Inline], _ setting: Setting) -> HTML {
    var renderer = MarkupRenderer(setting: setting)
    renderer.write(inlines)
    return HTML(trusting: renderer.output)
  }

  private init(setting: Setting) {
    self.setting = setting
  }

  private mutating func write(_ blocks: [Block]) {
    var rest = blocks[...]
    while let block = rest.first {
      let examples = rest.prefix { setting.examples?.example($0) != nil }
      if let renderer = setting.examples, !examples.isEmpty {
        raw(renderer.html(of: examples.compactMap(renderer.example)))
        rest = rest.dropFirst(examples.count)
      } else {
        write(block)
        rest = rest.dropFirst()
      }
    }
  }

  private mutating func write(_ block: Block) {
    switch block.kind {
    case .paragraph(let inlines):
      raw("<p>")
      write(inlines)
      line("</p>")
    case .heading(let level, let inlines):
      headingCount += 1
      raw("<h\(level) id=\"section-\(headingCount)\">")
      write(inlines)
      line("</h\(level)>")
    case .list(let start, let isTight, let items): write(items, start: start, isTight: isTight)
    case .quote(let blocks):
      line("<blockquote>")
      write(blocks)
      line("</blockquote>")
    case .code(let language, let text): writeCode(text, language: language)
    case .thematicBreak: line("<hr>")
    }
  }

  private mutating func write(_ items: [[Block]], start: Int?, isTight: Bool) {
    let tag = start == nil ? "ul" : "ol"
    let attribute = start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    line("<\(tag)\(attribute)>")
    for item in items {
      raw("<li>")
      for block in item {
        if isTight, case .paragraph(let inlines) = block.kind { write(inlines) } else { write(block) }
      }
      line("</li>")
    }
    line("</\(tag)>")
  }

  private mutating func writeCode(_ text: String, language: String) {
    raw(language.isEmpty ? "<pre><code>" : "<pre><code class=\"language-")
    if !language.isEmpty {
      escaped(language)
      raw("\">")
    }
    escaped(text)
    line("</code></pre>")
  }

  private mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text): escaped(text)
    case .code(let text):
      raw("<code>")
      escaped(text)
      raw("</code>")
    case .emphasis(let children): wrap("em", children)
    case .strong(let children): wrap("strong", children)
    case .link(let destination, let title, let children):
      writeLink(to: destination, title: title, children)
    case .softBreak: raw("\n")
    case .lineBreak: line("<br>")
    }
  }

  private mutating func writeLink(to destination: String, title: String, _ children: [Inline]) {
    let entry = destination.hasSuffix(".md") ? setting.entryLink(String(destination.dropLast(3))) : nil
    raw("<a href=\"")
    escaped(entry ?? destination)
    if !title.isEmpty {
      raw("\" title=\"")
      escaped(title)
    }
    raw("\">")
    write(children)
    raw("</a>")
  }

  private mutating func wrap(_ tag: String, _ children: [Inline]) {
    raw("<\(tag)>")
    write(children)
    raw("</\(tag)>")
  }

  private mutating func line(_ html: String) {
    raw(html)
    raw("\n")
  }
  private mutating func raw(_ html: String) { output += html.utf8 }
  private mutating func escaped(_ text: String) { HTML.append(escaping: text, to: &output) }
}
