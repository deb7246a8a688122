/// Spaces and apostrophes as the Imprimerie nationale sets them.
enum FrenchTypography {
  private static let narrowSpace: Unicode.Scalar = "\u{202F}"
  private static let noBreakSpace: Unicode.Scalar = "\u{00A0}"

  /// Sets one text node. The start and the end of the node count as word characters when a rule looks
  /// across them, because a code span or a link may stand there.
  static func set(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var output: [Unicode.Scalar] = []
    output.reserveCapacity(scalars.count + 8)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case ";", "!", "?": appendMark(scalar, after: narrowSpace, next: next, to: &output)
      case ":": appendMark(scalar, after: noBreakSpace, next: next, to: &output)
      case "»":
        replaceTrailingSpaces(of: &output, with: noBreakSpace)
        output.append(scalar)
      case "'": output.append(isApostrophe(after: output.last, before: next) ? "’" : scalar)
      case _ where output.last == "«":
        output.append(noBreakSpace)
        if !isSpace(scalar) { output.append(scalar) }
      case _ where isSpace(scalar) && isOpened(output): break
      default: output.append(scalar)
      }
    }
    if output.last == "«" { output.append(noBreakSpace) }
    return String(String.UnicodeScalarView(output))
  }

  /// A double mark: the space before it becomes `space`; where there is none, one is put after a word.
  /// A mark that a word follows, as in `12:30`, `?q=` or `a;b`, is no punctuation and stays as it is.
  private static func appendMark(
    _ mark: Unicode.Scalar, after space: Unicode.Scalar, next: Unicode.Scalar?,
    to output: inout [Unicode.Scalar]
  ) {
    if next.map({ isWord($0) || $0 == "/" }) ?? false {
      output.append(mark)
      return
    }
    if let last = output.last, isSpace(last) {
      replaceTrailingSpaces(of: &output, with: space)
    } else if let last = output.last, endsWord(last) {
      output.append(space)
    }
    output.append(mark)
  }

  private static func replaceTrailingSpaces(of output: inout [Unicode.Scalar], with space: Unicode.Scalar) {
    while let last = output.last, isSpace(last) { output.removeLast() }
    output.append(space)
  }

  /// Whether a « and its no-break space have just been set, so that further spaces are dropped.
  private static func isOpened(_ output: [Unicode.Scalar]) -> Bool {
    output.count > 1 && output[output.count - 1] == noBreakSpace && output[output.count - 2] == "«"
  }

  private static func isApostrophe(after last: Unicode.Scalar?, before next: Unicode.Scalar?) -> Bool {
    guard let last, last.properties.isAlphabetic else { return false }
    guard let next else { return true }
    return isWord(next) || next == "«"
  }

  private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    isWord(scalar) || ")»”’%…".unicodeScalars.contains(scalar)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == noBreakSpace || scalar == narrowSpace
  }
}
