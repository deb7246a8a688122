import Diagnostics
import FileSystem
import SiteWriting
import Templating

/// Renders the files of a plan and hands them to the output folder, side by side.
struct PageWriters {
  let plan: SitePlan
  let session: WriteSession
  let jobs: Int
  let observer: any BuildObserver

  /// How many files a worker renders between two reports.
  private static let reportInterval = 64

  /// Renders everything. Each worker takes a run of neighbouring files, which lie in one folder, and keeps
  /// one buffer; nothing is shared between them.
  func run() async throws(DiagnosticError) -> [WriteLog] {
    let (session, count) = (session, plan.fileCount)
    let results = await withTaskGroup(of: Result<WriteLog, FileSystemError>.self) { group in
      for worker in 0..<jobs {
        let files = count * worker / jobs..<count * (worker + 1) / jobs
        group.addTask { write(files, to: session) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let failures = results.compactMap { if case .failure(let error) = $0 { error.diagnostic } else { nil } }
    guard failures.isEmpty else { throw DiagnosticError(failures) }
    return results.compactMap { try? $0.get() }
  }

  private func write(_ files: Range<Int>, to session: WriteSession) -> Result<WriteLog, FileSystemError> {
    do throws(FileSystemError) {
      var writer = try session.makeWriter()
      var buffer = OutputBuffer()
      for (done, file) in files.enumerated() {
        plan.render(file, into: &buffer)
        try buffer.withBytes { (bytes) throws(FileSystemError) in try writer.write(bytes, to: file) }
        if (done + 1) % Self.reportInterval == 0 {
          observer.rendered(more: Self.reportInterval, of: plan.fileCount)
        }
      }
      return .success(writer.finish())
    } catch {
      return .failure(error)
    }
  }
}
