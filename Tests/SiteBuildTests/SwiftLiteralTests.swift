import Testing

@testable import EmbedFilesTool

/// How the files that the program carries are written in Swift.
@Suite struct SwiftLiteralTests {
  @Test func textIsARawString() {
    #expect(SwiftLiteral.argument(Array("a\n".utf8)) == "text: #\"\"\"\na\n\n\"\"\"#")
    #expect(SwiftLiteral.argument([]) == "text: #\"\"\"\n\n\"\"\"#")
    #expect(SwiftLiteral.argument(Array("\t\\(x) é".utf8)) == "text: #\"\"\"\n\t\\(x) é\n\"\"\"#")
  }

  @Test func theFenceIsLongerThanAnyInTheText() {
    #expect(SwiftLiteral.text("\"\"\"# ##\\##(x)") == "###\"\"\"\n\"\"\"# ##\\##(x)\n\"\"\"###")
  }

  @Test(arguments: [
    ([0x61, 0x0D, 0x0A], "610d0a"), ([0xFF, 0x00], "ff00"), ([0xEF, 0xBB, 0xBF, 0x61], "efbbbf61"),
    ([0x7F], "7f"),
  ])
  func whatTheCompilerWouldChangeIsInHexadecimal(bytes: [UInt8], digits: String) {
    #expect(SwiftLiteral.argument(bytes) == "hexadecimal: \"\(digits)\"")
  }
}
