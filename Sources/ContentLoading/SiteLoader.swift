import Diagnostics
import SiteModel

/// Reads `site.yml`.
struct SiteLoader {
  private var diagnostics: [Diagnostic] = []

  /// The site, or `nil` when its file has an error: everything else depends on what it says.
  static func load(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> Site? {
    var loader = SiteLoader()
    defer { diagnostics += loader.diagnostics }
    guard let text = file.text(diagnostics: &loader.diagnostics),
      let node = YAMLReader.read(text, diagnostics: &loader.diagnostics)
    else { return nil }
    return loader.site(MappingReader(node, of: "a site", at: node.location))
  }

  private mutating func site(_ mapping: consuming MappingReader) -> Site? {
    var reader = mapping
    let editions = editions(in: &reader)
    let words = LocalizedReader(editions: editions)
    guard !editions.isEmpty, !diagnostics.containsErrors else {
      // Without editions no other text can be judged: only what is certain is reported.
      for key in ["title", "tagline", "summary", "base_url", "families"] { _ = reader.node(key) }
      diagnostics += reader.finish()
      return nil
    }
    let title = words.required("title", in: &reader, diagnostics: &diagnostics)
    let tagline = words.required("tagline", in: &reader, diagnostics: &diagnostics)
    let summary = words.required("summary", in: &reader, diagnostics: &diagnostics)
    let baseURL = baseURL(in: &reader)
    let families = families(in: &reader)
    diagnostics += reader.finish()
    guard let title, let tagline, let summary, let baseURL, !diagnostics.containsErrors else { return nil }
    return Site(
      title: title, tagline: tagline, summary: summary, baseURL: baseURL, editions: editions,
      families: families)
  }

  private mutating func editions(in reader: inout MappingReader) -> [Edition] {
    let pairs = reader.pairs("editions")
    if pairs.isEmpty {
      diagnostics.append(.missingKey("editions", of: "a site", at: reader.location(of: "editions")))
    }
    return pairs.enumerated().compactMap { index, pair in
      guard let language = LanguageTag(pair.key) else {
        diagnostics.append(
          .invalidValue(
            pair.key, of: "editions", expected: "a language tag such as “fr”", at: pair.keyLocation))
        return nil
      }
      return reader.text(of: pair.value, key: pair.key).map {
        Edition(language: language, name: $0, isDefault: index == 0)
      }
    }
  }

  private mutating func baseURL(in reader: inout MappingReader) -> BaseURL? {
    guard let text = reader.requiredText("base_url") else { return nil }
    if let url = BaseURL(text) { return url }
    diagnostics.append(
      .invalidValue(
        text, of: "base_url", expected: "an http or https address", at: reader.location(ofValueOf: "base_url")
      ))
    return nil
  }

  private mutating func families(in reader: inout MappingReader) -> [String] {
    var seen: Set<String> = []
    let families = reader.texts("families").filter { name, location in
      guard Code(name) != nil else {
        diagnostics.append(
          .invalidValue(
            name, of: "families", expected: "a folder name of letters, digits, - and _", at: location))
        return false
      }
      if !seen.insert(name).inserted { diagnostics.append(.duplicateKey(name, at: location)) }
      return true
    }
    if families.isEmpty {
      diagnostics.append(.missingKey("families", of: "a site", at: reader.location(of: "families")))
    }
    return families.map(\.text)
  }
}
