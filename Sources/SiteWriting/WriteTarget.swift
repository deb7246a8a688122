/// The place of one file of the site.
struct WriteTarget: Sendable {
  let path: OutputPath
  /// How many bytes the file that an earlier build wrote there has; `nil` when there is none.
  let existingSize: Int?
}
