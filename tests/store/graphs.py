"""Small graphs to put into stores, and a SPARQL server to put them on."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pyoxigraph as ox
from hypothesis import strategies as st
from rdflib import Literal, URIRef
from rdflib.namespace import XSD

from policygraph.graph.terms import Quad, ReleaseGraph

EX = "http://example.org/"


def graph(name: str, *objects: str) -> ReleaseGraph:
    """A graph with a triple for each of ``objects``."""
    it = URIRef(f"{EX}graph/{name}")
    link = URIRef(f"{EX}says")
    return ReleaseGraph(it, tuple((URIRef(f"{EX}{name}"), link, Literal(word, lang="en"), it) for word in objects))


_iris = st.from_regex(r"[a-z0-9]{1,8}", fullmatch=True).map(lambda key: URIRef(EX + key))
_literals = st.one_of(
    st.builds(
        Literal, st.text(st.characters(blacklist_categories=["Cs"]), max_size=30), lang=st.sampled_from(["en", "ja"])
    ),
    st.builds(Literal, st.text(st.characters(blacklist_categories=["Cs"]), max_size=30)),
    st.integers(-9999, 9999).map(lambda n: Literal(str(n), datatype=XSD.integer, normalize=False)),
    st.dates().map(lambda d: Literal(d.isoformat(), datatype=XSD.date, normalize=False)),
)


@st.composite
def graphs(draw: st.DrawFn) -> ReleaseGraph:
    """Any graph without blank nodes."""
    name = draw(_iris)
    triples = draw(st.lists(st.tuples(_iris, _iris, _iris | _literals), min_size=1, max_size=8))
    quads: set[Quad] = {(s, p, o, name) for s, p, o in triples}
    return ReleaseGraph(name, tuple(sorted(quads, key=str)))


class Server:
    """A SPARQL 1.1 endpoint over a store in memory; ``answer`` replaces what it says, status and words."""

    def __init__(self) -> None:
        self.store = ox.Store()
        self.requests: list[str] = []
        self.answer: tuple[int, bytes] | None = None
        self.address = ""

    def reply(self, body: str, content_type: str) -> tuple[int, str, bytes]:
        """Status, media type and content."""
        self.requests.append(body)
        if self.answer is not None:
            return self.answer[0], "text/plain", self.answer[1]
        try:
            if content_type == "application/sparql-update":
                self.store.update(body)
                return 204, "text/plain", b""
            found = self.store.query(parse_qs(body)["query"][0])
        except SyntaxError as error:
            return 400, "text/plain", str(error).encode()
        if isinstance(found, ox.QueryTriples):
            return 200, "text/turtle", found.serialize(format=ox.RdfFormat.TURTLE) or b""
        content = found.serialize(format=ox.QueryResultsFormat.JSON) or b""
        return 200, "application/sparql-results+json", content


@contextmanager
def serving() -> Iterator[Server]:
    """A running server on this machine."""
    server = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:  # the name is http.server's
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            status, kind, content = server.reply(body, self.headers["Content-Type"])
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        thread = threading.Thread(target=http.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        server.address = f"http://127.0.0.1:{http.server_port}/query"
        yield server
        http.shutdown()
