"""A loopback server for a folder of pages, as strict as a careful host."""
import mimetypes
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        path = unquote(urlsplit(self.path).path).lstrip("/")
        file = self.server.file(path)
        if file:
            self.server.visited.append(file)
            return self.answer(200, file)
        self.answer(404, self.server.file("404.html"))

    def answer(self, status, file):
        body = file.read_bytes() if file else b"404\n"
        self.send_response(status)
        self.send_header("Content-Type", mimetypes.guess_type(file or "404.txt")[0] + "; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class SiteServer(ThreadingHTTPServer):
    """`visited` holds the files that were sent, in order."""

    daemon_threads = True

    def __init__(self, site):
        super().__init__(("127.0.0.1", 0), Handler)
        self.site = Path(site).resolve()
        self.visited = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, *_):
        """A browser that leaves a page closes its connections: that is no error."""

    @property
    def root(self):
        return f"http://127.0.0.1:{self.server_port}/"

    def file(self, path):
        file = (self.site / path).resolve()
        if file.is_dir():
            file /= "index.html"
        return file if file.is_file() and file.is_relative_to(self.site) else None
