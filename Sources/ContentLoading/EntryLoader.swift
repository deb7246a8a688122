import Diagnostics
import Examples
import Markdown
import SiteModel

/// Reads one Markdown file of a family: an entry with its facts, or the words of a translation.
struct EntryLoader {
  /// The keys of an entry that are no facts; a family may not name a fact so.
  static let reservedKeys = ["code", "name", "class", "aliases", "related", "reviewed"]

  /// What could be read of an entry's files.
  struct Loaded: Sendable {
    var files: ContentTree.Text
    var draft: Draft?
    var translations: [Translation]
  }

  /// An entry before it is joined with its translations.
  struct Draft: Sendable {
    var stem: String
    var entry: Entry
    var related: [(text: String, location: SourceLocation)]
    var entryLinks: [MarkdownDocument.EntryLink]
    var examples: [ExampleBlock]
  }

  /// The words of an entry in another edition.
  struct Translation: Sendable {
    var stem: String
    var path: String
    var edition: Edition
    var name: String?
    var texts: [String: String]
    var text: EntryText
    var entryLinks: [MarkdownDocument.EntryLink]
    var examples: [ExampleBlock]
  }

  private let family: Family
  private let editions: [Edition]
  private let source: SourceText
  private var diagnostics: [Diagnostic] = []

  /// The entry and its translations, as far as they can be read.
  static func load(
    _ text: ContentTree.Text, family: Family, editions: [Edition], diagnostics: inout [Diagnostic]
  ) -> Loaded {
    let draft = text.original.flatMap {
      read($0, family, editions, &diagnostics) { $0.draft(stem: text.stem) }
    }
    let translations = text.translations.compactMap { translation in
      read(translation.file, family, editions, &diagnostics) {
        $0.translation(stem: text.stem, of: draft?.entry, edition: translation.edition)
      }
    }
    return Loaded(files: text, draft: draft, translations: translations)
  }

  private static func read<Text>(
    _ file: SourceFile, _ family: Family, _ editions: [Edition], _ diagnostics: inout [Diagnostic],
    _ body: (inout EntryLoader) -> Text?
  ) -> Text? {
    guard let source = file.text(diagnostics: &diagnostics) else { return nil }
    var loader = EntryLoader(family: family, editions: editions, source: source)
    defer { diagnostics += loader.diagnostics }
    return body(&loader)
  }

  private init(family: Family, editions: [Edition], source: SourceText) {
    self.family = family
    self.editions = editions
    self.source = source
  }

  private var firstLine: SourceLocation { source.location(source.byteRange(ofLine: 1)) }

  private mutating func draft(stem: String) -> Draft? {
    let frontMatter = FrontMatter.read(source, diagnostics: &diagnostics)
    if !frontMatter.isPresent { diagnostics.append(.missingFrontMatter(at: firstLine)) }
    guard let bodyLine = frontMatter.bodyLine else { return nil }
    guard let node = frontMatter.node else {
      _ = text(from: bodyLine, subjects: [stem], edition: editions[0])
      return nil
    }
    var reader = MappingReader(node, of: "an entry", at: firstLine)
    let code = code(in: &reader, stem: stem)
    let name = reader.requiredText("name")
    reader.reportUnwritten("name")
    let className = reader.text("class")
    let aliases = reader.texts("aliases").map(\.text)
    let related = reader.texts("related")
    let reviewed = CalendarDate.read("reviewed", in: &reader, &diagnostics)
    let facts = facts(in: &reader)
    let body = text(
      from: bodyLine, subjects: subjects([code?.description, stem], name: name), edition: editions[0])
    let place = reader.location(of: "code")
    let given = reader.keys
    let classPlace = reader.location(of: className == nil ? "code" : "class")
    diagnostics += reader.finish()
    guard let code else { return nil }
    let classID = classID(named: className, of: code, at: classPlace)
    let complete = complete(facts, given: given, of: code, classID: classID, at: place)
    guard let name else { return nil }
    let entry = Entry(
      code: code, name: name, classID: classID, aliases: aliases, related: [], reviewed: reviewed,
      facts: complete,
      texts: [editions[0].language: body.text], location: place)
    return Draft(
      stem: stem, entry: entry, related: related, entryLinks: body.links, examples: body.examples)
  }

