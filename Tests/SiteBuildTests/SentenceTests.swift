import ContentLoading
import Diagnostics
import Foundation
import SiteModel
import Testing

/// Every value of every fact of the shipped families, put into the sentences that pages make of them.
///
/// The golden files are read by people, and by a grammar checker in CI.
@Suite struct SentenceTests {
  /// What stands between the two halves, as in `Templates/strings`.
  private static let words = [
    "fr": (whereas: ", alors que ", unlike: ", contrairement à "),
    "en": (whereas: ", whereas ", unlike: ", unlike "),
  ]

  @Test(arguments: ["fr", "en"])
  func everyValueMakesARightSentence(edition: String) async throws {
    let library = try await Self.library()
    let language = try #require(LanguageTag(edition))
    let words = try #require(Self.words[edition])
    let lines = library.shelves.flatMap { shelf in
      let subjects = shelf.entries.suffix(2).map { $0.subject(in: language, family: shelf.family) }
      return shelf.family.facts.flatMap { Self.sentences(of: $0, in: language, about: subjects, words) }
    }
    let text = lines.joined(separator: "\n") + "\n"
    let golden = Fixtures.folder("sentences/\(edition).txt")
    if Fixtures.isRecording { try Data(text.utf8).write(to: golden) }
    #expect(try text == String(contentsOf: golden, encoding: .utf8))
  }

  /// For each value, a sentence in which it is said of one code, and of another the next value is.
  private static func sentences(
    of definition: FactDefinition, in language: LanguageTag, about subjects: [String],
    _ words: (whereas: String, unlike: String)
  ) -> [String] {
    let phrases = definition.values.map {
      $0.phrase[language].replacing("{field}", with: "Retry-After")
    }
    let own = definition.phrase.map { [$0[language].replacing("{value}", with: "RFC 9110 §15")] } ?? phrases
    return own.indices.map { index in
      let next = own[(index + 1) % own.count]
      return own.count == 1
        ? "\(subjects[0]) \(own[index])\(words.unlike)\(subjects[1])."
        : "\(subjects[0]) \(own[index])\(words.whereas)\(subjects[1]) \(next)."
    }
  }

  private static func library() async throws -> Library {
    var findings: [Diagnostic] = []
    let root = Fixtures.package.appending(path: "Content").path
    let files = SourceScanner.scan(root, diagnostics: &findings)
    return try #require(
      await ContentLoader.load(files, root: root, jobs: 2, diagnostics: &findings))
  }
}
