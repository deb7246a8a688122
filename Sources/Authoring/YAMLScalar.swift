/// Texts as values of YAML.
enum YAMLScalar {
  /// `text` as it is, or between quotes where YAML could take it for something else.
  static func write(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || " -_.()/’…".unicodeScalars.contains(scalar)
    }
    let edges = [text.first, text.last].compactMap(\.self)
    if isPlain, edges.count == 2, edges.allSatisfy({ !" -".contains($0) }) { return text }
    return "'\(text.replacing("'", with: "''"))'"
  }
}
