/// What an audit needs to know of one page: names, headings, ids and addresses, each with its place in bytes.
struct PageOutline {
  /// A text and where it stands.
  struct Mention: Sendable {
    var text: String
    var range: Range<Int>
  }

  /// An attribute that names elements of the page by their ids.
  struct IDReference {
    var attribute: String
    var id: Mention
  }

  /// Code or style in the page itself.
  struct InlineCode {
    enum Kind { case script, handler, style }
    var kind: Kind
    var range: Range<Int>
  }

  private(set) var language: Mention?
  /// The first title, one space between its words. In a drawing, a title is that of a shape.
  private(set) var title: Mention?
  /// Every `<h1>`.
  private(set) var mainHeadings: [Range<Int>] = []
  private(set) var ids: [Mention] = []
  private(set) var idReferences: [IDReference] = []
  private(set) var references: [Reference] = []
  private(set) var inlineCode: [InlineCode] = []
  /// Every `<base>` with an address.
  private(set) var bases: [Range<Int>] = []

  private let bytes: [UInt8]

  /// Reads a page, which may be any bytes.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var drawings = 0
    for tag in HTMLTokenizer(bytes) {
      if tag.name == "svg" { drawings += tag.isEnd ? -1 : 1 }
      guard !tag.isEnd else { continue }
      addElement(tag, isInDrawing: drawings > 0)
      for attribute in tag.attributes { add(attribute, of: tag) }
    }
  }

  private mutating func addElement(_ tag: Tag, isInDrawing: Bool) {
    switch tag.name {
    case "title" where !isInDrawing && title == nil:
      title = tag.text.map { Mention(text: words($0).map(\.text).joined(separator: " "), range: $0) }
    case "html":
      language = language ?? tag["lang"].map { mention($0.valueRange) }
    case "h1":
      mainHeadings.append(tag.range)
    case "base":
      if let address = tag["href"] { bases.append(address.place) }
    case "script" where !isBlank(tag.text) && !isData(tag):
      inlineCode.append(InlineCode(kind: .script, range: tag.range))
    case "style":
      inlineCode.append(InlineCode(kind: .style, range: tag.range))
    default:
      break
    }
  }

  private mutating func add(_ attribute: Attribute, of tag: Tag) {
    switch AttributeRole(attribute.name) {
    case .id:
      ids.append(mention(attribute.valueRange))
    case .idList:
      for word in words(attribute.valueRange) {
        idReferences.append(IDReference(attribute: attribute.name, id: word))
      }
    case .address:
      guard tag.name != "base" else { break }
      references.append(reference(attribute, purpose(of: attribute.name, in: tag)))
    case .addressList:
      references += SourceSet(text(attribute.valueRange)).addresses.map {
        Reference(purpose: .load, address: $0, range: attribute.place)
      }
    case .scriptData:
      references.append(reference(attribute, .scriptData))
    case .style:
      inlineCode.append(InlineCode(kind: .style, range: attribute.place))
    case .handler:
      inlineCode.append(InlineCode(kind: .handler, range: attribute.nameRange))
    case nil:
      break
    }
  }

  private func purpose(of attribute: String, in tag: Tag) -> Reference.Purpose {
    switch (attribute, tag.name) {
    case ("action", _), ("formaction", _), (_, "a"), (_, "area"):
      return .link
    case ("href", "link"):
      return Reference.Purpose(
        relation: tag["rel"].map { text($0.valueRange) } ?? "",
        language: tag["hreflang"].map { text($0.valueRange) })
    default:
      return .load
    }
  }

  /// Whether a script holds data and is not run, so that no Content-Security-Policy stops it.
  private func isData(_ tag: Tag) -> Bool {
    tag["type"].map { text($0.valueRange).lowercased().hasSuffix("json") } ?? false
  }

  private func isBlank(_ range: Range<Int>?) -> Bool {
    range.map { bytes[$0].allSatisfy(\.isHTMLSpace) } ?? true
  }
}

extension PageOutline {
  private func text(_ range: Range<Int>) -> String {
    CharacterReferences.resolve(bytes[range])
  }

  private func mention(_ range: Range<Int>) -> Mention {
    Mention(text: text(range), range: range)
  }

  private func reference(_ attribute: Attribute, _ purpose: Reference.Purpose) -> Reference {
    Reference(purpose: purpose, address: text(attribute.valueRange), range: attribute.place)
  }

  /// The words of a value, each with its place.
  private func words(_ range: Range<Int>) -> [Mention] {
    bytes[range].split(whereSeparator: \.isHTMLSpace).map { mention($0.startIndex..<$0.endIndex) }
  }
}
