import ContentLoading
import Diagnostics
import OutputAudit
import PageRendering
import SiteModel
import SiteWriting
import Templating

/// Builds a site: Content/ and Templates/ in, Output/ out. It never prints and never exits.
public struct SiteBuilder: Sendable {
  private let options: BuildOptions
  private let observer: any BuildObserver
  private let clock = ContinuousClock()

  /// A builder that reports each stage to `observer`.
  public init(_ options: BuildOptions, observer: any BuildObserver = SilentObserver()) {
    self.options = options
    self.observer = observer
  }

  /// Finds everything that is wrong; writes nothing.
  public func check() async -> BuildReport {
    var report = BuildReport()
    _ = await plan(&report.diagnostics)
    return report
  }

  /// Finds everything that is wrong with the site that the output folder holds, as its readers meet it.
  public func audit() async -> [Diagnostic] {
    do throws(DiagnosticError) {
      guard try OutputFolder(options.output).holdsSite() else { return [.noSite(in: options.output)] }
      return await OutputAudit(options.output, jobs: options.jobs).findings()
    } catch {
      return error.diagnostics
    }
  }

  /// Builds the site. After an error, the output folder is what it was before.
  public func build() async -> BuildReport {
    var report = BuildReport()
    let plan = await plan(&report.diagnostics)
    guard let plan, !report.diagnostics.containsErrors else { return report }
    do throws(DiagnosticError) {
      if let finding = options.nestedOutput() { throw DiagnosticError([finding]) }
      let session = try OutputFolder(options.output, isForced: options.isForced).begin(
        SiteListing(files: plan.paths))
      let writers = PageWriters(plan: plan, session: session, jobs: options.jobs, observer: observer)
      let start = clock.now
      let logs = try await writers.run()
      finish(.render, "\(plan.routes.rows.count) pages", since: start)
      report.summary = try stage(.write) { () throws(DiagnosticError) in
        let summary = try session.commit(logs)
        return (summary, summary.description)
      }
    } catch {
      report.diagnostics += error.diagnostics
    }
    return report
  }

  /// Everything up to the first byte that is written.
  private func plan(_ diagnostics: inout [Diagnostic]) async -> SitePlan? {
    let (content, templates) = stage(.scan) {
      let content = SourceScanner.scan(options.content, diagnostics: &diagnostics)
      let templates = SourceScanner.scan(options.templates, diagnostics: &diagnostics)
      return ((content, templates), "\(content.count + templates.count) files")
    }
    let folder = TemplateFolder(templates, diagnostics: &diagnostics)
    let start = clock.now
    let loaded = await ContentLoader.load(
      content, root: options.content, jobs: options.jobs, baseURL: options.baseURL, diagnostics: &diagnostics)
    guard var library = loaded else { return nil }
    library.offered = folder.offered
    finish(.load, "\(library.entryCount) codes in \(library.site.editions.count) editions", since: start)
    let (routes, scripts) = stage(.route) {
      let scripts = library.searchScripts()
      library.searchIndexes = scripts.map(\.route)
      let routes = RouteTable(library: library, diagnostics: &diagnostics)
      return ((routes, scripts), "\(routes.rows.count) pages")
    }
    return stage(.compile) {
      let plan = compile(folder, library, diagnostics: &diagnostics).map {
        SitePlan(routes: routes, renderer: $0, assets: folder.assets + scripts)
      }
      return (plan, "\(folder.sources.count) templates")
    }
  }

  private func compile(
    _ folder: TemplateFolder, _ library: Library, diagnostics: inout [Diagnostic]
  ) -> PageRenderer? {
    let strings = StringsLoader.load(
      folder.strings, root: "\(options.templates)/strings", editions: library.site.editions,
      diagnostics: &diagnostics)
    guard let strings else { return nil }
    let schemas = PageRenderer.schemas(
      library: library, strings: strings, assets: folder.assets, given: folder.sources.map(\.name))
    do throws(DiagnosticError) {
      let templates = try TemplateLibrary(sources: folder.sources, roots: schemas, folder: options.templates)
      diagnostics += templates.warnings
      guard !diagnostics.containsErrors else { return nil }
      return PageRenderer(
        library: library, strings: strings, assets: folder.assets, templates: templates)
    } catch {
      diagnostics += error.diagnostics
      return nil
    }
  }

  private func stage<Value, Failure: Error>(
    _ stage: Stage, _ body: () throws(Failure) -> (Value, String)
  ) throws(Failure) -> Value {
    let start = clock.now
    let (value, detail) = try body()
    finish(stage, detail, since: start)
    return value
  }

  private func finish(_ stage: Stage, _ detail: String, since start: ContinuousClock.Instant) {
    observer.finished(stage, detail: detail, duration: clock.now - start)
  }
}

extension Diagnostic {
  fileprivate static func noSite(in folder: String) -> Diagnostic {
    Diagnostic(
      "no-site", at: SourceLocation(path: folder), "holds no site that visavis has built",
      solutions: [
        "build it: visavis build --output \(folder)", "name the folder that the site was built into",
      ])
  }
}
