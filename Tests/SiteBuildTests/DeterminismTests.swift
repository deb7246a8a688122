import Foundation
import Testing

/// The same inputs give the same bytes, whatever the machine makes of them.
@Suite struct DeterminismTests {
  @Test(arguments: [
    ["LANG": "C", "TZ": "UTC"], ["LANG": "fr_FR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"],
    ["LANG": "ja_JP.eucJP", "TZ": "America/New_York", "SOURCE_DATE_EPOCH": "0", "HOME": "/nonexistent"],
  ])
  func localeZoneAndPathDoNotShow(environment: [String: String]) async throws {
    let reference = try TestSite()
    _ = await reference.build(jobs: 1)
    let site = try TestSite()
    let command = try await Command.run(["build", "--jobs", "3"], in: site.root, environment: environment)
    #expect(command.status == 0)
    #expect(try site.output() == reference.output())
  }
}
