import Diagnostics
import Foundation
import TestFolders
import Testing

@testable import SiteWriting

/// Random sites, built one over the other while somebody meddles with the folder and builds are killed: after each
/// build that is not refused, the folder holds the site, byte for byte, and what others put there.
@Suite("Whatever happened to the folder, a build")
struct DifferentialTests {
  @Test("makes it the site, and spares what is not its own", arguments: 0..<24)
  func random(_ seed: Int) async throws {
    var world = try World(seed: UInt64(seed))
    for _ in 0..<12 { try await world.step() }
  }
}

private struct World {
  private let folder = try? TemporaryFolder()
  private var random: SplitMix
  private var site = SampleSite(files: ["index.html": "home", "a/b/c.css": "style"])
  private var foreign: [String: String] = [:]
  private var input: UInt64 = 0
  /// The paths that visavis may take for its own.
  private var claimed: Set<String> = []

  init(seed: UInt64) throws {
    random = SplitMix(state: seed)
    for name in ["http", "en/http", ""] where random.chance(2) { addGrid(name) }
  }

  mutating func step() async throws {
    guard let folder else { return }
    for _ in 0..<random.below(3) { change() }
    if folder.exists("Output") {
      for _ in 0..<random.below(3) { try meddle(folder) }
      if random.chance(4) { try copy(folder) }
    }
    if random.chance(3) { try kill(folder) }
    input += 1
    let before = try? folder.site()
    do {
      let summary = try folder.build(site, input: input, isForced: true)
      #expect(summary.created + summary.changed + summary.unchanged == site.contents.count)
    } catch let error as DiagnosticError {
      #expect(
        error.diagnostics.allSatisfy {
          ["foreign-file", "obstructed-file", "obstructed-folder"].contains($0.id)
        })
      #expect(try folder.site() == before ?? [:])
      try clear(folder)
      try folder.build(site, input: input, isForced: true)
    }
    claimed = Set(site.contents.keys)
    let expected = site.contents.merging(foreign) { $1 }
    let found = try folder.site()
    for path in Set(expected.keys).union(found.keys) { #expect(found[path] == expected[path], "\(path)") }
    let output = OutputFolder(folder.path(of: "Output"))
    #expect(await output.unchangedFileCount(input: input, jobs: 2) == site.contents.count)
    #expect(await output.unchangedFileCount(input: input + 1, jobs: 2) == nil)
    let identities = folder.identities()
    #expect(try folder.build(site, input: input) == WriteSummary(unchanged: site.contents.count))
    #expect(folder.identities() == identities)
  }

  private mutating func addGrid(_ folder: String) {
    let names = (0..<3 + random.below(5)).map { "\(100 + $0 * 7)" }
    let digests = names.map { _ in random.next() % 50 }
    site.grids.append(PairGrid(folder: folder, names: names, digest: random.next() % 9, nameDigests: digests))
  }

  private mutating func change() {
    if random.chance(4) { site.files["page-\(random.below(5)).html"] = "text \(random.below(9))" }
    if random.chance(5), site.files.count > 1 { site.files["a/b/c.css"] = nil }
    if random.chance(6) { site.files["a/b/c.css"] = "style \(random.below(9))" }
    if random.chance(12), !site.grids.isEmpty { site.grids.removeLast() }
    if random.chance(12), !site.grids.contains(where: { $0.folder == "grpc" }) { addGrid("grpc") }
    guard !site.grids.isEmpty else { return }
    let index = random.below(site.grids.count)
    var grid = site.grids[index]
    let name = random.below(grid.names.count)
    switch random.below(9) {
    case 0: grid.digest += 1
    case 1: grid.pairDigests = [PairDigest(first: 0, second: 1 + random.below(2), digest: random.next())]
    case 2: grid.pairDigests = []
    case 3 where grid.names.count > 3:
      grid.names.remove(at: name)
      grid.nameDigests.remove(at: name)
      grid.pairDigests = []
    case 4:
      grid.names.insert("n-vs-\(random.below(1000))", at: name)
      grid.nameDigests.insert(0, at: name)
      grid.pairDigests = []
    case 5:
      grid.names.swapAt(0, name)
      grid.nameDigests.swapAt(0, name)
    default: grid.nameDigests[name] &+= 1
    }
    let all = 0..<grid.order.pairCount
    grid.pairs = random.chance(5) ? all.lowerBound + 1..<all.upperBound - 1 : all
    if Set(grid.names).count == grid.names.count { site.grids[index] = grid }
  }

