import FileSystem

/// Where a site lies on its host, from `/` to `/`.
enum BasePath {
  /// Taken from the canonical link of the page for lost readers, or else of the home, which both lie at the root
  /// of the site; `/` when neither has one.
  static func find(in files: SiteFiles) -> String {
    [SiteFiles.lostPage, SiteFiles.home].lazy.compactMap { path in
      files.number(of: path).flatMap { canonicalAddress(of: $0, in: files) }
    }.compactMap(folder).first ?? "/"
  }

  private static func canonicalAddress(of file: Int, in files: SiteFiles) -> String? {
    guard let bytes = try? File.read(files.displayPath(file), limit: SiteFiles.sizeLimit) else { return nil }
    return PageOutline(bytes).references.first { $0.purpose == .canonical }?.address
  }

  /// The path of an absolute address up to its last `/`.
  private static func folder(of address: String) -> String? {
    guard let host = address.firstRange(of: "://") else { return nil }
    return address[host.upperBound...].drop { $0 != "/" }.parentFolder + "/"
  }
}
