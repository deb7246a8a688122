"""What a reader can do: by keyboard, with each control, and without any script."""
import re

GROUND = "getComputedStyle(document.body).backgroundColor"

# The elements that Tab must visit, in the order of the document; and where the focus is now.
STOPS = """() => {
  window.stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter(element => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }));
  return window.stops.length;
}"""
STOP = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const boxes = [...element.getClientRects()].sort((a, b) => b.width * b.height - a.width * a.height);
  const box = boxes[0] || element.getBoundingClientRect();
  const found = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const style = getComputedStyle(element);
  const faults = [];
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) faults.push("is not visible");
  if (!found || !(element.contains(found) || found.contains(element) && found.closest("a, button, label")))
    faults.push(`is covered by ${found ? found.outerHTML.slice(0, 60) : "the edge of the window"}`);
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) faults.push("has no outline");
  return { place: window.stops.indexOf(element), name: element.outerHTML.slice(0, 80), faults };
}"""


def keyboard(world):
    """Tab visits every control once, in order, and each is seen when it has the focus."""
    # The window is wide in one world and narrow in the other, so that both are walked.
    width = 1280 if world.name == "http" else 320
    with world.reader(viewport={"width": width, "height": 800}, reduced_motion="reduce") as page:
        for name, path in world.sample.without(world.sample.COMPARE).items():
            world.open(page, path)
            yield from (f"{name} at {width} px: {finding}" for finding in walk(page))


def walk(page):
    count = page.evaluate(STOPS)
    for place in range(count):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if not stop:
            yield f"Tab leaves the page after {place} of {count} stops"
            return
        if stop["place"] != place:
            yield f"Tab goes to stop {stop['place']} instead of {place}: {stop['name']}"
            return
        yield from (f"{stop['name']} {fault}" for fault in stop["faults"])


# The focus is in the main text, or after one that has no control.
IS_PAST_MASTHEAD = """() => {
  const place = document.querySelector("main").compareDocumentPosition(document.activeElement);
  return (place & (Node.DOCUMENT_POSITION_CONTAINED_BY | Node.DOCUMENT_POSITION_FOLLOWING)) !== 0;
}"""


def skip_link(world):
    with world.reader() as page:
        for name, path in world.sample.every.items():
            world.open(page, path)
            page.keyboard.press("Tab")
            if not page.evaluate("document.activeElement.matches('a[href=\"#content\"]')"):
                yield f"{name}: the first stop is not the skip link"
                continue
            page.keyboard.press("Enter")
            page.keyboard.press("Tab")
            if not page.evaluate(IS_PAST_MASTHEAD):
                yield f"{name}: the skip link does not lead to the main text"


def theme(world):
    for refuses in (False, True):
        case = "without storage: " if refuses else ""
        for scheme in ("light", "dark"):
            with world.reader(refuses_storage=refuses, color_scheme=scheme) as page:
                yield from (f"{case}{scheme}: {finding}" for finding in theme_findings(world, page))


def theme_findings(world, page):
    world.open(page, world.sample.NOTE)
    first, label = page.evaluate(GROUND), page.inner_text("button.theme")
    page.emulate_media(color_scheme="dark" if is_light(first) else "light")
    if page.evaluate(GROUND) == first:
        yield "the preference of the system is not followed"
    world.open(page, world.sample.NOTE)
    page.emulate_media(color_scheme="light" if is_light(first) else "dark")
    world.open(page, world.sample.NOTE)
    page.click("button.theme")
    chosen = page.evaluate(GROUND)
    if is_light(chosen) == is_light(first):
        yield f"the switch leaves the page {chosen}"
    if page.inner_text("button.theme") == label:
        yield f"the switch still says “{label}”"
    page.reload()
    if page.evaluate(GROUND) != chosen:
        yield "the choice is lost when the page is loaded again"
    world.follow(page, ".brand")
    if page.evaluate(GROUND) != chosen:
        yield "the choice is lost on the next page"
    page.click("button.theme")
    if page.evaluate(GROUND) != first or page.inner_text("button.theme") != label:
        yield "the switch does not switch back"


def is_light(colour):
    return sum(int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")) > 3 * 128


def languages(world):
    with world.reader() as page:
        for name, path in world.sample.every.items():
            world.open(page, path)
            before = page.evaluate("document.documentElement.lang")
            world.follow(page, "nav.languages a:not([aria-current])")
            after, other = page.evaluate("document.documentElement.lang"), world.path(page)
            if after == before or other.removeprefix("en/") != path.removeprefix("en/"):
                yield f"{name}: leads to {other}, in {after}"
            current = page.get_attribute("nav.languages [aria-current]", "lang")
            if current != after:
                yield f"{name}: {other} is in {after}, and its switch says {current}"
            world.follow(page, "nav.languages a:not([aria-current])")
            if world.path(page) != path:
                yield f"{name}: leads back to {world.path(page)}"


HALVES = """() => [...document.querySelectorAll(".pair")].map(pair =>
  [...pair.querySelectorAll(":scope > .half")].map(half => half.textContent))"""


def swap(world):
    with world.reader() as page:
        for path in (world.sample.NOTE, world.sample.PAIR):
            world.open(page, path)
            before, text = page.evaluate(HALVES), page.inner_html("main")
            if len(before) < 5 or not page.is_visible("button.swap"):
                yield f"{path}: nothing to swap"
            page.click("button.swap")
            if page.evaluate(HALVES) != [halves[::-1] for halves in before]:
                yield f"{path}: the sides are not exchanged everywhere"
            codes = page.locator("h1 .code").all_inner_texts()
            changes = page.locator(".change a").all_inner_texts()
            if not all(change.endswith(code) for change, code in zip(changes, codes, strict=True)):
                yield f"{path}: {codes} stand over {changes}"
            page.click("button.swap")
            if page.inner_html("main") != text:
                yield f"{path}: twice is not as before"


def change(world):
    """“Change 502” keeps the other code: it offers the pairs of that one, or leads to them without scripts."""
    with world.reader(java_script_enabled=False) as page:
        for place, kept in enumerate(("504", "502")):
            world.open(page, world.sample.NOTE)
            address = page.get_attribute(f".change a >> nth={place}", "href")
            if not re.match(rf"{kept}-[a-z-]+\.html#compare$", address):
                yield f"link {place + 1} leads to {address} instead of the pairs of {kept}"
    with world.reader() as page:
        for place, target in enumerate(("http/500-vs-504.html", "http/500-vs-502.html")):
            world.open(page, world.sample.NOTE)
            page.click(f".change a >> nth={place}")
            chosen = page.locator(".change option", has_text=re.compile("^500 ")).get_attribute("value")
            page.select_option(".change select", chosen)
            page.click(".change form button")
            page.wait_for_url("**/500-vs-*.html")
            if world.path(page) != target:
                yield f"list {place + 1} leads to {world.path(page)} instead of {target}"
        world.open(page, world.sample.NOTE)
        page.click(".change a >> nth=0")
        page.wait_for_selector(".change select")
        page.keyboard.press("Escape")
        if page.locator(".change select").count() or not page.evaluate("document.activeElement.matches('.change a')"):
            yield "Escape does not bring the link back"


def picker(world):
    cases = ((world.sample.COMPARE, "202", "402"), (world.sample.SMALL_COMPARE, "4", "14"))
    with world.reader() as page:
        for path, first, second in cases:
            target = f"{path.partition('/')[0]}/{first}-vs-{second}.html"
            for pair in ((first, second), (second, first)):
                world.open(page, path)
                pick(page, *pair)
                page.wait_for_url("**/*-vs-*.html")
                if world.path(page) != target:
                    yield f"{path}: {pair} leads to {world.path(page)}"
            world.open(page, path)
            pick(page, first, first)
            if world.path(page) != path or not page.inner_text("form.pick [role=status]"):
                yield f"{path}: twice the same code is not refused in words"


def pick(page, first, second):
    page.select_option("select[name=a]", first)
    page.select_option("select[name=b]", second)
    page.click("form.pick [type=submit]")


# Controls that need a script: a form that has an action is sent without one.
USELESS = """() => [...document.querySelectorAll("button, input, select")]
  .filter(e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.closest("form[action]"))
  .map(e => e.outerHTML.slice(0, 80))"""
READABLE = """() => [...document.querySelectorAll("main h1, main h2, main p, main li, main dd, main td")]
  .filter(e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .reduce((sum, e) => sum + e.textContent.trim().length, 0)"""


def no_script(world):
    """Without scripts every page reads, no control is dead, and links lead from an entry to each of its pairs."""
    with world.reader(java_script_enabled=False) as page:
        for name, path in world.sample.every.items():
            world.open(page, path)
            if not page.is_visible("h1") or page.evaluate(READABLE) < 200:
                yield f"{name}: its text is not shown"
            yield from (f"{name}: {control} does nothing" for control in page.evaluate(USELESS))
        world.open(page, world.sample.entry)
        yield from pairs_by_links(world, page)


def pairs_by_links(world, page):
    folder = world.sample.site / "http"
    links = page.eval_on_selector_all("main .grid a", "all => all.map(link => link.getAttribute('href'))")
    wanted = {path.name for path in folder.glob("*-vs-*.html") if "404" in path.stem.split("-vs-")}
    if len(wanted) < 2 or set(links) != wanted:
        yield f"{world.sample.entry} links to {len(set(links) & wanted)} of its {len(wanted)} pairs"
    # The first one, followed by hand.
    world.follow(page, "main .grid a >> nth=0")
    if "-vs-" not in world.path(page) or not page.is_visible("h1"):
        yield f"a link of the grid leads to {world.path(page)}"
