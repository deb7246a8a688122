import SiteModel

/// The address that a site is published at.
public typealias BaseURL = SiteModel.BaseURL

/// What to build, from where, to where.
public struct BuildOptions: Sendable {
  /// The folder with `site.yml` and the families.
  public var content: String
  /// The folder with the templates, `strings` and `assets`.
  public var templates: String
  /// The folder that the site is written to.
  public var output: String
  /// The address that canonical links begin with, in place of the one in `site.yml`.
  public var baseURL: BaseURL?
  /// How many workers load and render; at least 1. The output does not depend on it.
  public var jobs: Int
  /// Whether an output folder that holds files of others is accepted. They are never touched.
  public var isForced: Bool
  /// Which part of the site is built.
  public var shard: Shard
  /// What tells the program from others that may make other pages of the same content, such as its version.
  public var program: String

  /// Options with the folders of a project as defaults.
  public init(
    content: String = "Content", templates: String = "Templates", output: String = "Output",
    baseURL: BaseURL? = nil, jobs: Int = 1, isForced: Bool = false, shard: Shard = .whole,
    program: String = ""
  ) {
    self.content = content
    self.templates = templates
    self.output = output
    self.baseURL = baseURL
    self.jobs = max(1, jobs)
    self.isForced = isForced
    self.shard = shard
    self.program = program
  }
}
