import PageRendering
import SiteModel
import Templating

/// A site that has been checked and can be written: nothing can go wrong any more but the disk.
struct SitePlan: Sendable {
  let routes: RouteTable
  let renderer: PageRenderer
  let assets: [Asset]

  /// Every file of the site: the pages, then the assets.
  var paths: [String] {
    routes.rows.map(\.route.description) + assets.map(\.route.description)
  }

  /// The number of files of the site.
  var fileCount: Int { routes.rows.count + assets.count }

  /// Fills `output` with the bytes of the file at `index` in ``paths``.
  func render(_ index: Int, into output: inout OutputBuffer) {
    output.removeAll()
    if index < routes.rows.count {
      renderer.render(routes.rows[index].page, into: &output)
    } else {
      output.append(assets[index - routes.rows.count].bytes)
    }
  }
}
