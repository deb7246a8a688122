"""Where a reader may be: before pages on a disk, or before pages that a server sends."""
from contextlib import contextmanager

STORAGE_REFUSED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("refused", "SecurityError"); } });"""
TIMEOUT = 10_000


class Skipped(Exception):
    """What a check needs is not in the site."""


class World:
    """Opens pages and notes all that a browser complains of meanwhile: `noise` must stay empty."""

    def __init__(self, name, browser, root, sample, server):
        self.name = name
        self.browser = browser
        self.root = root
        self.sample = sample
        self.server = server
        self.noise = []

    def address(self, path):
        return self.root + path

    @contextmanager
    def reader(self, refuses_storage=False, allows=(), **options):
        """A fresh browser window. `allows` holds the messages that are meant to come."""
        context = self.browser.new_context(**options)
        context.set_default_timeout(TIMEOUT)
        if refuses_storage:
            context.add_init_script(STORAGE_REFUSED)
        page = context.new_page()
        self.listen(page, allows)
        try:
            yield page
        finally:
            context.close()

    def open(self, page, path):
        page.goto(self.address(path))

    def follow(self, page, selector):
        """Clicks on a link, and waits for the page that it leads to."""
        with page.expect_navigation():
            page.click(selector)

    def path(self, page):
        """Where a page is, as a path under the site."""
        return page.url.removeprefix(self.root).partition("#")[0]

    def listen(self, page, allows):
        def note(text):
            if not any(allowed in text for allowed in allows):
                self.noise.append(f"{page.url.removeprefix(self.root)}: {text}")

        def failed(request):
            # A page that is left drops what it was still loading.
            if request.failure != "net::ERR_ABORTED":
                note(f"{request.url} failed: {request.failure}")

        def requested(request):
            if not request.url.startswith((self.root, "data:")):
                note(f"{request.url} is not of this site")

        page.on("console", lambda message: note(f"console: {message.text}"))
        page.on("pageerror", lambda error: note(f"error: {error}"))
        page.on("requestfailed", failed)
        page.on("request", requested)

    def take_noise(self):
        noise, self.noise = self.noise, []
        return noise
