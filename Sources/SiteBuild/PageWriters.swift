import Diagnostics
import FileSystem
import PageRendering
import SiteWriting
import Templating
import Workers

/// Renders the files of a plan and hands them to the output folder, side by side.
struct PageWriters: Sendable {
  private let plan: SitePlan
  private let session: WriteSession
  private let jobs: Int
  private let observer: any BuildObserver
  /// The rows of all grids: a row is the pairs of one first code.
  private let rows: [Row]

  private struct Row: Sendable {
    var grid: Int
    var first: Int
    var seconds: Range<Int>
  }

  init(plan: SitePlan, session: WriteSession, jobs: Int, observer: any BuildObserver) {
    self.plan = plan
    self.session = session
    self.jobs = jobs
    self.observer = observer
    rows = plan.grids.enumerated().flatMap { index, grid in
      let order = PairOrder(count: plan.library.shelves[grid.family].entries.count)
      return (0..<order.count).map {
        Row(grid: index, first: $0, seconds: order.seconds(of: $0, in: grid.pairs))
      }
      .filter { !$0.seconds.isEmpty }
    }
  }

  /// Renders everything: each worker takes one file or one row of pairs after another, and keeps its buffers.
  func run() async throws(DiagnosticError) -> [WriteLog] {
    let queue = WorkQueue(count: plan.files.count + rows.count)
    let results = await Workers.run(jobs) { _ in work(on: queue) }
    let failures = results.compactMap { if case .failure(let error) = $0 { error.diagnostic } else { nil } }
    guard failures.isEmpty else { throw DiagnosticError(failures) }
    return results.compactMap { try? $0.get() }
  }

  private func work(on queue: WorkQueue) -> Result<WriteLog, FileSystemError> {
    do throws(FileSystemError) {
      var worker = Worker(writer: try session.makeWriter())
      while let piece = queue.take() {
        if piece < plan.files.count {
          try worker.write(file: piece, of: plan)
          observer.rendered(more: 1, of: plan.fileCount)
        } else {
          let row = rows[piece - plan.files.count]
          try worker.write(row, of: plan)
          observer.rendered(more: row.seconds.count, of: plan.fileCount)
        }
      }
      return .success(worker.writer.finish())
    } catch {
      return .failure(error)
    }
  }

  /// What one worker has to itself.
  private struct Worker: ~Copyable {
    var writer: OutputWriter
    var buffer = OutputBuffer()
    var picks = PairPages.picks

    mutating func write(file index: Int, of plan: SitePlan) throws(FileSystemError) {
      plan.render(index, into: &buffer)
      try buffer.withBytes { (bytes) throws(FileSystemError) in try writer.write(bytes, to: index) }
    }

    mutating func write(_ row: Row, of plan: SitePlan) throws(FileSystemError) {
      let grid = plan.grids[row.grid]
      let pages = plan.renderer.pairs(edition: grid.edition, family: grid.family)
      try writer.begin(row: row.first, of: row.grid)
      for second in row.seconds where writer.needs(second) {
        buffer.removeAll()
        pages.render(row.first, second, picking: &picks, into: &buffer)
        try buffer.withBytes { (bytes) throws(FileSystemError) in try writer.write(bytes, second: second) }
      }
    }
  }
}
