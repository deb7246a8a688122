import Diagnostics
import Foundation
import Testing

@testable import ContentLoading

/// The YAML that is read without libyaml: what it is, and that it gives what libyaml gives.
@Suite struct PlainYAMLTests {
  private func plain(_ text: String) -> YAMLNode? {
    PlainYAMLReader.read(SourceText(path: "a.yml", text: text), 0..<text.utf8.count)
  }

  private func complete(_ text: String) -> (node: YAMLNode?, findings: [Diagnostic]) {
    let source = SourceText(path: "a.yml", text: text)
    var findings: [Diagnostic] = []
    let node = YAMLReader.readAll(source, lines: 1..<source.lineCount + 1, diagnostics: &findings)
    return (node, findings)
  }

  private static let usual = [
    "code: 404\nname: Not Found\n",
    "a: b",
    "# all\n\na: b # end\n# more\n\nb:   c  \n",
    "spec: RFC 9110 §15.5.5\nurl: https://a.example/?q=1#x\n",
    "related: [410, 403, a b , 'c, d']\nnested: [[a, b], { c: d }]\n",
    "label: { fr: n’appelle rien, en: 'it''s { 1 }: [no]' }\nx: \"a: b\"\n",
    "headers:\n  - { field: Retry-After, level: should, spec: RFC 9110 §10.2.3 }\n  - plain text\nz: 1\n",
    "indentless:\n- a\n-  b\n- 'c'\nlast: d\n",
    "crossings:\n  - from: http/1\n    to: grpc/2\n    sentence:\n      fr: 'Un : deux'\n      en: One\n\n  - from: x\nend: y\n",
    "classes: # all of them\n  1xx:\n    from: 100\n    facts: { finality: interim }\n  2xx:\n    from: 200\n",
    "quotes: ''\nother: '\\'\nthird: \"\"\nfourth: ''''\n",
    "words: a#b c:d e'f \"g\" h-i [j] {k}\ntrue: no\n0: 010\n",
    "HTTP/1.1: { from: server, fields: [] }\nPing: {}\nx: [ ]\ny: [{ }]\n# * more & more\nASGI: 'HTTP & WebSocket' # *\n",
    "key-with_1: ~\nnon: été – œuvre … 漢字 😀\n",
  ]

  @Test(arguments: usual)
  func theUsualIsReadPlainly(text: String) throws {
    let node = try #require(plain(text), "\(text)")
    let (expected, findings) = complete(text)
    #expect(node == expected)
    #expect(findings == [])
  }

  @Test(arguments: [
    "", "# nothing\n", " a: b\n", "a\n", "- a\n", "a:\n", "a: b\na: c\n", "a: b\n c: d\n", "a: b\n  c\n",
    "a:\n  b: c\n d: e\n", "a:\n    b: c\n  d: e\n", "a: b: c\n", "a: b:\n", "a:b\n", "a: |\n  b\n",
    "a: >\n  b\n",
    "a: &b c\n", "a: *b\n", "a: R&D\n", "# *a\nb: c\n", ".a: b\n", "a: !t b\n", "a: %b\n", "a: @b\n",
    "a: `b\n", "a: - b\n", "a: -1\n",
    "a: ? b\n", "? a\n: b\n", "a: 'b\n  c'\n", "a: 'b' c\n", "a: \"\\n\"\n", "a: \"b\n", "a: [b\n",
    "a: [b,\n  c]\n",
    "a: [b, ]\n", "a: [,]\n", "a: {,}\n", "a: [, b]\n", "a: [b]c\n", "a: [b: c]\n", "a: { b }\n",
    "a: { b: }\n",
    "a: { b:c }\n", "a: { b: c, b: d }\n", "a: { b: c:, d: e }\n", "a: [b # c\n]\n", "a:\n  - b\n  c: d\n",
    "a:\n  - b\n - c\n", "a:\n  - - b\n", "a:\n  -\n", "a:\n  - b: c\n   d: e\n", "a: b\n---\nc: d\n",
    "---\na: b\n",
    "a: b\n...\n", "'a': b\n", "a b: c\n", "é: b\n", "a:\tb\n", "a: b\u{7F}\n", "a: b\u{85}c\n",
    "a: b\u{2028}c\n",
    "\u{FEFF}a: b\n", "a: b\u{0}\n", "a: {b: [c}]\n", "a: b\rc\n",
  ])
  func theRestIsLeftToLibyaml(text: String) {
    #expect(plain(text) == nil)
  }

  @Test func whateverIsReadPlainlyIsWhatLibyamlReads() {
    // One character put in, taken out or put in place of another, everywhere; three of these at each place.
    let characters = Array(" \n:#'\"[]{},-?ax0é’")
    var read = 0
    for text in Self.usual.map(Array.init) {
      for index in text.indices {
        for character in (0..<3).map({ characters[(7 * index + 5 * $0) % characters.count] }) {
          let changes = [
            text[..<index] + [character] + text[index...],
            text[..<index] + [character] + text[(index + 1)...],
            text[..<index] + text[(index + 1)...],
          ]
          for change in changes {
            let changed = String(change)
            guard let node = plain(changed) else { continue }
            let (expected, findings) = complete(changed)
            #expect(node == expected && findings.isEmpty, "\(changed.debugDescription)")
            read += 1
          }
        }
      }
    }
    #expect(read > 3_000)
  }

  @Test func theShippedContentIsReadPlainly() throws {
    var findings: [Diagnostic] = []
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let files = SourceScanner.scan(package.appending(path: "Content").path, diagnostics: &findings)
    var left: [String] = []
    for file in files {
      let source = try #require(file.text(diagnostics: &findings))
      let isText = file.relativePath.hasSuffix(".md")
      guard !isText || source.bytes.starts(with: "---\n".utf8) else { continue }
      let end = (2..<source.lineCount).first { source.byteRange(ofLine: $0).count == 3 && isText }
      let lines = isText ? 2..<(end ?? 2) : 1..<source.lineCount + 1
      let range = source.offset(ofLine: lines.lowerBound)..<source.endOffset(ofLines: lines)
      guard let node = PlainYAMLReader.read(source, range) else {
        left.append(file.relativePath)
        continue
      }
      #expect(node == YAMLReader.readAll(source, lines: lines, diagnostics: &findings))
    }
    #expect(findings == [])
    #expect(left == [])
    #expect(files.count > 500)
  }
}
