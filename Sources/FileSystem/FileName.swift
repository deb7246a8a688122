/// A name as the file system has it: any bytes but `/` and zero, mostly UTF-8.
struct FileName {
  /// The bytes with the zero after them, as the system calls take them.
  let cString: [CChar]

  init(copying name: UnsafePointer<CChar>) {
    var end = name
    while end.pointee != 0 { end += 1 }
    cString = Array(UnsafeBufferPointer(start: name, count: end - name + 1))
  }

  /// The name, if it is UTF-8.
  var text: String? { String(validating: bytes, as: UTF8.self) }

  /// The name for a message, with U+FFFD for what is not UTF-8.
  var repairedText: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether it is one that listings leave out.
  var isHidden: Bool { bytes.first == UInt8(ascii: ".") }

  private var bytes: some Collection<UInt8> {
    cString.dropLast().lazy.map(UInt8.init(bitPattern:))
  }
}
