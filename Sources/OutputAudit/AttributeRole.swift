/// What the attributes that an audit looks at are for.
enum AttributeRole {
  case id
  /// The ids of other elements.
  case idList
  case address
  /// Addresses with descriptors.
  case addressList
  /// A text for scripts.
  case scriptData
  case style
  /// A script.
  case handler

  private static let named: [String: AttributeRole] = [
    "id": .id,
    "aria-activedescendant": .idList, "aria-controls": .idList, "aria-describedby": .idList,
    "aria-details": .idList, "aria-errormessage": .idList, "aria-flowto": .idList,
    "aria-labelledby": .idList, "aria-owns": .idList, "for": .idList, "form": .idList, "headers": .idList,
    "list": .idList, "popovertarget": .idList,
    "action": .address, "data": .address, "formaction": .address, "href": .address, "poster": .address,
    "src": .address, "xlink:href": .address,
    "imagesrcset": .addressList, "srcset": .addressList,
    "style": .style,
  ]

  /// `nil` for an attribute of no interest; `name` is in lower case.
  init?(_ name: String) {
    if let role = Self.named[name] {
      self = role
    } else if name.hasPrefix("data-") {
      self = .scriptData
    } else if name.hasPrefix("on") {
      self = .handler
    } else {
      return nil
    }
  }
}
