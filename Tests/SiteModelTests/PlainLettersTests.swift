import Testing

@testable import SiteModel

/// Text without case, accents and ligatures.
@Suite struct PlainLettersTests {
  @Test(arguments: [
    ("Œuvre à Part", "oeuvre a part"), ("STRASSE straße", "strasse strasse"), ("e\u{301}te\u{301}", "ete"),
    ("Ångström Łódź", "angstrom łodz"), ("İI", "ii"), ("Ἀθῆναι", "αθηναι"), ("Йод", "иод"),
    ("²½ª – « »", "²½ª – « »"),
    ("", ""),
  ])
  func lettersArePlain(text: String, plain: String) {
    #expect(text.plainLetters == plain)
  }

  @Test func theTableSaysWhatUnicodeSays() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(String(scalar).plainLetters == scalar.decomposedPlainLetters, "U+\(String(value, radix: 16))")
    }
  }
}
