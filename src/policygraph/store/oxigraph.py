"""The embedded store: Oxigraph in this process, in a folder or in memory."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self, cast

import pyoxigraph as ox
import rdflib

from policygraph.bilingual import both
from policygraph.errors import QueryError, StoreError
from policygraph.graph.oxigraph import to_oxigraph as quads_to_oxigraph
from policygraph.namespaces import PREFIXES
from policygraph.store.apart import run_apart
from policygraph.store.binding import bind
from policygraph.store.directory import REBUILD, Directory
from policygraph.store.found import solutions_of, triples_of
from policygraph.store.interface import Fingerprint, Mode, NamedGraph, Result
from policygraph.store.safety import check
from policygraph.store.syntax import syntax_error
from policygraph.store.terms import Reader, to_oxigraph
from policygraph.store.updates import dropping, replacement

if TYPE_CHECKING:
    from policygraph.store.interface import Bindings, Quad

ENGINE_VERSION: Final = f"pyoxigraph {ox.__version__}"
BULK: Final = 20_000
"""Quads from which on the bulk loader pays: five times faster than a transaction and a sixth of its disk."""


class OxigraphStore:
    """A :class:`~policygraph.store.interface.Store` in ``path``, or in memory when it is ``None``.

    Raises :class:`StoreError` when the folder is no store, is locked, or was written by an engine that this one
    cannot read.
    """

    def __init__(self, path: Path | None = None, mode: Mode = "write") -> None:
        self._mode: Mode = "write" if path is None else mode
        self._where = "memory" if path is None else str(path)
        self._directory = None if path is None else Directory(path, mode, ENGINE_VERSION)
        self._remembered: dict[str, Fingerprint] = {}
        try:
            self._engine: ox.Store | None = self._open()
            if self._directory is not None:
                self.remove(self._directory.unfinished)
        except BaseException:
            self.close()
            raise

    def _open(self) -> ox.Store:
        if self._directory is None:
            return ox.Store()
        path = str(self._directory.engine_path)
        if self._mode == "read" and not self._directory.engine_path.exists():
            return ox.Store()  # a store that was made and never written to
        try:
            return ox.Store.read_only(path) if self._mode == "read" else ox.Store(path)
        except (OSError, RuntimeError) as error:  # RuntimeError for damaged files
            other = self._directory.written_by_other_engine()
            problem = both(
                "Oxigraph cannot open it: {first_line}",
                "Oxigraph が開けません：{first_line}",
                first_line=_first_line(error),
            )
            if other is not None:
                problem = both(
                    "it was written by {other}, which {engine_version} cannot read",
                    "{other} が書いたもので、{engine_version} では読めません",
                    other=other,
                    engine_version=ENGINE_VERSION,
                )
            raise StoreError(problem, where=self._where, advice=REBUILD) from error

    def graph_names(self) -> tuple[str, ...]:
        """See :meth:`Store.graph_names <policygraph.store.interface.Store.graph_names>`."""
        return tuple(sorted(name.value for name in self._open_engine().named_graphs()))

    def quads(self, graphs: Iterable[str] | None = None) -> Iterator[Quad]:
        """See :meth:`Store.quads <policygraph.store.interface.Store.quads>`."""
        engine = self._open_engine()
        names = self.graph_names() if graphs is None else graphs
        reader = Reader()
        for name in names:
            graph = rdflib.URIRef(name)
            for s, p, o, _ in engine.quads_for_pattern(None, None, None, ox.NamedNode(name)):
                yield cast("Quad", (reader.term(s), reader.term(p), reader.term(o), graph))

    def fingerprint(self, graph: str) -> Fingerprint | None:
        """See :meth:`Store.fingerprint <policygraph.store.interface.Store.fingerprint>`."""
        held = self._remembered.get(graph) if self._directory is None else self._directory.fingerprint(graph)
        known = held is not None and self._open_engine().contains_named_graph(ox.NamedNode(graph))
        return held if known else None

    def replace(self, graphs: Iterable[NamedGraph], fingerprints: Mapping[str, Fingerprint] | None = None) -> None:
        """See :meth:`Store.replace <policygraph.store.interface.Store.replace>`.

        Few quads go in as one transaction, many through the bulk loader; a bulk load that breaks off leaves a store
        that says so to its next reader.
        """
        new = {str(graph.name): graph for graph in graphs}
        kept = {name: mark for name, mark in (fingerprints or {}).items() if name in new}
        if self._directory is not None and sum(len(graph.quads) for graph in new.values()) >= BULK:
            self._replace_in_bulk(self._directory, new, kept)
        elif new:
            self._update(replacement(new.values()), new, kept)

    def remove(self, graphs: Iterable[str]) -> None:
        """See :meth:`Store.remove <policygraph.store.interface.Store.remove>`."""
        names = sorted(set(graphs))
        if names:
            self._update(";\n".join(dropping(name) for name in names), names, {})

    def _update(self, update: str, names: Iterable[str], fingerprints: Mapping[str, Fingerprint]) -> None:
        """One transaction. The old fingerprints go first and the new ones come last: a break leaves none behind.

        The engine is only ever reached through ``self``: a variable would live on in the traceback of an error and
        keep the engine's files open behind :meth:`close`.
        """
        self._writable()
        if self._directory is None:
            self._remembered = {name: mark for name, mark in self._remembered.items() if name not in set(names)}
        else:
            self._directory.begin(names, half_is_possible=False)
        try:
            run_apart(lambda: self._writable().update(update), None, self._where)
        except (OSError, RuntimeError) as error:
            raise self._unwritten(error) from error
        if self._directory is None:
            self._remembered |= fingerprints
        else:
            self._writable().flush()
            self._directory.finish(fingerprints)

    def _replace_in_bulk(
        self, directory: Directory, new: Mapping[str, NamedGraph], fingerprints: Mapping[str, Fingerprint]
    ) -> None:
        self._writable()
        quads = (quad for graph in new.values() for quad in quads_to_oxigraph(graph.quads))
        content = ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
        directory.begin(new, half_is_possible=True)
        try:
            for name in new:
                self._writable().remove_graph(ox.NamedNode(name))
            self._writable().bulk_load(content, format=ox.RdfFormat.N_QUADS)
            self._writable().flush()
        except (OSError, RuntimeError, SyntaxError) as error:
            raise self._unwritten(error) from error
        directory.finish(fingerprints)

    def query(
        self, sparql: str, bindings: Bindings | None = None, *, timeout: float | None = None, where: str = "query"
    ) -> Result:
        """See :meth:`Store.query <policygraph.store.interface.Store.query>`.

        After ``timeout`` seconds the caller goes on; the engine knows no way to be stopped and works until it has
        finished or the process ends.
        """
        engine = self._open_engine()
        checked = check(sparql, self.graph_names, where)
        bound = bind(checked.text, {name: str(to_oxigraph(term)) for name, term in (bindings or {}).items()}, where)
        try:
            return run_apart(lambda: _answer(engine, bound, union=not checked.chooses_graphs), timeout, where)
        except SyntaxError as error:
            raise syntax_error(checked.text, where, _refusal(error, where)) from error
        except (OSError, RuntimeError) as error:
            raise StoreError(
                both(
                    "Oxigraph gave up: {first_line}",
                    "Oxigraph が処理を断念しました：{first_line}",
                    first_line=_first_line(error),
                ),
                where=where,
            ) from error

    def close(self) -> None:
        """See :meth:`Store.close <policygraph.store.interface.Store.close>`."""
        self._engine = None
        if self._directory is not None:
            self._directory.release()

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""
        self.close()

    def _open_engine(self) -> ox.Store:
        if self._engine is None:
            raise StoreError(
                both("the store is closed", "ストアは閉じられています"),
                where=self._where,
                advice=both("open it again", "もう一度開いてください"),
            )
        return self._engine

    def _writable(self) -> ox.Store:
        if self._mode == "read":
            raise StoreError(
                both("the store was opened for reading", "ストアは読取り専用で開かれています"),
                where=self._where,
                advice=both('open it with mode "write"', 'モード "write" で開いてください'),
            )
        return self._open_engine()

    def _unwritten(self, error: Exception) -> StoreError:
        problem = both(
            "Oxigraph could not write: {first_line}",
            "Oxigraph が書き込めませんでした：{first_line}",
            first_line=_first_line(error),
        )
        return StoreError(
            problem,
            where=self._where,
            advice=both("check the disk and build again", "ディスクを確認し、build をもう一度実行してください"),
        )


def _answer(engine: ox.Store, text: str, *, union: bool) -> Result:
    found = engine.query(text, prefixes=dict(PREFIXES), use_default_graph_as_union=union)
    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    if isinstance(found, ox.QueryTriples):
        return triples_of(found)
    return solutions_of(found)


def _refusal(error: SyntaxError, where: str) -> QueryError:
    """The engine's objection to a query whose syntax is right; it hides in a list of what might have followed."""
    sentence = re.search(r"expected one of .*?([A-Z][a-z]+ \w+ \w+ [\w ]+)", str(error))
    problem = (
        both("the query is refused", "問合せは受け付けられません")
        if sentence is None
        else both("the query is refused: {value}", "問合せは受け付けられません：{value}", value=sentence[1])
    )
    return QueryError(
        problem,
        where=where,
        advice=both("check its variables, its grouping and its functions", "変数・集約・関数を確認してください"),
    )


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
