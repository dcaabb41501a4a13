"""A SPARQL 1.1 endpoint as a store, for those who run a server of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from http.client import HTTPException
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self, cast
from urllib.error import HTTPError
from urllib.parse import unquote, urlsplit, urlunsplit

import pyoxigraph as ox
import rdflib

from policygraph.bilingual import both
from policygraph.errors import PolicyGraphError, QueryError, StoreError
from policygraph.identifiers import iri
from policygraph.namespaces import PREFIXES
from policygraph.store.apart import run_apart
from policygraph.store.binding import bind
from policygraph.store.found import solutions_of, triples_of
from policygraph.store.interface import Fingerprint, Mode, NamedGraph, Result, Solutions
from policygraph.store.lexing import prologue
from policygraph.store.safety import check
from policygraph.store.syntax import syntax_error
from policygraph.store.terms import to_oxigraph
from policygraph.store.updates import dropping, replacement

if TYPE_CHECKING:
    from SPARQLWrapper import SPARQLWrapper

    from policygraph.store.interface import Bindings, Quad

TIMEOUT: Final = 60.0
"""Seconds to wait for an answer when the caller does not say."""

STORE_GRAPH: Final = iri("graph", "store")
"""The graph in which an endpoint keeps the fingerprints of the others; not listed among them."""

_FIELDS: Final = tuple(f"{STORE_GRAPH}#{field}" for field in Fingerprint._fields)


class EndpointStore:
    """A :class:`~policygraph.store.interface.Store` behind ``address``.

    User and password may stand in the address (``https://user:password@host/...``). Updates go to the same address,
    with ``/update`` for a last ``/query``. Whether patterns outside GRAPH see all graphs is the server's setting; the
    shipped questions use GRAPH everywhere and do not depend on it.
    """

    def __init__(self, address: str, mode: Mode = "read") -> None:
        parts = urlsplit(address)
        host = (parts.hostname or "") + ("" if parts.port is None else f":{parts.port}")
        self._user, self._password = unquote(parts.username or ""), unquote(parts.password or "")
        self._address = urlunsplit(parts._replace(netloc=host))
        self._update_address = urlunsplit(parts._replace(netloc=host, path=re.sub(r"/query\Z", "/update", parts.path)))
        self._mode = mode

    def graph_names(self) -> tuple[str, ...]:
        """See :meth:`Store.graph_names <policygraph.store.interface.Store.graph_names>`."""
        found = self._select("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }")
        return tuple(sorted({str(name) for (name,) in found.rows} - {STORE_GRAPH}))

    def quads(self, graphs: Iterable[str] | None = None) -> Iterator[Quad]:
        """See :meth:`Store.quads <policygraph.store.interface.Store.quads>`."""
        for name in self.graph_names() if graphs is None else graphs:
            graph = rdflib.URIRef(name)
            text = f"SELECT ?s ?p ?o WHERE {{ GRAPH {to_oxigraph(graph)} {{ ?s ?p ?o }} }}"
            for s, p, o in self._select(text).rows:
                yield cast("Quad", (s, p, o, graph))

    def fingerprint(self, graph: str) -> Fingerprint | None:
        """See :meth:`Store.fingerprint <policygraph.store.interface.Store.fingerprint>`."""
        it = to_oxigraph(rdflib.URIRef(graph))
        fields = " ".join(f"<{name}> ?{field} ;" for name, field in zip(_FIELDS, Fingerprint._fields, strict=True))
        names = " ".join(f"?{field}" for field in Fingerprint._fields)
        found = self._select(
            f"SELECT {names} WHERE {{ GRAPH <{STORE_GRAPH}> {{ {it} {fields} }} FILTER EXISTS {{ GRAPH {it} {{ ?s ?p ?o }} }} }}"
        )
        return Fingerprint(*(str(field) for field in found.rows[0])) if found.rows else None

    def replace(self, graphs: Iterable[NamedGraph], fingerprints: Mapping[str, Fingerprint] | None = None) -> None:
        """See :meth:`Store.replace <policygraph.store.interface.Store.replace>`.

        All goes in one request, which SPARQL 1.1 asks servers to run as one transaction.
        """
        new = {str(graph.name): graph for graph in graphs}
        kept = {name: mark for name, mark in (fingerprints or {}).items() if name in new}
        if new:
            self._update(f"{_forgetting(new)};\n{replacement(new.values())};\n{_remembering(kept)}")

    def remove(self, graphs: Iterable[str]) -> None:
        """See :meth:`Store.remove <policygraph.store.interface.Store.remove>`."""
        names = sorted(set(graphs))
        if names:
            self._update(";\n".join([_forgetting(names), *(dropping(name) for name in names)]))

    def query(
        self, sparql: str, bindings: Bindings | None = None, *, timeout: float | None = None, where: str = "query"
    ) -> Result:
        """See :meth:`Store.query <policygraph.store.interface.Store.query>`; 60 seconds when ``timeout`` is not given."""
        checked = check(sparql, self.graph_names, where)
        text = bind(checked.text, {name: str(to_oxigraph(term)) for name, term in (bindings or {}).items()}, where)
        declared = prologue(text).prefixes
        missing = [name for name in PREFIXES if name not in declared and f"{name}:" in text]
        head = "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in missing)
        try:
            return self._ask(head + text, checked.form, TIMEOUT if timeout is None else timeout, where)
        except QueryError as error:
            raise syntax_error(checked.text, where, error) from error

    def close(self) -> None:
        """See :meth:`Store.close <policygraph.store.interface.Store.close>`; there is nothing to let go of."""

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""

    def _select(self, text: str) -> Solutions:
        return cast("Solutions", self._ask(text, "SELECT", TIMEOUT, self._address))

    def _ask(self, text: str, form: str, timeout: float, where: str) -> Result:
        wrapper = self._wrapper(self._address, text, form, timeout)
        content = self._sent(wrapper, timeout, where)
        try:
            if form in ("CONSTRUCT", "DESCRIBE"):
                return triples_of(quad.triple for quad in ox.parse(content, format=ox.RdfFormat.TURTLE))
            found = ox.parse_query_results(content, format=ox.QueryResultsFormat.JSON)
            return bool(found) if isinstance(found, ox.QueryBoolean) else solutions_of(found)
        except (SyntaxError, ValueError) as error:
            problem = both(
                "the answer is no SPARQL result; is this the address of a query endpoint?",
                "応答が SPARQL の結果ではありません。問合せ用エンドポイントのアドレスか確認してください",
            )
            raise StoreError(problem, where=self._address) from error

    def _update(self, text: str) -> None:
        if self._mode == "read":
            raise StoreError(
                both("the store was opened for reading", "ストアは読取り専用で開かれています"),
                where=self._address,
                advice=both('use mode "write"', 'モード "write" を使ってください'),
            )
        wrapper = self._wrapper(self._update_address, text, "INSERT", TIMEOUT)
        wrapper.setRequestMethod("postdirectly")
        self._sent(wrapper, None, self._update_address)

    def _wrapper(self, address: str, text: str, form: str, timeout: float) -> SPARQLWrapper:
        from SPARQLWrapper import JSON, POST, TURTLE, SPARQLWrapper

        wrapper = SPARQLWrapper(address, agent="policygraph")
        wrapper.setMethod(POST)
        wrapper.setTimeout(max(1, round(timeout)))
        wrapper.setReturnFormat(TURTLE if form in ("CONSTRUCT", "DESCRIBE") else JSON)
        if self._user:
            wrapper.setCredentials(self._user, self._password)
        wrapper.queryString, wrapper.queryType = text, form  # setQuery would guess the form, and warn when it cannot
        return wrapper

    def _sent(self, wrapper: SPARQLWrapper, timeout: float | None, where: str) -> bytes:
        """The server's answer. The wrapper's own timeout covers single reads only, hence :func:`run_apart`."""
        from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

        def exchange() -> bytes:
            try:
                with wrapper.query().response as response:
                    content: bytes = response.read()
            except (SPARQLWrapperException, HTTPError) as error:
                for one in (error, error.__context__):  # the wrapper leaves the refusing server's connection open
                    if isinstance(one, HTTPError):
                        one.close()
                raise
            return content

        try:
            return run_apart(exchange, timeout, where)
        except SPARQLWrapperException as error:
            raise _refusal(error, self._address, where) from error
        except (OSError, HTTPException, ValueError) as error:  # URLError and timeouts are OSErrors
            reason = error if isinstance(error, HTTPError) else getattr(error, "reason", error)
            problem = both(
                "no answer from the endpoint: {reason}", "エンドポイントが応答しません：{reason}", reason=reason
            )
            raise StoreError(
                problem,
                where=self._address,
                advice=both("check the address and the server", "アドレスとサーバーを確認してください"),
            ) from error


def _forgetting(graphs: Iterable[str]) -> str:
    """The update that takes out the fingerprints of ``graphs``."""
    names = " ".join(str(to_oxigraph(rdflib.URIRef(name))) for name in sorted(graphs))
    return f"DELETE {{ GRAPH <{STORE_GRAPH}> {{ ?g ?p ?o }} }} WHERE {{ VALUES ?g {{ {names} }} GRAPH <{STORE_GRAPH}> {{ ?g ?p ?o }} }}"


def _remembering(fingerprints: Mapping[str, Fingerprint]) -> str:
    """The update that puts these fingerprints in."""
    lines = [
        f"{to_oxigraph(rdflib.URIRef(name))} <{field}> {to_oxigraph(value)} ."
        for name, mark in sorted(fingerprints.items())
        for field, value in zip(_FIELDS, mark, strict=True)
    ]
    return f"INSERT DATA {{ GRAPH <{STORE_GRAPH}> {{\n" + "\n".join(lines) + "\n} }"


def _refusal(error: Exception, address: str, where: str) -> PolicyGraphError:
    """The wrapper's error in one line: a refused query, or a server that is not there or not open to us."""
    words = [line.strip() for line in str(error).splitlines() if line.strip()]
    if type(error).__name__ == "QueryBadFormed":
        said = re.sub(r"\Ab?['\"]|['\"]\Z", "", words[-1]).split("\\n")[0]
        return QueryError(
            both(
                "the endpoint refuses the query: {value}",
                "エンドポイントが問合せを拒否しました：{value}",
                value=said[:200],
            ),
            where=where,
        )
    problem = (words[0].partition(": ")[2] or words[0]).partition(". ")[0].rstrip(".")
    return StoreError(
        both("the endpoint fails: {problem}", "エンドポイントのエラー：{problem}", problem=problem),
        where=address,
        advice=both("check the address and the server", "アドレスとサーバーを確認してください"),
    )
