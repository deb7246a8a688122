import Diagnostics
import Examples
import SiteModel

/// Reads `examples:` of a `family.yml`: how code blocks are written, and who exchanges what.
struct ExampleFormatReader {
  let words: LocalizedReader

  /// The format, or `nil` with findings.
  func read(_ node: YAMLNode, diagnostics: inout [Diagnostic]) -> ExampleFormat? {
    var reader = MappingReader(node, of: "examples", at: node.location)
    let format = reader.requiredText("format")
    let client = words.required("client", in: &reader, diagnostics: &diagnostics)
    let server = words.required("server", in: &reader, diagnostics: &diagnostics)
    var syntax: ExampleSyntax?
    switch format {
    case "http": syntax = .http
    case "exchange": syntax = vocabulary(in: &reader, diagnostics: &diagnostics).map(ExampleSyntax.exchange)
    case let format?:
      diagnostics.append(
        .unknownValue(
          format, of: "format", legal: ExampleSyntax.names, at: reader.location(ofValueOf: "format")))
      // Which other keys are legal depends on the format.
      for key in ["code", "messages", "values"] { _ = reader.node(key) }
    case nil: break
    }
    diagnostics += reader.finish()
    guard let syntax, let client, let server else { return nil }
    return ExampleFormat(syntax: syntax, client: client, server: server)
  }

  private func vocabulary(
    in reader: inout MappingReader, diagnostics: inout [Diagnostic]
  ) -> ExampleSyntax.Vocabulary? {
    let code = reader.requiredText("code")
    if let code, !code.contains("{code}") {
      diagnostics.append(
        .invalidValue(
          code, of: "code", expected: "a line that holds “{code}”", at: reader.location(ofValueOf: "code")))
    }
    var messages: [String: ExampleSyntax.Message] = [:]
    for pair in reader.pairs("messages") { messages[pair.key] = message(pair, diagnostics: &diagnostics) }
    var values = MappingReader(reader.node("values"), of: "values", at: reader.location(of: "values"))
    let legal = Dictionary(uniqueKeysWithValues: values.keys.map { ($0, values.texts($0).map(\.text)) })
    diagnostics += values.finish()
    return code.map { ExampleSyntax.Vocabulary(codeLine: $0, messages: messages, values: legal) }
  }

  private func message(_ pair: YAMLNode.Pair, diagnostics: inout [Diagnostic]) -> ExampleSyntax.Message {
    var reader = MappingReader(pair.value, of: "a message", at: pair.keyLocation)
    let sender = reader.value("from", as: Transcript.Sender.self)
    let fields = reader.texts("fields").map(\.text)
    diagnostics += reader.finish()
    return ExampleSyntax.Message(sender: sender, fields: fields)
  }
}
