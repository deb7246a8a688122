import SiteModel

/// Text as the search sees it: plain words, so that `L’accès` and `acces` are the same.
enum Folding {
  /// The articles and pronouns that lose their vowel before another word.
  private static let elided: Set<String> = [
    "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
  ]

  /// The words of `text` in order, folded: runs of letters and digits, without what is elided before them.
  ///
  /// - Complexity: O(*n*).
  static func words(of text: String) -> [String] {
    text.plainLetters.unicodeScalars.split { !isPartOfWord($0) }.compactMap { run in
      guard run.contains(where: isApostrophe) else { return String(run) }
      let parts = run.split(omittingEmptySubsequences: false) { isApostrophe($0) }.map(String.init)
      let word = (parts.count > 1 && elided.contains(parts[0]) ? parts.dropFirst() : parts[...]).joined()
      return word.isEmpty ? nil : word
    }
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9", "'", "’": return true
    case "\0"..."\u{7F}": return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}
