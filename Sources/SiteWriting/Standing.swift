import FileSystem

/// What has become of a file since the build that wrote it.
enum Standing {
  case missing
  case untouched
  case touched

  /// Looks at a file. One that cannot be looked at is taken for one that somebody touched, since to replace it is right
  /// whatever it is.
  ///
  /// What is in a file cannot be changed, and no other can be put in its place, without a new time of change, which no
  /// program can set back.
  init(of name: UnsafePointer<CChar>, in folder: borrowing Directory, settled: Timestamp?) {
    if let settled, let changed = folder.changeTime(ofFile: name), changed < settled {
      self = .untouched
    } else {
      let status = try? folder.status(of: name)
      self = status == .some(.none) ? .missing : .touched
    }
  }
}