  private mutating func meddle(_ folder: TemporaryFolder) throws {
    let paths = try folder.site().keys.sorted().filter { foreign[$0] == nil }
    guard !paths.isEmpty else { return }
    let path = paths[random.below(paths.count)]
    let parent =
      path.contains("/") ? String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)) : ""
    switch random.below(8) {
    case 0, 1: try folder.createFile("Output/\(path)", "edited \(random.below(100))")
    case 2: try? FileManager.default.removeItem(atPath: folder.path(of: "Output/\(path)"))
    case 3 where !parent.isEmpty && !foreign.keys.contains { $0.hasPrefix(parent + "/") }:
      try FileManager.default.removeItem(atPath: folder.path(of: "Output/\(parent)"))
    case 4: try folder.replaceWithFolder("Output/\(path)")
    case 5:
      try FileManager.default.removeItem(atPath: folder.path(of: "Output/\(path)"))
      try folder.createLink("Output/\(path)", to: "nowhere")
    case 6:
      let name = (parent.isEmpty ? "" : parent + "/") + "mine-\(random.below(3)).txt"
      foreign[name] = "mine \(random.below(100))"
      try folder.createFile("Output/\(name)", foreign[name] ?? "")
    default:
      let name = "100-vs-107.html"
      if !claimed.contains(name) { foreign[name] = "not visavis’s" }
      try? FileManager.default.removeItem(atPath: folder.path(of: "Output/\(name)"))
      try folder.createFile("Output/\(name)", "not visavis’s")
    }
  }

  /// Takes away what a build was refused for.
  private mutating func clear(_ folder: TemporaryFolder) throws {
    for path in site.contents.keys {
      foreign[path] = nil
      try? FileManager.default.removeItem(atPath: folder.path(of: "Output/\(path)"))
    }
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path(of: "Output")) {
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder.path(of: "Output/\(path)"))
      if attributes?[.type] as? FileAttributeType == .typeSymbolicLink {
        try FileManager.default.removeItem(atPath: folder.path(of: "Output/\(path)"))
      }
    }
  }

  /// Puts a copy in the place of the folder, as an archive would.
  private func copy(_ folder: TemporaryFolder) throws {
    try FileManager.default.copyItem(atPath: folder.path(of: "Output"), toPath: folder.path(of: "copy"))
    try FileManager.default.removeItem(atPath: folder.path(of: "Output"))
    try folder.move("copy", to: "Output")
  }

  /// Does what a build does, up to some point, of a site that may never be.
  private mutating func kill(_ folder: TemporaryFolder) throws {
    let wanted = site
    for _ in 0..<random.below(3) { change() }
    defer { site = wanted }
    let before = try? folder.site()
    guard let session = try? folder.begin(site, isForced: true) else { return }
    let phase = random.below(6)
    let log = try folder.write(site, to: session).log
    if phase > 0, let survey = try? session.plan.survey(in: session.workspace.root) {
      var change = SiteChange(in: session, log, after: survey)
      try change.prepare()
      claimed.formUnion(site.contents.keys)
      try session.workspace.replaceManifest(with: session.plan.live.inTransition(to: session.plan.site))
      #expect(try folder.site() == before ?? [:])
      if phase == 2 {
        for top in change.foldersToPlace where random.chance(2) {
          try change.place([top], in: String(top[...].dividedAtLastSlash.folder))
        }
      }
      if phase == 3 {
        for name in session.plan.index.folders.keys.sorted() where random.chance(2) {
          try change.moveFiles(of: name)
        }
      }
      if phase > 3 { try change.moveWritten() }
      if phase > 4 { try change.removeGone() }
    } else {
      #expect(try folder.site() == before ?? [:])
    }
    try leave(session, folder)
  }

  /// Lets go of a session as a kill would: nothing is cleared away.
  private func leave(_ session: consuming WriteSession, _ folder: TemporaryFolder) throws {
    let hasSpare = folder.exists("Output/.visavis/spare.new")
    if hasSpare { try folder.move("Output/.visavis/spare.new", to: "spare") }
    withExtendedLifetime(session) {}
    _ = consume session
    if hasSpare {
      try folder.createFolder("Output/.visavis")
      try folder.move("spare", to: "Output/.visavis/spare.new")
    }
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
  mutating func chance(_ odds: Int) -> Bool { below(odds) == 0 }
}
