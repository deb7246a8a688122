import Diagnostics
import Testing

@Suite struct NearMissTests {
  @Test(arguments: [
    ("naem", "name"), ("nam", "name"), ("Name", "name"), ("reviwed", "reviewed"), ("relatde", "related"),
  ])
  func aMisspeltNameFindsTheRightOne(typed: String, meant: String) {
    #expect(NearMiss.best(for: typed, among: ["name", "reviewed", "related", "code"]) == meant)
  }

  @Test func aDistantNameFindsNothing() {
    #expect(NearMiss.best(for: "colour", among: ["name", "code"]) == nil)
    #expect(NearMiss.best(for: "", among: ["name"]) == nil)
  }

  @Test func tiesGoToTheFirstInByteOrder() {
    #expect(NearMiss.best(for: "cat", among: ["hat", "bat"]) == "bat")
  }

  @Test func fewNamesAreListedWhenNoneIsNear() {
    #expect(NearMiss.solutions(for: "zebra", among: ["b", "a"]) == ["use one of: a, b"])
    #expect(NearMiss.solutions(for: "aa", among: ["ab"]) == ["did you mean “ab”?"])
    #expect(NearMiss.solutions(for: "zebra", among: (0...20).map(String.init)) == [])
  }
}
