"""What pages look like, whatever the reader's screen, colours and paper."""
import subprocess
import tempfile

from axe_playwright_python.sync_playwright import Axe

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = [320, 390, 768, 1280, 2560]
TARGET = 24


def axe(world):
    for scheme in ("light", "dark"):
        with world.reader(color_scheme=scheme) as page:
            for name, path in world.sample.every.items():
                world.open(page, path)
                # Five thousand small cells, whose equivalents are the lists above them; the picture of the
                # gRPC codes is made the same way, and is read whole.
                context = {"exclude": [[".matrix"]]} if path == world.sample.COMPARE else None
                yield from (f"{name}, {scheme}: {finding}" for finding in axe_findings(page, context))


def axe_findings(page, context=None):
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    for violation in Axe().run(page, context, options).response["violations"]:
        nodes = violation["nodes"]
        yield f"{violation['id']}: {violation['help']} ({len(nodes)} times, first {nodes[0]['html'][:120]})"


OVERFLOW = """() => {
  const root = document.documentElement, width = root.clientWidth;
  if (root.scrollWidth <= width) return null;
  const wide = [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > width + 1);
  return `${root.scrollWidth} px in ${width}: ` + wide.slice(0, 3).map(e => e.outerHTML.slice(0, 60)).join(" … ");
}"""


