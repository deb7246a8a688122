import Templating

/// The pages of all entries of a family in one edition.
struct EntryPages: Sendable {
  let context: EntryContext
  private let template: PairTemplate

  init(_ template: Template, _ context: EntryContext) {
    self.context = context
    self.template = PairTemplate(template, for: context.record())
  }

  /// Appends the page of an entry, which is `thing` to the template.
  func render(_ thing: Record, at entry: Int, into output: inout OutputBuffer) {
    let fragments = template.fragments(of: thing)
    template.render(fragments, fragments, picking: picks(at: entry), into: &output)
  }

  /// The links to the comparisons of an entry with all others.
  func picks(at entry: Int) -> PagePicks {
    var picks = PagePicks(count: 1)
    for other in context.fragments.indices where other != entry {
      picks.pick(EntryContext.element(of: other, from: entry), in: EntryContext.comparisons)
    }
    return picks
  }
}
