"""Any question at all: a named one, a file of SPARQL, or SPARQL itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from policygraph.answers.facts.opening import StoreOrPlace, opened
from policygraph.answers.question_file import Question, head_of, parse_question
from policygraph.answers.questions import Value, bindings_of, find_question
from policygraph.answers.solutions import table_of
from policygraph.answers.table import Cell, Table
from policygraph.bilingual import Language, both
from policygraph.errors import QueryError, StoreError, UnreadableInputError
from policygraph.namespaces import PREFIXES, XSD, expand
from policygraph.store.interface import Solutions, Store, Triples

if TYPE_CHECKING:
    from rdflib import Literal, URIRef

Answer: TypeAlias = Table | Triples | bool
"""Of a SELECT, of a CONSTRUCT or DESCRIBE, of an ASK."""

_ORDERED = re.compile(r"\border\s+by\b", re.IGNORECASE)
_INTEGER = re.compile(r"[+-]?[0-9]{1,18}")
_TAGGED = re.compile(r'"(.*)"@([A-Za-z]+(?:-[A-Za-z0-9]+)*)', re.DOTALL)


class Asked(NamedTuple):
    """What was asked: its SPARQL, the name it has in errors, and the question it is, where it has the head of one."""

    sparql: str
    where: str
    question: Question | None


def query(
    asked: str,
    params: Mapping[str, Value] | None = None,
    *,
    store: StoreOrPlace = None,
    language: Language = "en",
    timeout: float | None = None,
) -> Answer:
    """The answer to ``asked``: the name of a question, the path of an ``.rq`` file, or SPARQL.

    ``store`` is an open store or where one is (by default :func:`~policygraph.store.location.default_location`).
    ``params`` are the values of variables; those of a question are checked against its types, those of other SPARQL
    are read as ``<iri>``, ``prefix:name``, ``"words"@ja``, a whole number, or else as plain words. ``language`` is
    that of a question's labels. The rows of a SELECT without ORDER BY come sorted, for engines promise no order.
    Raises :class:`QueryError` and :class:`~policygraph.errors.StoreError`.
    """
    found = find_asked(asked)
    with opened(store) as used:
        bindings = _bindings(used, found, params or {}, language)
        result = used.query(found.sparql, bindings, timeout=timeout, where=found.where)
    if not isinstance(result, Solutions):
        return result
    if found.question is not None:
        return table_of(result, found.question.columns, title=found.question.question)
    table = table_of(result)
    return table if _ORDERED.search(found.sparql) else Table(table.columns, tuple(sorted(table.rows, key=_order)))


def bound_sparql(
    asked: str,
    params: Mapping[str, Value] | None = None,
    *,
    store: StoreOrPlace = None,
    language: Language = "en",
) -> str:
    """The SPARQL that :func:`query` would run, values in their places.

    Without a store, ids are taken as they are given.
    """
    from policygraph.store.binding import bind
    from policygraph.store.terms import to_oxigraph

    found = find_asked(asked)
    try:
        with opened(store) as used:
            bindings = _bindings(used, found, params or {}, language)
    except StoreError:
        bindings = _bindings(None, found, params or {}, language)
    return bind(found.sparql, {name: str(to_oxigraph(term)) for name, term in bindings.items()}, found.where)


def find_asked(asked: str) -> Asked:
    """What ``asked`` is: SPARQL when it holds a brace or a line feed, a file when it ends in ``.rq``, else a name.

    Raises :class:`QueryError` for an unknown name, :class:`UnreadableInputError` for a file that cannot be read.
    """
    if "{" in asked or "\n" in asked:
        return _with_head(asked, "query")
    if asked.endswith(".rq"):
        try:
            return _with_head(Path(asked).read_text(encoding="utf-8-sig"), asked)
        except (OSError, UnicodeDecodeError) as error:
            problem = error.strerror if isinstance(error, OSError) else both("not UTF-8", "UTF-8 ではありません")
            raise UnreadableInputError(
                both("cannot be read: {problem}", "読めません：{problem}", problem=problem), where=asked
            ) from error
    question = find_question(asked)
    return Asked(question.sparql, question.name, question)


def _with_head(sparql: str, where: str) -> Asked:
    question = parse_question(Path(where).stem, sparql, where=where) if head_of(sparql).startswith("en:") else None
    return Asked(sparql, where, question)


def _bindings(
    store: Store | None, asked: Asked, params: Mapping[str, Value], language: Language
) -> dict[str, URIRef | Literal]:
    if asked.question is not None:
        return bindings_of(store, asked.question, {"language": language, **params})
    return {name: _term(name, str(value)) for name, value in params.items() if value is not None}


def _term(name: str, written: str) -> URIRef | Literal:
    import rdflib

    text = written.strip()
    prefix, colon, _ = text.partition(":")
    if text.startswith("<") and text.endswith(">"):
        return rdflib.URIRef(text[1:-1])
    if text.startswith(("http://", "https://")):
        return rdflib.URIRef(text)
    if colon and prefix in PREFIXES:
        return rdflib.URIRef(expand(text))
    if tagged := _TAGGED.fullmatch(text):
        return rdflib.Literal(tagged[1], lang=tagged[2])
    if _INTEGER.fullmatch(text):
        return rdflib.Literal(text, datatype=rdflib.URIRef(f"{XSD}integer"))
    if not name.isidentifier():
        raise QueryError(
            both("{name!r} is no name of a variable", "「{name}」は変数の名前ではありません", name=name),
            where="--param",
            advice=both("write it without the ?", "? を付けずに書いてください"),
        )
    return rdflib.Literal(text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text)


def _order(row: tuple[Cell, ...]) -> list[tuple[str, float, str]]:
    """A key that sorts cells of any kind: nothing first, then numbers, then words."""
    return [_cell_order(cell) for cell in row]


def _cell_order(cell: Cell) -> tuple[str, float, str]:
    if cell is None:
        return "", 0, ""
    if isinstance(cell, int | float):
        return "number", cell, ""
    return "words", 0, str(cell)
