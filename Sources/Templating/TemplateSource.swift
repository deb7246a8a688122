import Diagnostics

/// One template as it was read.
public struct TemplateSource: Sendable {
  /// What `{{> …}}`, `{{< …}}` and the program call it, such as `partials/head`.
  public let name: String
  /// Its text, with the path that diagnostics show.
  public let text: SourceText

  /// Names a text.
  public init(name: String, text: SourceText) {
    self.name = name
    self.text = text
  }
}
