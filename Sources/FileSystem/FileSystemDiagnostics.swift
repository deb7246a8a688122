import Diagnostics

extension FileSystemError {
  /// The error for the user: `unreadable`, `unwritable`, `not-a-file`, `not-a-folder` or `file-too-large`.
  public var diagnostic: Diagnostic {
    switch reason {
    case .system(let errno): .refused(self, errno)
    case .notAFile(let kind): .notAFile(path, kind)
    case .notAFolder(let kind): .notAFolder(path, kind)
    case .tooLarge(let size, let limit): .fileTooLarge(path, size: size, limit: limit)
    }
  }
}

extension Diagnostic {
  static func refused(_ error: FileSystemError, _ errno: Errno) -> Diagnostic {
    Diagnostic(
      error.operation == .read ? "unreadable" : "unwritable",
      at: SourceLocation(path: error.path),
      "cannot be \(error.operation.rawValue): \(errno)",
      solutions: solution(for: errno).map { [$0] } ?? []
    )
  }

  static func notAFile(_ path: String, _ kind: FileStatus.Kind) -> Diagnostic {
    Diagnostic("not-a-file", at: SourceLocation(path: path), "is \(kind.rawValue), not a file")
  }

  static func notAFolder(_ path: String, _ kind: FileStatus.Kind) -> Diagnostic {
    Diagnostic("not-a-folder", at: SourceLocation(path: path), "is \(kind.rawValue), not a folder")
  }

  static func fileTooLarge(_ path: String, size: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      "file-too-large",
      at: SourceLocation(path: path),
      "has \(size) bytes, and the limit is \(limit)",
      solutions: ["split it into smaller files"]
    )
  }

  static func specialFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "special-file",
      at: SourceLocation(path: path),
      "is neither a file nor a folder",
      solutions: ["move it away"]
    )
  }

  static func invalidFileName(_ path: String) -> Diagnostic {
    Diagnostic(
      "invalid-file-name",
      at: SourceLocation(path: path),
      "has a name that is not UTF-8",
      solutions: ["rename it"]
    )
  }

  static func linkOutside(_ path: String, target: String) -> Diagnostic {
    Diagnostic(
      "link-outside",
      at: SourceLocation(path: path),
      "is a symbolic link that leads outside the folder, to “\(target)”",
      solutions: ["put a copy in place of the link"]
    )
  }

  static func linkLoop(_ path: String) -> Diagnostic {
    Diagnostic(
      "link-loop",
      at: SourceLocation(path: path),
      "is a symbolic link that leads back to itself",
      solutions: ["remove the link"]
    )
  }

  static func brokenLink(_ path: String) -> Diagnostic {
    Diagnostic(
      "broken-link",
      at: SourceLocation(path: path),
      "is a symbolic link that leads nowhere",
      solutions: ["remove the link"]
    )
  }

  static func folderTooDeep(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      "folder-too-deep",
      at: SourceLocation(path: path),
      "lies more than \(limit) folders deep",
      solutions: ["move it up"]
    )
  }

  static func tooManyFiles(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      "too-many-files",
      at: SourceLocation(path: path),
      "holds more than \(limit) files and folders",
      solutions: ["check that it is the folder you meant"]
    )
  }

  private static func solution(for errno: Errno) -> String? {
    switch errno {
    case .permissionDenied, .notPermitted: "check the permissions of it and of the folders above it"
    case .noSuchFileOrDirectory: "check the path"
    case .noSpace, .diskQuotaExceeded: "free some space on the disk"
    case .readOnlyFileSystem: "choose a folder on a disk that can be written"
    case .fileNameTooLong: "choose a shorter name"
    case .tooManyOpenFiles, .tooManyOpenFilesInSystem: "allow more open files with “ulimit -n”"
    default: nil
    }
  }
}
