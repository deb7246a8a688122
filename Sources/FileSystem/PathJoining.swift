extension String {
  /// This path, then `/` unless one is there or nothing is, then `path`.
  func joined(with path: String) -> String {
    if isEmpty || path.isEmpty { return self + path }
    return utf8.last == UInt8(ascii: "/") ? self + path : "\(self)/\(path)"
  }
}
