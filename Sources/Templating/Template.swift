/// A compiled template.
public struct Template: Sendable {
  /// What it is called in its library.
  public let name: String
  /// What it is rendered with.
  public let schema: Schema
  let program: Program

  /// Appends the page that the template makes of a record.
  ///
  /// Any number of threads may render the same template, each into its own buffer.
  ///
  /// - Complexity: O(*n*) in the number of bytes appended and sections passed.
  /// - Precondition: The record was made by the schema that the template was compiled for.
  public func render(_ record: Record, into output: inout OutputBuffer) {
    precondition(record.schema == schema, "\(name) takes \(schema.name), not \(record.schema.name)")
    Renderer.run(program, on: record, into: &output)
  }
}
