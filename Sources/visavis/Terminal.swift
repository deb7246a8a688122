import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal, or the pipe or file in its place.
enum Terminal {
  /// The file descriptors of the standard streams.
  enum Stream: Int32 {
    case output = 1
    case error = 2

    /// Whether a person sees the stream as it is written.
    var isInteractive: Bool { isatty(rawValue) == 1 && environment("TERM") != "dumb" }

    /// Whether the stream takes colours (<https://no-color.org>).
    var hasColor: Bool { isInteractive && environment("NO_COLOR").map(\.isEmpty) ?? true }

    /// Writes all of `text`, or as much as the other end takes.
    func write(_ text: String) {
      var bytes = Array(text.utf8)[...]
      while !bytes.isEmpty {
        let count = bytes.withUnsafeBytes { platformWrite(rawValue, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        bytes = bytes.dropFirst(count)
      }
    }
  }

  /// A variable of the environment.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The number of processors that this process may use; at least 1.
  static var processorCount: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// What tells this program from others: its version, and when and how large its file was made, since a
  /// program under development keeps its version.
  static var program: String {
    var status = stat()
    #if os(Linux)
      let isFound = stat("/proc/self/exe", &status) == 0
      let changed = isFound ? "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)" : ""
    #else
      let isFound = stat(CommandLine.arguments[0], &status) == 0
      let changed = isFound ? "\(status.st_mtimespec.tv_sec).\(status.st_mtimespec.tv_nsec)" : ""
    #endif
    return "\(Visavis.version) \(status.st_size) \(changed)"
  }

  /// Ends the program after `error`: help and version on the output with 0, wrong usage with 2, the rest as
  /// the command that threw it says.
  static func exit(after error: any Error) -> Never {
    let code = Visavis.exitCode(for: error)
    let message = Visavis.fullMessage(for: error)
    if !message.isEmpty { (code == .success ? Stream.output : .error).write(message + "\n") }
    exit(code == .validationFailure ? 2 : code.rawValue)
  }

  /// Ends the program.
  static func exit(_ status: Int32) -> Never {
    platformExit(status)
  }

  /// Waits, in the first thread, for another one to end the program.
  static func waitForExit() -> Never {
    while true { pause() }
  }
}

private func platformWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

private func platformExit(_ code: Int32) -> Never {
  exit(code)
}
