/// What is demanded of the examples that illustrate a text.
public struct ExampleRule: Sendable {
  /// The code that the text is about; `nil` in a text about several.
  public var code: String?
  /// Whether anybody sends the code: then an example must show it, and else none may.
  public var isSent: Bool
  /// The fields that a response with that code must carry, each with the section that says so.
  public var requiredFields: [(name: String, source: String)]
  /// The reason phrases that go with each known code, the current one first.
  public var names: [String: [String]]

  /// The demands of one text.
  public init(
    code: String?, isSent: Bool = true, requiredFields: [(name: String, source: String)] = [],
    names: [String: [String]]
  ) {
    self.code = code
    self.isSent = isSent
    self.requiredFields = requiredFields
    self.names = names
  }
}