  private mutating func translation(stem: String, of original: Entry?, edition: Edition) -> Translation? {
    let frontMatter = FrontMatter.read(source, diagnostics: &diagnostics)
    var reader = MappingReader(frontMatter.node, of: "a translation", at: firstLine)
    let name = reader.text("name")
    reader.reportUnwritten("name")
    var texts: [String: String] = [:]
    for definition in family.facts where definition.isTranslated {
      texts[definition.id] = reader.text(definition.id).map { FactReader.set($0, in: edition.language) }
      reader.reportUnwritten(definition.id)
    }
    diagnostics += reader.finish()
    guard let bodyLine = frontMatter.bodyLine else { return nil }
    let body = text(
      from: bodyLine, subjects: subjects([stem], name: name ?? original?.name), edition: edition)
    return Translation(
      stem: stem, path: source.path, edition: edition, name: name, texts: texts, text: body.text,
      entryLinks: body.links, examples: body.examples)
  }

  /// What the lead may begin with; the first is what messages ask for.
  private func subjects(_ codes: [String?], name: String?) -> [String] {
    if family.subject == .name, let name { return [name] }
    return (codes + [name]).compactMap(\.self)
  }

  private struct Body {
    var text: EntryText
    var links: [MarkdownDocument.EntryLink]
    var examples: [ExampleBlock]
  }

  private mutating func text(from line: Int, subjects: [String], edition: Edition) -> Body {
    let document = MarkdownParser.parse(source, fromLine: line)
    diagnostics += document.diagnostics
    let reader = SectionReader(
      sections: family.sections, edition: edition, leadRule: .subject(subjects),
      end: source.location(at: source.bytes.count))
    return Body(
      text: reader.read(document.blocks, diagnostics: &diagnostics), links: document.entryLinks,
      examples: ExampleBlock.all(in: document.blocks, family.examples, of: source))
  }
}

/// The keys of an entry's front matter.
extension EntryLoader {
  private mutating func code(in reader: inout MappingReader, stem: String) -> Code? {
    guard let text = reader.requiredText("code") else { return nil }
    let location = reader.location(ofValueOf: "code")
    guard let code = Code(text) else {
      diagnostics.append(
        .invalidValue(
          text, of: "code",
          expected: "a code: 1 to \(Code.lengthLimit) ASCII letters, digits, - and _", at: location))
      return nil
    }
    if text != stem { diagnostics.append(.codeMismatch(code, file: stem, at: location)) }
    return code
  }

  private mutating func facts(in reader: inout MappingReader) -> [Fact] {
    let factReader = FactReader(definitions: family.facts, editions: editions)
    return family.facts.filter { $0.kind != .codeClass }.compactMap { definition in
      reader.node(definition.id).flatMap { factReader.read($0, as: definition, diagnostics: &diagnostics) }
    }
  }

  /// The entry's own facts and those of its class, in the order of the schema.
  ///
  /// A fact that is `given` but could not be read, or that an unknown class would give, is not missing: what
  /// is wrong has been reported already.
  private mutating func complete(
    _ facts: [Fact], given: [String], of code: Code, classID: String?, at location: SourceLocation
  ) -> [Fact] {
    let defaults = family.classes.first { $0.id == classID }?.facts ?? []
    return family.facts.compactMap { definition in
      if definition.kind == .codeClass {
        return classID.map { Fact(id: definition.id, content: .choice($0)) }
      }
      let fact = facts.first { $0.id == definition.id } ?? defaults.first { $0.id == definition.id }
      let isReported = given.contains(definition.id) || (classID == nil && isGivenByAClass(definition))
      if fact == nil, definition.isRequired, !isReported {
        diagnostics.append(.missingFact(definition.id, of: code, at: location))
      }
      return fact
    }
  }

  private func isGivenByAClass(_ definition: FactDefinition) -> Bool {
    family.classes.contains { $0.facts.contains { $0.id == definition.id } }
  }

  private mutating func classID(named name: String?, of code: Code, at location: SourceLocation) -> String? {
    let legal = family.classes.map(\.id)
    if let name {
      if legal.contains(name) { return name }
      diagnostics.append(.unknownValue(name, of: "class", legal: legal, at: location))
      return nil
    }
    guard !family.classes.isEmpty else { return nil }
    let classID = family.classes.first { codeClass in
      code.number.map { codeClass.range?.contains($0) ?? false } ?? false
    }?.id
    if classID == nil { diagnostics.append(.unknownClass(of: code, legal: legal, at: location)) }
    return classID
  }
}