def widths(world):
    """No page scrolls sideways, at any width, at 200 % zoom (half the width) or with letters of twice the size."""
    with world.reader() as page:
        for name, path in world.sample.every.items():
            world.open(page, path)
            for width in WIDTHS + [1280 // 2]:
                page.set_viewport_size({"width": width, "height": 800})
                if found := page.evaluate(OVERFLOW):
                    yield f"{name} at {width} px: {found}"
            page.set_viewport_size({"width": 1280, "height": 800})
            page.evaluate("document.documentElement.style.fontSize = '200%'")
            if found := page.evaluate(OVERFLOW):
                yield f"{name} with letters of twice the size: {found}"


# WCAG 2.5.8: large enough, or inline in text, or so far from the next one that a circle of that size fits.
# The cells of the picture of all pairs have an equivalent: the two lists above it, and the page of each code.
TARGETS = """minimum => {
  const targets = [...document.querySelectorAll("a[href], button, input, select, summary")]
    .filter(e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.matches(".matrix a"))
    .map(element => ({ element, box: element.getBoundingClientRect() }));
  const centre = box => [box.left + box.width / 2, box.top + box.height / 2];
  const isInText = ({ element }) => {
    const block = element.parentElement.closest("p, li, td, th, dd, dt, h1, h2, h3, h4, div, body");
    return getComputedStyle(element).display === "inline"
      && block.textContent.trim().length > element.textContent.trim().length;
  };
  const isSmall = box => box.width < minimum || box.height < minimum;
  const distance = ([x, y], box) => Math.hypot(
    Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  const between = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
  const isCrowded = target => targets.some(other => other !== target && (
    distance(centre(target.box), other.box) < minimum / 2
    || isSmall(other.box) && between(centre(target.box), centre(other.box)) < minimum));
  return targets.filter(target => isSmall(target.box) && !isInText(target) && isCrowded(target))
    .map(({ element, box }) =>
      `${Math.round(box.width)} × ${Math.round(box.height)} px: ${element.outerHTML.slice(0, 80)}`);
}"""


def targets(world):
    for width in (320, 1280):
        with world.reader(viewport={"width": width, "height": 800}) as page:
            for name, path in world.sample.every.items():
                world.open(page, path)
                found = page.evaluate(TARGETS, TARGET)
                if found:
                    yield f"{name} at {width} px: {len(found)} small targets, first {found[0]}"


SHIFTS = """() => new Promise(done => {
  const shifts = [];
  // A page that is drawn before all of it has come may move by a hair, now and then; 0.1 in all counts as good.
  const isSeen = entry => entry.value >= 0.01;
  new PerformanceObserver(list => shifts.push(...list.getEntries().filter(isSeen).map(entry =>
    `${entry.value.toFixed(4)} by ${entry.sources.map(source => source.node?.outerHTML?.slice(0, 60)).join(", ")}`
  ))).observe({ type: "layout-shift", buffered: true });
  // Two frames, so that what the scripts changed is drawn, and a turn for the observer.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(shifts))));
})"""


def shifts(world):
    for width in (390, 1280):
        with world.reader(viewport={"width": width, "height": 800}) as page:
            for name, path in world.sample.every.items():
                world.open(page, path)
                yield from (f"{name} at {width} px: {shift}" for shift in page.evaluate(SHIFTS))


# Text whose colour is that of what it stands on.
INVISIBLE = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  const isClear = colour => /^rgba\\(.*, 0\\)$/.test(colour);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement, style = getComputedStyle(element);
    if (!texts.currentNode.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (parseFloat(style.fontSize) === 0) continue;
    let ground = element;
    while (ground && isClear(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
    const behind = getComputedStyle(ground || document.documentElement).backgroundColor;
    const colour = element instanceof SVGElement ? style.fill : style.color;
    if (colour === behind || isClear(colour)) found.push(`${colour} on ${behind}: ${element.outerHTML.slice(0, 80)}`);
  }
  return found;
}"""


def forced_colours(world):
    for scheme in ("light", "dark"):
        with world.reader(forced_colors="active", color_scheme=scheme) as page:
            for name, path in world.sample.every.items():
                world.open(page, path)
                if not page.evaluate("matchMedia('(forced-colors: active)').matches"):
                    yield "the browser does not force its colours"
                if found := page.evaluate(INVISIBLE):
                    yield f"{name}, {scheme}: text that cannot be seen, {len(found)} times, first {found[0]}"


MOTION = """() => [document.documentElement, ...document.body.querySelectorAll("*")].flatMap(element =>
  ["", "::before", "::after"].flatMap(part => {
    const style = getComputedStyle(element, part || null);
    const isMoving = [style.transitionDuration, style.animationDuration].some(value => /[1-9]/.test(value))
      || style.scrollBehavior === "smooth";
    return isMoving ? [element.outerHTML.slice(0, 60) + part] : [];
  }))"""


def reduced_motion(world):
    with world.reader(reduced_motion="reduce") as page:
        for name, path in world.sample.without(world.sample.COMPARE).items():
            world.open(page, path)
            if found := page.evaluate(MOTION):
                yield f"{name}: {len(found)} elements move, first {found[0]}"


def paper(world):
    """What comes out of a printer: a pair on two sheets, without the controls, dark on white in any theme."""
    for theme in ("light", "dark"):
        with world.reader(color_scheme="light") as page:
            world.open(page, world.sample.PAIR)
            if theme == "dark":
                page.click("button.theme")
            masthead = page.inner_text(".brand")
            sheets, text = printed(page)
            if sheets > 2:
                yield f"{world.sample.PAIR} takes {sheets} sheets of A4"
            if not all(word in text for word in ("202", "Accepted", "402", "Payment Required")):
                yield f"{world.sample.PAIR} lacks its heading on paper"
            if masthead in text.split():
                yield f"{world.sample.PAIR} prints the masthead"
            yield from paper_colours(page, theme)


def printed(page):
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        page.pdf(path=file.name, prefer_css_page_size=True)
        text = subprocess.run(["pdftotext", "-layout", file.name, "-"], capture_output=True, text=True, check=True)
    return text.stdout.count("\f"), text.stdout


# Printers leave backgrounds out: what is written must be dark by itself.
PALE = """() => [...document.querySelectorAll("main *")].filter(element => {
  if (!element.checkVisibility() || ![...element.childNodes].some(n => n.nodeType === 3 && n.data.trim())) return false;
  const canvas = new OffscreenCanvas(1, 1).getContext("2d");
  canvas.fillStyle = getComputedStyle(element).color;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140;
}).map(element => `${getComputedStyle(element).color}: ${element.outerHTML.slice(0, 60)}`)"""


def paper_colours(page, theme):
    page.emulate_media(media="print")
    if pale := page.evaluate(PALE):
        yield f"in the {theme} theme, {len(pale)} texts are too pale for paper, first {pale[0]}"
