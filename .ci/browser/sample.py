"""One page or more of every kind, found in the folder of a built site."""
from pathlib import Path


class Sample:
    """`every` maps a name to a path under the site; a page that the site does not have is not in it."""

    HOME = "index.html"
    NOTE = "http/502-vs-504.html"
    PAIR = "http/202-vs-402.html"
    COMPARE = "http/compare.html"
    SMALL_COMPARE = "grpc/compare.html"
    SEARCH = "search.html"
    LOST = "404.html"

    def __init__(self, site):
        self.site = Path(site).resolve()
        self.entry = self.entry_of("http", 404)
        wanted = {
            "home": self.HOME,
            "family": "http/index.html",
            "entry": self.entry,
            "gRPC entry": self.entry_of("grpc", 14),
            "WebSocket entry": self.entry_of("websocket", 1006),
            "pair with a note": self.NOTE,
            "pair": self.PAIR,
            "gRPC pair": "grpc/10-vs-14.html",
            "guide": "http/redirections.html",
            "crossings": "crossings.html",
            "document": "accessibilite.html",
            "all pairs": self.COMPARE,
            "all gRPC pairs": self.SMALL_COMPARE,
            "English home": "en/" + self.HOME,
            "English entry": self.entry_of("en/http", 404),
            "English pair": "en/" + self.NOTE,
            "search": self.SEARCH,
            "English search": "en/" + self.SEARCH,
        }
        self.missing = [path for path in wanted.values() if not self.has(path)]
        self.every = {name: path for name, path in wanted.items() if path not in self.missing}

    def entry_of(self, folder, code):
        """The page of a code: the name in its address is looked up."""
        found = sorted(path.name for path in (self.site / folder).glob(f"{code}-*.html") if "-vs-" not in path.name)
        return f"{folder}/{found[0] if found else f'{code}-*.html'}"

    def has(self, path):
        return (self.site / path).is_file()

    def without(self, *paths):
        return {name: path for name, path in self.every.items() if path not in paths}
