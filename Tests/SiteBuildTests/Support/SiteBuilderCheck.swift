import Diagnostics
import SiteBuild

/// The findings of a check in short, where a test is about what is found and not about the words.
enum SiteBuilderCheck {
  /// `id path` of each finding, in order.
  static func ids(_ site: TestSite) async -> [String] {
    await SiteBuilder(site.options()).check().diagnostics.sorted().map {
      "\($0.id) \($0.location.path.replacing(site.root.path + "/", with: ""))"
    }
  }
}
