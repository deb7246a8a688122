"""The search, and the page for readers whose address leads nowhere."""
from browser.looks import OVERFLOW, axe_findings
from browser.world import Skipped

FIELD = "form[role=search] input[name=q]"
# Query, and the page that it leads to by Enter alone.
QUERIES = [
    ("404", "http/404-"),
    ("202 402", "http/202-vs-402.html"),
    ("402 ou 202", "http/202-vs-402.html"),
    ("202/402", "http/202-vs-402.html"),
    ("forbiden", "http/403-"),
    ("paiement", "http/402-"),
    ("grpc 14", "grpc/14-"),
    ("1006", "websocket/1006-"),
]
# An address that is no page, and where it leads.
LOST = [
    ("http/402-vs-202", "http/202-vs-402.html"),
    ("http/402-vs-202.html", "http/202-vs-402.html"),
    ("http/402/202", "http/202-vs-402.html"),
    ("http/418", "http/418-"),
    ("en/grpc/14", "en/grpc/14-"),
    ("en/http/504-vs-502/", "en/http/502-vs-504.html"),
]
NOT_FOUND = "status of 404"


def search(world):
    need(world, world.sample.SEARCH)
    with world.reader() as page:
        for query, target in QUERIES:
            world.open(page, world.sample.HOME)
            page.fill(FIELD, query)
            page.wait_for_selector("[role=listbox] [role=option]")
            with page.expect_navigation():
                page.press(FIELD, "Enter")
            if not world.path(page).startswith(target):
                yield f"“{query}” leads to {world.path(page)}"
        yield from search_page(world, page)
    yield from no_listing_without_script(world)


def search_page(world, page):
    for path, prefix in ((world.sample.SEARCH, ""), ("en/" + world.sample.SEARCH, "en/")):
        page.goto(world.address(path) + "?q=unavailable")
        page.wait_for_selector(".results a")
        if not page.locator(".results a").first.get_attribute("href").endswith("grpc/14-unavailable.html"):
            yield f"{path}?q=unavailable does not begin with gRPC 14"
        page.goto(world.address(path) + "?q=202+402")
        page.wait_for_url("**/*-vs-*.html")
        if world.path(page) != prefix + "http/202-vs-402.html":
            yield f"{path}?q=202+402 leads to {world.path(page)}"


def no_listing_without_script(world):
    with world.reader(java_script_enabled=False) as page:
        world.open(page, world.sample.SEARCH)
        found = page.locator("main a[href*='404-']").count()
        if not found:
            yield "without scripts, the page of the search does not list the codes"


ACTIVE = """() => {
  const input = document.activeElement, id = input.getAttribute("aria-activedescendant");
  const option = id && document.getElementById(id);
  return {
    isInput: input.matches("input[name=q]"), isOpen: input.getAttribute("aria-expanded") === "true",
    option: option && option.checkVisibility() && option.getAttribute("aria-selected") === "true"
      ? option.textContent : null,
  };
}"""


def search_keys(world):
    """Ctrl+K, arrows, Enter and Escape; no key by itself; and the index only when it is needed."""
    need(world, world.sample.SEARCH)
    with world.reader() as page:
        asked = []
        # The icon is the browser's own request, and comes when it pleases.
        page.on("request", lambda request: "/assets/icon." in request.url or asked.append(request.url))
        world.open(page, world.sample.NOTE)
        page.keyboard.press("/")
        if page.evaluate(ACTIVE)["isInput"]:
            yield "the key / takes the reader to the search"
        before = len(asked)
        page.keyboard.press("Control+k")
        if not page.evaluate(ACTIVE)["isInput"]:
            yield "Ctrl+K does not focus the search"
        page.keyboard.type("redirect")
        page.wait_for_selector("[role=listbox] [role=option]")
        if len(asked) != before + 1:
            yield f"the search loads {asked[before:]} when it is first used"
        yield from suggestions(world, page)


def suggestions(world, page):
    if not page.inner_text("form[role=search] [role=status]"):
        yield "the number of results is not said"
    page.keyboard.press("ArrowDown")
    first = page.evaluate(ACTIVE)
    # On a disk a script may not read the style sheets, and axe would complain of it.
    if world.name == "http":
        yield from axe_findings(page)
    page.keyboard.press("ArrowDown")
    second = page.evaluate(ACTIVE)
    if not first["option"] or not second["option"] or first["option"] == second["option"]:
        yield f"the arrows choose {first['option']}, then {second['option']}"
    page.keyboard.press("ArrowUp")
    if page.evaluate(ACTIVE) != first:
        yield "the arrow up does not go back"
    page.keyboard.press("Escape")
    closed = page.evaluate(ACTIVE)
    if closed["isOpen"] or not closed["isInput"]:
        yield "Escape does not close the suggestions, or loses the field"
    page.keyboard.press("ArrowDown")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    if world.path(page) == world.sample.NOTE:
        yield "Enter does not follow the chosen suggestion"


def lost(world):
    need(world, world.sample.LOST)
    # The browser itself says that the address was not found: that message is the one that must come.
    with world.reader(allows=[NOT_FOUND]) as page:
        for address, target in LOST:
            page.goto(world.address(address))
            page.wait_for_url(lambda url: target in url)
        yield from lost_page(world, page)
    with world.reader(allows=[NOT_FOUND], java_script_enabled=False) as page:
        page.goto(world.address("no/such/page"))
        world.follow(page, "main a >> nth=0")
        if world.path(page) not in ("", world.sample.HOME):
            yield f"without scripts, the first link leads to {world.path(page)}"


def lost_page(world, page):
    response = page.goto(world.address("no/such-page"))
    if response.status != 404:
        yield f"an unknown address answers {response.status}"
    page.wait_for_function("document.querySelector('input[name=q]').value")
    if page.input_value(FIELD + " >> nth=0") != "no such page":
        yield f"the search is filled with “{page.input_value(FIELD + ' >> nth=0')}”"
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        yield from axe_findings(page)
    page.set_viewport_size({"width": 320, "height": 800})
    if found := page.evaluate(OVERFLOW):
        yield f"at 320 px: {found}"


def need(world, path):
    if not world.sample.has(path):
        raise Skipped(f"the site has no {path}")
