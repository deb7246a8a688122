/// A start or end tag of a page. Ranges are offsets into the bytes of the page.
struct Tag: Equatable {
  /// In lower case.
  var name: String
  var isEnd = false
  /// In the order of the page. Of two with one name, which is an error, browsers use the first.
  var attributes: [Attribute] = []
  /// From `<` to after `>`.
  var range: Range<Int>
  /// What lies between this start tag and its end tag, in elements that hold nothing but text.
  var text: Range<Int>?

  /// The first attribute of that name.
  subscript(name: String) -> Attribute? {
    attributes.first { $0.name == name }
  }
}

/// An attribute of a tag.
struct Attribute: Equatable {
  /// In lower case.
  var name: String
  var nameRange: Range<Int>
  /// What the quotes enclose, its character references not yet resolved; empty after a name without `=`.
  var valueRange: Range<Int>

  /// What a finding about the value underlines.
  var place: Range<Int> { valueRange.isEmpty ? nameRange : valueRange }
}
