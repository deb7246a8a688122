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
    let sources = scan(&report.diagnostics)
    _ = await plan(sources, &report.diagnostics)
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
    let sources = scan(&report.diagnostics)
    do throws(DiagnosticError) {
      if let finding = options.nestedOutput() { throw DiagnosticError([finding]) }
      let input = options.inputDigest(of: sources.content, sources.templates)
      if report.diagnostics.isEmpty, let summary = await unchanged(input) {
        report.summary = summary
        return report
      }
      let plan = await plan(sources, &report.diagnostics)
      guard let plan, !report.diagnostics.containsErrors else { return report }
      // What has been found must be told again by the next build, which therefore may not be spared its work.
      report.summary = try await write(plan, input: report.diagnostics.isEmpty ? input : nil)
    } catch {
      report.diagnostics += error.diagnostics
    }
    return report
  }

  /// What there is to say if the output folder holds the site of this input already, whole and untouched.
  private func unchanged(_ input: UInt64) async -> WriteSummary? {
    let start = clock.now
    let count = await OutputFolder(options.output, isForced: options.isForced)
      .unchangedFileCount(input: input, jobs: options.jobs)
    guard let count else { return nil }
    let summary = WriteSummary(unchanged: count)
    finish(.write, summary.description, since: start)
    return summary
  }

  private func write(_ plan: SitePlan, input: UInt64?) async throws(DiagnosticError) -> WriteSummary {
    let start = clock.now
    let listing = plan.listing(seed: options.programDigest)
    let session = try OutputFolder(options.output, isForced: options.isForced).begin(listing, input: input)
    let writers = PageWriters(plan: plan, session: session, jobs: options.jobs, observer: observer)
    let logs = try await writers.run()
    finish(.render, "\(plan.pageCount) pages", since: start)
    return try stage(.write) { () throws(DiagnosticError) in
      let summary = try session.commit(logs)
      return (summary, summary.description)
    }
  }

  private func scan(_ diagnostics: inout [Diagnostic]) -> Sources {
    stage(.scan) {
      let content = SourceScanner.scan(options.content, diagnostics: &diagnostics)
      let templates = SourceScanner.scan(options.templates, diagnostics: &diagnostics)
      return (Sources(content: content, templates: templates), "\(content.count + templates.count) files")
    }
  }

  /// What was read from the disk.
  private struct Sources {
    var content: [SourceFile]
    var templates: [SourceFile]
  }

  /// Everything up to the first byte that is written.
  private func plan(_ sources: consuming Sources, _ diagnostics: inout [Diagnostic]) async -> SitePlan? {
    let folder = TemplateFolder(sources.templates, diagnostics: &diagnostics)
    let start = clock.now
    let loaded = await ContentLoader.load(
      sources.content, root: options.content, jobs: options.jobs, baseURL: options.baseURL,
      diagnostics: &diagnostics)
    guard var library = loaded else { return nil }
    library.offered = folder.offered
    finish(.load, "\(library.entryCount) codes in \(library.site.editions.count) editions", since: start)
    let routes = stage(.route) {
      let routes = RouteTable(library: library, diagnostics: &diagnostics)
      return (routes, "\(routes.pageCount) pages")
    }
    let compiling = clock.now
    let renderer = await compile(folder, library, diagnostics: &diagnostics)
    finish(.compile, "\(folder.sources.count) templates", since: compiling)
    return renderer.map {
      SitePlan(library: library, routes: routes, renderer: $0, assets: folder.assets, shard: options.shard)
    }
  }

  private func compile(
    _ folder: TemplateFolder, _ library: Library, diagnostics: inout [Diagnostic]
  ) async -> PageRenderer? {
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
      return await PageRenderer(
        library: library, strings: strings, assets: folder.assets, templates: templates, jobs: options.jobs)
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
