import SiteBuild
import Synchronization

/// Shows a build to the person who started it: a line a stage, and a bar while a long one runs.
final class BuildConsole: BuildObserver {
  private let isQuiet: Bool
  private let clock = ContinuousClock()
  private let started: ContinuousClock.Instant
  private let progress = Mutex(Progress())

  private struct Progress {
    var rendered = 0
    var isShown = false
  }

  /// A build that is over sooner than this shows no bar: it would only flicker.
  private static let patience = Duration.milliseconds(300)
  private static let barWidth = 30

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    self.started = clock.now
  }

  func finished(_ stage: Stage, detail: String, duration: Duration) {
    guard !isQuiet else { return }
    progress.withLock { progress in
      if progress.isShown { Terminal.Stream.error.write("\r\u{1B}[K") }
      progress.isShown = false
    }
    let name = stage.rawValue.padded(to: 8)
    Terminal.Stream.output.write("\(name) \(detail.padded(to: 56)) \(Self.milliseconds(duration))\n")
  }

  func rendered(more count: Int, of total: Int) {
    progress.withLock { progress in
      progress.rendered += count
      guard !isQuiet, Terminal.Stream.error.isInteractive, clock.now - started > Self.patience else { return }
      let share = min(100, progress.rendered * 100 / max(total, 1))
      let filled = Self.barWidth * share / 100
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.barWidth - filled)
      Terminal.Stream.error.write("\r\u{1B}[Krender   \(bar) \(share) %")
      progress.isShown = true
    }
  }

  /// Milliseconds with one decimal, right-aligned: `   12.3 ms`.
  private static func milliseconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let tenths = seconds * 10_000 + attoseconds / 100_000_000_000_000
    let text = "\(tenths / 10).\(tenths % 10) ms"
    return String(repeating: " ", count: max(0, 10 - text.count)) + text
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
