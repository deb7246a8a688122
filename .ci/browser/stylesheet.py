"""The style sheets, declaration by declaration, asked of the browser that must understand them."""
import tinycss2

QUESTIONS = """([declarations, selectors, queries]) => [
  ...declarations.filter(([name, value]) => !CSS.supports(name, value)).map(pair => pair.join(": ")),
  ...selectors.filter(selector => {
    try { document.querySelector(selector); return false; } catch (_) { return true; }
  }),
  // A query that is understood is true, or its contrary is.
  ...queries.filter(query => !matchMedia(query).matches && !matchMedia(
    query.startsWith("(") ? `not (${query})` : `not ${query}`).matches).map(query => "@media " + query),
]"""


def stylesheet(world):
    sheets = sorted((world.sample.site / "assets").glob("*.css"))
    if not sheets:
        yield "no style sheet"
    with world.reader() as page:
        world.open(page, world.sample.HOME)
        for sheet in sheets:
            questions = Questions(sheet.read_text("utf-8"))
            faults = questions.faults + page.evaluate(QUESTIONS, questions.all())
            yield from (f"{sheet.name}: the browser does not know “{fault}”" for fault in faults)


class Questions:
    """What a sheet uses: declarations, selectors and media queries, and what is no CSS at all."""

    def __init__(self, text):
        self.declarations, self.selectors, self.queries, self.faults = [], [], [], []
        self.read(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))

    def all(self):
        return [self.declarations, self.selectors, self.queries]

    def read(self, nodes):
        for node in nodes:
            if node.type == "qualified-rule":
                self.selectors.append(tinycss2.serialize(node.prelude).strip())
                self.read_block(node.content)
            elif node.type == "at-rule" and node.lower_at_keyword == "media":
                self.queries.append(tinycss2.serialize(node.prelude).strip())
                self.read(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True))
            elif node.type == "at-rule" and node.lower_at_keyword == "page":
                # Its descriptors are no properties; the check of the printed page sees to them.
                continue
            else:
                self.faults.append(node.serialize() if node.type == "at-rule" else node.message)

    def read_block(self, content):
        for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
            if node.type != "declaration":
                self.faults.append(tinycss2.serialize([node]).strip())
            elif not node.name.startswith("--"):
                value = tinycss2.serialize(node.value).strip()
                # A value with var() is only known in place: that leaves the name to ask for.
                self.declarations.append([node.name, "inherit" if "var(" in value else value])
