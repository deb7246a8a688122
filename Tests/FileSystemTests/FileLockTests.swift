import TestFolders
import Testing

@testable import FileSystem

@Suite("The lock of a file")
struct FileLockTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("is refused as long as another holds it")
  func refusal() throws {
    try withLock {
      let isFree = try isFree()
      #expect(!isFree)
    }
    #expect(try isFree())
  }

  @Test("is another one when the file was replaced")
  func replacement() throws {
    try withLock {
      try Directory.open(folder.path).remove("lock")
      let isFree = try isFree()
      #expect(isFree)
    }
  }

  @Test("is refused when the file was removed, as by its last owner, after it was opened")
  func removedMeanwhile() throws {
    let directory = try Directory.open(folder.path)
    let file = try Descriptor(opening: folder.path(of: "lock"), for: .locking)
    try directory.remove("lock")
    let lock = try directory.lock(file, openedAs: "lock")
    let isRefused = lock == nil
    #expect(isRefused)
  }

  private func withLock(_ body: () throws -> Void) throws {
    let lock = try Directory.open(folder.path).lock("lock")
    let isHeld = lock != nil
    try #require(isHeld)
    try body()
    _ = consume lock
  }

  private func isFree() throws -> Bool {
    let lock = try Directory.open(folder.path).lock("lock")
    return lock != nil
  }
}
