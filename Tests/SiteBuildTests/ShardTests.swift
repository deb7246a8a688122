import Foundation
import SiteBuild
import SiteWriting
import Testing

@testable import visavis

/// Parts of a site are disjoint, and together they are the site.
@Suite struct ShardTests {
  @Test(arguments: [1, 2, 3, 7, 50]) func thePartsTogetherAreTheSite(count: Int) async throws {
    let site = try TestSite()
    for code in ["402", "404", "410"] {
      for suffix in ["md", "en.md"] {
        let text = try site.read("Content/http/403.\(suffix)").replacing("403", with: code)
        try site.write(text, to: "Content/http/\(code).\(suffix)")
      }
    }
    _ = await site.build()
    var union: [String: Data] = [:]
    var sizes: [Int] = []
    for number in 1...count {
      var options = site.options(output: "part")
      options.output = site.path("part-\(number)")
      options.shard = try #require(Shard(number, of: count))
      let report = await SiteBuilder(options).build()
      #expect(report.diagnostics.map(\.summary) == [])
      let part = try site.output("part-\(number)")
      #expect(union.keys.filter { part[$0] != nil } == [], "part \(number) has files of others")
      union.merge(part) { $1 }
      sizes.append(part.count)
    }
    #expect(try union == site.output())
    // Files and the pairs of each edition are divided each by themselves.
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 3)
  }

  @Test(arguments: [(0, 3), (4, 3), (1, 0), (-1, 2)]) func aPartMustExist(number: Int, count: Int) {
    #expect(Shard(number, of: count) == nil)
  }

  @Test(arguments: [
    ("2/5", [:], Shard(2, of: 5)), ("1/1", [:], .whole),
    ("auto/4", ["JOB_COMPLETION_INDEX": "0"], Shard(1, of: 4)),
    ("auto/4", ["JOB_COMPLETION_INDEX": "3"], Shard(4, of: 4)),
    (
      "auto",
      ["SLURM_ARRAY_TASK_ID": "12", "SLURM_ARRAY_TASK_MIN": "10", "SLURM_ARRAY_TASK_COUNT": "3"],
      Shard(3, of: 3)
    ),
    (
      "auto",
      [
        "SLURM_ARRAY_TASK_ID": "6", "SLURM_ARRAY_TASK_MIN": "2", "SLURM_ARRAY_TASK_STEP": "2",
        "SLURM_ARRAY_TASK_COUNT": "4",
      ], Shard(3, of: 4)
    ),
    ("auto", ["CI_NODE_INDEX": "2", "CI_NODE_TOTAL": "2"], Shard(2, of: 2)),
  ])
  func anOptionNamesAPart(argument: String, environment: [String: String], shard: Shard?) throws {
    let option = try #require(ShardOption(argument: argument))
    #expect(try option.shard { environment[$0] } == shard)
  }

  @Test(arguments: ["", "/", "1", "0/3", "4/3", "1/0", "-1/3", "a/3", "1/b", "1/2/3", "auto/", "auto/0", "x"])
  func anOptionThatNamesNoneIsRefused(argument: String) {
    #expect(ShardOption(argument: argument) == nil)
  }

  @Test(arguments: [
    (
      "auto", [:],
      "--shard auto: none of JOB_COMPLETION_INDEX, SLURM_ARRAY_TASK_ID and CI_NODE_INDEX holds a number."
    ),
    (
      "auto", ["JOB_COMPLETION_INDEX": "1"],
      "--shard auto: JOB_COMPLETION_INDEX does not come with a number of parts; write --shard auto/NUMBER."
    ),
    (
      "auto/2", ["JOB_COMPLETION_INDEX": "9223372036854775807"],
      "--shard auto: none of JOB_COMPLETION_INDEX, SLURM_ARRAY_TASK_ID and CI_NODE_INDEX holds a number."
    ),
    (
      "auto/2", ["CI_NODE_INDEX": "3", "CI_NODE_TOTAL": "3"],
      "--shard auto: CI_NODE_INDEX names part 3, but there are 2."
    ),
  ])
  func anEnvironmentThatNamesNoneIsWrongUsage(
    argument: String, environment: [String: String], message: String
  ) async throws {
    let site = try TestSite()
    let command = try await Command.run(
      ["build", "--shard", argument], in: site.root, environment: environment)
    #expect(command.status == 2)
    #expect(command.error.hasPrefix("Error: \(message)\n"))
    #expect(!FileManager.default.fileExists(atPath: site.path("Output")))
  }
}
