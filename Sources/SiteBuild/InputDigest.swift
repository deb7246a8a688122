import ContentLoading
import Digest

extension BuildOptions {
  /// A number for all that the site is made from: the program, the options, and every file of Content/ and
  /// Templates/. Equal numbers mean equal sites.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  func inputDigest(of content: [SourceFile], _ templates: [SourceFile]) -> UInt64 {
    var digest = Digest()
    digest.combine(programDigest)
    digest.combine(baseURL?.description ?? "")
    digest.combine(UInt64(shard.index))
    digest.combine(UInt64(shard.count))
    for files in [content, templates] {
      digest.combine(UInt64(files.count))
      for file in files {
        digest.combine(file.relativePath)
        digest.combine(file.bytes ?? [])
      }
    }
    return digest.value
  }

  /// A number for what is in no file: another program may make other pages of the same content.
  var programDigest: UInt64 {
    var digest = Digest()
    digest.combine(Digest.version)
    digest.combine(program)
    return digest.value
  }
}
