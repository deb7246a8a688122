import FileSystem
import SiteWriting
import TestFolders
import Testing

@Suite("Several workers")
struct WorkerTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("make the same site as one", arguments: [1, 2, 7])
  func sameSite(_ count: Int) async throws {
    let paths = (0..<200).map { "family-\($0 % 3)/class-\($0 % 5)/\($0).html" }
    let session = try OutputFolder(folder.path(of: "Output")).begin(SiteListing(files: paths))
    let logs = try await withThrowingTaskGroup(of: WriteLog.self) { group in
      for worker in 0..<count {
        group.addTask {
          try Self.write(stride(from: worker, to: paths.count, by: count).reversed(), to: session)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(try session.commit(logs) == WriteSummary(created: 200))
    let expected = Dictionary(uniqueKeysWithValues: paths.indices.map { (paths[$0], "page \($0)") })
    #expect(try folder.site() == expected)
    let listed = try folder.manifest().split(separator: "\n").dropFirst(2).map {
      $0.dropFirst("file  ".count + 16)
    }
    #expect(listed.map(String.init) == paths.sorted())
  }

  private static func write(
    _ indices: some Sequence<Int>,
    to session: WriteSession
  ) throws(FileSystemError) -> WriteLog {
    var writer = try session.makeWriter()
    for index in indices {
      let page = Array("page \(index)".utf8)
      let result = page.withUnsafeBytes { bytes in
        Result { () throws(FileSystemError) in try writer.write(bytes, to: index) }
      }
      try result.get()
    }
    return writer.finish()
  }
}
