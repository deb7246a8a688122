import Templating
import Testing

@Suite struct StandaloneLineTests {
  @Test(arguments: [
    ("a\n{{#shown}}\nb\n{{/shown}}\nc", "a\nb\nc"),
    ("a\n  {{#shown}}  \nb\n\t{{/shown}}\t\nc", "a\nb\nc"),
    ("{{#shown}}\nb\n{{/shown}}", "b\n"),
    ("  {{#shown}}\nb\n  {{/shown}}", "b\n"),
    ("a\n{{^shown}}\nb\n{{/shown}}\nc", "a\nc"),
    ("a\n{{#tags}}\n- {{name}}\n{{/tags}}\nc", "a\n- red\n- blue\nc"),
    ("a\n{{! c }}\nb", "a\nb"),
    ("a\n  {{! c }}  \nb", "a\nb"),
    ("a\n  {{!\n c\n  }}  \nb", "a\nb"),
    ("{{! c }}\nb", "b"),
    ("a\n{{! c }}", "a\n"),
    ("\n{{! c }}\n\n", "\n\n"),
  ])
  func `a tag that has its line to itself takes the line with it`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }

  @Test(arguments: [
    ("a\r\n{{#shown}}\r\nb\r\n{{/shown}}\r\nc\r\n", "a\r\nb\r\nc\r\n"),
    ("a\r\n  {{! c }} \r\nb", "a\r\nb"),
    ("a\r\n{{> part}}\r\nb", "a\r\n[part]b"),
    ("a\r\n{{!\r\nc\r\n}}\r\nb", "a\r\nb"),
    ("{{! c }}\r b", "\r b"),
  ])
  func `a line ends with CRLF too`(template: String, expected: String) throws {
    #expect(try rendered(template, with: ["part": "[part]"]) == expected)
  }

  @Test(arguments: [
    ("a {{#shown}}\nb\n{{/shown}} c", "a \nb\n c"),
    (" {{#shown}}b{{/shown}}\n", " b\n"),
    ("{{#shown}} {{! c }}\n {{/shown}}x\n", " \n x\n"),
    ("{{#shown}}{{^hidden}}\nb\n{{/hidden}}{{/shown}}\n", "\nb\n\n"),
    ("a {{! c }}\nb", "a \nb"),
    ("{{! c }} a\nb", " a\nb"),
    ("{{! c }}{{! d }}\nb", "\nb"),
    ("| {{#shown}}\t|\t{{/shown}} |", "| \t|\t |"),
  ])
  func `a tag that shares its line leaves it as it is`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }
}
