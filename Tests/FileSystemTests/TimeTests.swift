import FileSystem
import Foundation
import TestFolders
import Testing

@Suite("The times of files")
struct TimeTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("are before a stamp for each change before it, and not for any after it")
  func stamps() throws {
    let directory = try Directory.open(folder.path)
    guard let lock = try directory.lock("lock") else {
      Issue.record("the lock is free")
      return
    }
    for round in 0..<50 {
      try folder.createFile("early", "\(round)")
      try folder.createFile("edited", "\(round)")
      let stamp = try #require(try lock.stamp())
      try folder.createFile("edited", "again")
      try folder.createFile("late-\(round)")
      var isEarly: [Bool?] = []
      for name in ["early", "edited", "late-\(round)"] {
        isEarly.append(directory.changeTime(ofFile: name).map { $0 < stamp })
      }
      #expect(isEarly == [true, false, false])
      #expect(try lock.status().changed == stamp)
      #expect(try directory.status().changed >= stamp)
    }
  }

  @Test("are told of files, and of nothing else")
  func kinds() throws {
    let directory = try Directory.open(folder.path)
    try folder.createFile("file")
    try folder.createFolder("folder")
    try folder.createLink("link", to: "file")
    #expect(directory.changeTime(ofFile: "file") == (try directory.status(of: "file")?.changed))
    for name in ["folder", "link", "missing", String(repeating: "n", count: 300)] {
      #expect(directory.changeTime(ofFile: name) == nil)
    }
  }

  @Test("are in order, the nanoseconds last")
  func order() {
    let times = [(1, 5), (1, 6), (2, 0)].map { Timestamp(seconds: $0.0, nanoseconds: $0.1) }
    #expect(times.reversed().sorted() == times)
    #expect(!(times[0] < times[0]))
  }
}

@Suite("A folder’s names")
struct NameTests {
  @Test("are given one by one with what stands there, and may be removed meanwhile")
  func names() throws {
    let folder = try TemporaryFolder()
    try folder.createFile("a")
    try folder.createFile("b/c")
    try folder.createLink("d", to: "a")
    try folder.createPipe("e")
    let directory = try Directory.open(folder.path)
    var found: [String: FileStatus.Kind] = [:]
    try directory.forEachName { (name, kind) throws(FileSystemError) in
      found[String(cString: name)] = kind
      try directory.removeTree(name)
    }
    #expect(found == ["a": .file, "b": .folder, "d": .symbolicLink, "e": .special])
    #expect(try directory.names() == [])
  }

  @Test("are given until something fails")
  func failure() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c"] { try folder.createFolder(name) }
    let directory = try Directory.open(folder.path)
    var count = 0
    let error = #expect(throws: FileSystemError.self) {
      try directory.forEachName { (name, _) throws(FileSystemError) in
        count += 1
        try directory.remove(name)
      }
    }
    #expect(error?.operation == .remove)
    #expect(count == 1)
  }
}
