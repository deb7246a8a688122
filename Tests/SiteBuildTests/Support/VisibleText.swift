/// The text that a reader sees on a page, a line for each block of text.
enum VisibleText {
  private static let inline: Set<String> = ["a", "b", "code", "em", "i", "span", "strong", "time"]

  /// The lines of the page's body. Knows the HTML that this program writes, which is well formed.
  static func lines(of page: String) -> [String] {
    let body = page.split(separator: "<body>", maxSplits: 1).last ?? ""
    var lines: [String] = []
    var line = ""
    for piece in body.split(separator: "<", omittingEmptySubsequences: false) {
      let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      let isTag = parts.count == 2
      let name = isTag ? parts[0].split { $0 == " " || $0 == "/" }.first.map(String.init) ?? "" : ""
      if isTag, !inline.contains(name) {
        lines.append(line)
        line = ""
      }
      line += parts.last ?? ""
    }
    return (lines + [line]).map { unescaped($0.split { $0.isWhitespace }.joined(separator: " ")) }.filter {
      !$0.isEmpty
    }
  }

  private static func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
