/// What the place where a template or a block is expanded does to the white space at the beginning of its
/// lines: takes away what they have in common where they are written, adds what is there where they go.
struct Margin {
  /// Stands before each line.
  var indentation: [UInt8] = []
  /// What each line loses of its own white space, as far as it has it.
  var removed: [UInt8] = []

  /// What the line begins with that begins with `whiteSpace` in its file.
  func lineStart(_ whiteSpace: ArraySlice<UInt8>) -> [UInt8] {
    let common = zip(whiteSpace, removed).prefix { $0 == $1 }.count
    return indentation + whiteSpace.dropFirst(common)
  }
}
