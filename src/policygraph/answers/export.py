"""The graph for other tools: the same content gives the same bytes, whatever the machine, the time or the hash seed."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import Literal, get_args

from policygraph.answers.facts.opening import StoreOrPlace, opened
from policygraph.answers.questions import ask
from policygraph.answers.table import Table
from policygraph.bilingual import both
from policygraph.errors import UsageError
from policygraph.namespaces import release_graph
from policygraph.store.interface import Store

ExportFormat = Literal["turtle", "trig", "nquads", "jsonld", "csv"]
EXPORT_FORMATS: tuple[ExportFormat, ...] = get_args(ExportFormat)


def export(store: StoreOrPlace = None, *, format: ExportFormat = "turtle", releases: Sequence[str] = ()) -> bytes:
    """The store's content in ``format``: UTF-8, sorted, each triple once.

    ``releases`` are keys of releases; with none, everything is exported, reference data included. ``turtle`` merges
    the graphs; ``trig``, ``nquads`` and ``jsonld`` keep them apart. ``csv`` is a table with a row a statement, ids in
    its cells (RFC 4180; see :func:`policygraph.answers.table_data.guarded`).
    Raises :class:`UsageError` for an unknown format or release, :class:`~policygraph.errors.StoreError` for the store.
    """
    if format not in EXPORT_FORMATS:
        raise UsageError(
            both("unknown format {format!r}", "形式「{format}」はありません", format=format),
            advice=both("use one of {names}", "次のいずれかを使ってください：{names}", names=", ".join(EXPORT_FORMATS)),
        )
    with opened(store) as used:
        return _export(used, format, releases)


def statements_table(store: Store, releases: Sequence[str] = ()) -> Table:
    """A row a statement with all its fields, as ids; of these releases, or of all."""
    if not releases:
        return ask(store, "statements")
    tables = [ask(store, "statements", release=key) for key in sorted(set(releases))]
    return Table(tables[0].columns, tuple(row for table in tables for row in table.rows), tables[0].title)


def _export(store: Store, format: ExportFormat, releases: Sequence[str]) -> bytes:
    _check_releases(store, releases)
    if format == "csv":
        return statements_table(store, releases).render("csv").encode()
    from policygraph.graph.serialization import serialize

    graphs = sorted({release_graph(key) for key in releases}) if releases else None
    return serialize(store.quads(graphs), format)


def _check_releases(store: Store, releases: Sequence[str]) -> None:
    start = release_graph("")
    known = [name.removeprefix(start) for name in store.graph_names() if name.startswith(start)]
    for key in releases:
        if release_graph(key) not in {f"{start}{one}" for one in known}:
            near = difflib.get_close_matches(key, known, n=1, cutoff=0.3)
            advice = (
                both("did you mean {value}?", "{value} のことですか", value=near[0])
                if near
                else both('see "policygraph query releases"', "「policygraph query releases」で一覧が見られます")
            )
            raise UsageError(
                both("the store holds no release {key!r}", "ストアに発表資料「{key}」はありません", key=key),
                where="--release",
                advice=advice,
            )
