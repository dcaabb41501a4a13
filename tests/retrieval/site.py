"""A web site on this machine for tests: pages by path, and a note of every request."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import trustme
from msgspec import Struct

AUTHORITY = trustme.CA()
"""An authority that nobody trusts, made anew for each run of the tests."""


class Page(Struct, frozen=True, kw_only=True):
    """What the site answers; ``raw`` writes the whole answer itself."""

    status: int = 200
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html; charset=utf-8"),)
    body: bytes = b""
    raw: Callable[[socket.socket], None] | None = None


class Asked(Struct, frozen=True, kw_only=True):
    """A request that came in."""

    host: str
    path: str
    headers: dict[str, str]


class Site:
    """Pages by path; a path that is not there is 404, robots.txt too."""

    def __init__(self, port: int, scheme: str) -> None:
        self.port = port
        self.scheme = scheme
        self.pages: dict[str, Page | Callable[[Asked], Page]] = {}
        self.asked: list[Asked] = []
        self.at_once = 0
        self._busy = 0
        self._lock = threading.Lock()

    def address(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"{self.scheme}://{host}:{self.port}{path}"

    def put(self, path: str, body: bytes | str, **headers: str) -> None:
        """A page of status 200; ``content_type="text/plain"`` becomes the header ``Content-Type``."""
        named = {name.replace("_", "-").title(): value for name, value in headers.items()}
        content = body.encode() if isinstance(body, str) else body
        self.pages[path] = Page(headers=tuple(({"Content-Type": "text/html"} | named).items()), body=content)

    def redirect(self, path: str, to: str, status: int = 302) -> None:
        self.pages[path] = Page(status=status, headers=(("Location", to),))

    def fail(self, path: str, status: int) -> None:
        self.pages[path] = Page(status=status)

    def raw(self, path: str, write: Callable[[socket.socket], None]) -> None:
        self.pages[path] = Page(raw=write)

    @property
    def paths(self) -> list[str]:
        """The paths asked for, in their order, robots.txt left out."""
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]

    def answer(self, asked: Asked) -> Page:
        self.asked.append(asked)
        page = self.pages.get(asked.path, Page(status=404))
        return page if isinstance(page, Page) else page(asked)

    @contextmanager
    def counted(self) -> Iterator[None]:
        with self._lock:
            self._busy += 1
            self.at_once = max(self.at_once, self._busy)
        try:
            yield
        finally:
            with self._lock:
                self._busy -= 1


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    site: Site

    def handle_error(self, request: object, client_address: object) -> None:
        """A caller that hangs up is no trouble of the site's."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        site = self.server.site
        with site.counted():
            headers = {name.lower(): value for name, value in self.headers.items()}
            page = site.answer(Asked(host=headers.get("host", ""), path=self.path, headers=headers))
            if page.raw is not None:
                page.raw(self.connection)
                return
            self.send_response(page.status)
            for name, value in page.headers:
                self.send_header(name, value)
            if not any(name == "Content-Length" for name, _ in page.headers):
                self.send_header("Content-Length", str(len(page.body)))
            self.end_headers()
            self.wfile.write(page.body)

    def log_message(self, format: str, *args: object) -> None:
        """Tests need no log."""


@contextmanager
def site(*, secure: bool = False) -> Iterator[Site]:
    server = _Server(("127.0.0.1", 0), _Handler)
    if secure:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        AUTHORITY.issue_cert("ministry.test", "localhost", "127.0.0.1").configure_cert(context)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    server.site = Site(server.server_address[1], "https" if secure else "http")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server.site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def slowly(*parts: bytes, pause: float) -> Callable[[socket.socket], None]:
    """Write ``parts`` with a pause before each but the first."""

    def write(connection: socket.socket) -> None:
        for number, part in enumerate(parts):
            if number:
                time.sleep(pause)
            connection.sendall(part)

    return write
