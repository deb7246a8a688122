import Foundation
import SiteWriting
import TestFolders
import Testing

@Suite("A build over an earlier one")
struct RebuildTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.build([
      "index.html": "home", "http/202.html": "202", "http/402.html": "402", "en/a/1.html": "1",
    ])
  }

  @Test("touches nothing when nothing has changed")
  func unchanged() throws {
    let before = folder.identities()
    #expect(try folder.build(folder.site()) == WriteSummary(unchanged: 4))
    #expect(folder.identities() == before)
  }

  @Test("counts what it created, changed, left and removed")
  func summary() throws {
    let site = ["index.html": "home", "http/202.html": "two", "http/404.html": "404"]
    #expect(
      try folder.build(site) == WriteSummary(created: 1, changed: 1, unchanged: 1, removed: 2)
    )
    #expect(try folder.site() == site)
  }

  @Test("does not touch the unchanged files beside a changed one")
  func neighbours() throws {
    let before = folder.identities()?["http/402.html"]
    var site = try folder.site()
    site["http/202.html"] = "new"
    #expect(try folder.build(site) == WriteSummary(changed: 1, unchanged: 3))
    #expect(folder.identities()?["http/402.html"] == before)
  }

  @Test("sees a change that leaves the size as it was")
  func sameSize() throws {
    var site = try folder.site()
    site["index.html"] = "hole"
    #expect(try folder.build(site) == WriteSummary(changed: 1, unchanged: 3))
    #expect(try folder.text(of: "Output/index.html") == "hole")
  }

  @Test("removes the folders that become empty, and keeps those that do not")
  func pruning() throws {
    try folder.createFolder("Output/mine")
    try folder.createFile("Output/http/notes.txt", "mine")
    #expect(try folder.build(["index.html": "home"]) == WriteSummary(unchanged: 1, removed: 3))
    #expect(try folder.site() == ["index.html": "home", "http/notes.txt": "mine"])
    #expect(!folder.exists("Output/en"))
    #expect(folder.exists("Output/mine"))
  }

  @Test("writes again what somebody has changed or removed by hand")
  func repair() throws {
    let site = try folder.site()
    try folder.createFile("Output/index.html", "edited")
    try FileManager.default.removeItem(atPath: folder.path(of: "Output/http"))
    #expect(try folder.build(site) == WriteSummary(created: 2, changed: 1, unchanged: 1))
    #expect(try folder.site() == site)
  }

  @Test("does not count as removed what was gone already, and removes its folder")
  func removedByHand() throws {
    var site = try folder.site()
    site["en/a/1.html"] = nil
    try FileManager.default.removeItem(atPath: folder.path(of: "Output/en/a/1.html"))
    #expect(try folder.build(site) == WriteSummary(unchanged: 3))
    #expect(!folder.exists("Output/en"))
  }

  @Test("removes nothing behind a link that somebody put in the place of a folder")
  func linkedFolder() throws {
    try folder.move("Output/http", to: "elsewhere")
    try folder.createLink("Output/http", to: "../elsewhere")
    #expect(try folder.build(["index.html": "home"]) == WriteSummary(unchanged: 1, removed: 1))
    #expect(try folder.listing("elsewhere") == ["202.html", "402.html"])
    #expect(folder.exists("Output/http"))
  }

  @Test("removes no link or folder that somebody put in the place of a file")
  func replacedFile() throws {
    for name in ["202.html", "402.html"] {
      try FileManager.default.removeItem(atPath: folder.path(of: "Output/http/\(name)"))
    }
    try folder.createLink("Output/http/202.html", to: "../index.html")
    try folder.createFolder("Output/http/402.html")
    #expect(try folder.build(["index.html": "home"]) == WriteSummary(unchanged: 1, removed: 1))
    #expect(folder.exists("Output/http/202.html"))
    #expect(folder.exists("Output/http/402.html"))
  }
}
