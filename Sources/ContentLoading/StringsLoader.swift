import Diagnostics
import Markdown
import SiteModel

/// Reads the words of the interface: one file an edition, all with the same names.
public enum StringsLoader {
  /// The words, or `nil` when those of the default edition, which say what names there are, cannot be read.
  ///
  /// - Parameters:
  ///   - files: the files of the folder `strings`, named after their edition.
  ///   - root: that folder as the user typed it.
  ///   - diagnostics: gains an error for each edition without its file, each name that an edition lacks,
  ///     and each that the default edition does not have.
  public static func load(
    _ files: [SourceFile], root: String, editions: [Edition], diagnostics: inout [Diagnostic]
  ) -> InterfaceStrings? {
    var texts: [LanguageTag: [String: String]] = [:]
    var keys: [String]?
    let fileNames = editions.map { "\($0.language).yml" }
    for file in files where !fileNames.contains(file.relativePath) {
      diagnostics.append(
        .unexpectedFile(path: file.displayPath, solution: "add its language to the editions in site.yml"))
    }
    for edition in editions {
      guard let file = files.first(where: { $0.relativePath == "\(edition.language).yml" }) else {
        diagnostics.append(
          .missingFile(
            path: "\(root)/\(edition.language).yml", what: "the interface in “\(edition.language)”"))
        continue
      }
      guard let text = file.text(diagnostics: &diagnostics),
        let node = YAMLReader.read(text, diagnostics: &diagnostics)
      else { continue }
      var reader = MappingReader(node, of: "the interface", at: node.location)
      let names = keys ?? names(in: reader, diagnostics: &diagnostics)
      var words: [String: String] = [:]
      for name in names {
        words[name] = reader.requiredText(name).map { FactReader.set($0, in: edition.language) }
      }
      diagnostics += reader.finish()
      texts[edition.language] = words
      keys = names
    }
    guard let keys, texts[editions[0].language] != nil else { return nil }
    return InterfaceStrings(keys: keys, texts: texts)
  }

  /// The names that the default edition gives. Templates use them, so they have the letters of a code.
  private static func names(in reader: MappingReader, diagnostics: inout [Diagnostic]) -> [String] {
    reader.keys.filter { key in
      if Code(key) != nil { return true }
      diagnostics.append(
        .invalidValue(
          key, of: "the name", expected: "a name of ASCII letters, digits, - and _",
          at: reader.location(of: key)))
      return false
    }
  }
}
