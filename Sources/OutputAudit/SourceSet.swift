/// The value of a `srcset` attribute (HTML Standard §4.8.4.2.1).
struct SourceSet {
  /// The addresses, without their descriptors.
  let addresses: [String]

  init(_ text: String) {
    var addresses: [String] = []
    var rest = text[...]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "," }
      guard !rest.isEmpty else { break }
      let address = rest.prefix { !$0.isWhitespace }
      rest = rest[address.endIndex...]
      // A comma in an address is part of it; one at its end means that no descriptor follows.
      if address.last != "," { rest = rest.drop { $0 != "," } }
      var end = address
      while end.last == "," { end.removeLast() }
      addresses.append(String(end))
    }
    self.addresses = addresses
  }
}
