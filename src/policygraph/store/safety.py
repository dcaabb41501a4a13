"""What a query may not do: open the network or a file, change the store, or bring the engine down.

Oxigraph follows SERVICE, other servers fetch what FROM names, and both read ``SERVICEp:x{``, without a blank, as a
SERVICE. So nothing here trusts one way of cutting the text: a forbidden form is refused wherever *some* engine could
see it (:func:`policygraph.store.lexing.code_positions`), and the text that is checked is the text that is run.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final, Literal, NamedTuple, NoReturn, cast

from policygraph.bilingual import Bilingual, both
from policygraph.errors import QueryError
from policygraph.namespaces import PREFIXES
from policygraph.store.lexing import IRI, LOCAL, PREFIX, SPACE, code_positions, place, prologue, without_escapes

Form = Literal["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"]

MAX_LENGTH: Final = 100_000
MAX_NAME: Final = 1_000
MAX_BRACKETS: Final = 5_000
"""Engines parse by recursion: with more nesting than this they end the whole process."""

_FORM = re.compile(r"select|ask|construct|describe", re.IGNORECASE | re.ASCII)
_UPDATE_WORDS = r"insert|delete|load|clear|drop|create|add|move|copy|with"
_UPDATE = re.compile(_UPDATE_WORDS, re.IGNORECASE | re.ASCII)
_UPDATE_AFTER = re.compile(rf";{SPACE}(?:{_UPDATE_WORDS})(?![\w.\-]*:)", re.IGNORECASE | re.ASCII)
_NAME = re.compile(PREFIX)
_SUSPECT = re.compile(r"service|from", re.IGNORECASE | re.ASCII)
_TARGET = rf"(?:[?$]\w+|{IRI}|(?P<prefix>{PREFIX}):{LOCAL})"
_SERVICE = re.compile(rf"service(?P<gap>{SPACE}){_TARGET}{SPACE}\{{", re.IGNORECASE)
_SILENT = re.compile(rf"service{SPACE}silent(?P<gap>{SPACE}){_TARGET}{SPACE}\{{", re.IGNORECASE)
_FROM = re.compile(
    rf"from(?:{SPACE}named)?(?P<gap>{SPACE})(?:(?P<iri>{IRI})|(?P<name>{PREFIX}:{LOCAL})){SPACE}"
    r"(?=\{|from|where|order|limit|offset|group|having|values|\Z)",
    re.IGNORECASE,
)


class Checked(NamedTuple):
    """A query that may run: its text without codepoint escapes, its form, and whether it chooses graphs by FROM."""

    text: str
    form: Form
    chooses_graphs: bool


def check(sparql: str, graphs: Callable[[], tuple[str, ...]], where: str = "query") -> Checked:
    """``sparql`` when it is safe to run; ``graphs`` tells the names of the store's graphs, asked only if FROM is used.

    Raises :class:`QueryError` with line and column for anything forbidden. Whether the rest parses is the engine's
    business.
    """
    if len(sparql) > MAX_LENGTH or sum(map(sparql.count, "{([")) > MAX_BRACKETS:
        problem = both(
            "a query of more than {max_length:,} characters or {max_brackets:,} opening brackets",
            "問合せが {max_length:,} 字又は開き括弧 {max_brackets:,} 個を超えています",
            max_length=MAX_LENGTH,
            max_brackets=MAX_BRACKETS,
        )
        raise QueryError(problem, where=where, advice=both("ask in smaller steps", "小さく分けて問い合わせてください"))
    text = without_escapes(sparql, where)
    start = prologue(text)
    form = _FORM.match(text, start.end)
    if form is None:
        _refuse_beginning(text, start.end, where)
    declared = {**PREFIXES, **start.prefixes}
    chosen: list[str] = []
    for offset in _suspects(text, where):
        _refuse_service(text, offset, declared, where)
        chosen += _chosen_graph(text, offset, declared)
        if chosen and chosen[-1] not in graphs():
            problem = both(
                "FROM names <{value}>, which is no graph of this store",
                "FROM の <{value}> はこのストアのグラフではありません",
                value=chosen[-1],
            )
            advice = both(
                "list the graphs with: SELECT DISTINCT ?g WHERE { GRAPH ?g {} }",
                "グラフの一覧：SELECT DISTINCT ?g WHERE { GRAPH ?g {} }",
            )
            raise _forbidden(problem, text, offset, where, advice=advice)
        if _UPDATE_AFTER.match(text, offset):
            raise _forbidden(_CHANGE, text, offset, where)
    return Checked(text, cast("Form", form[0].upper()), bool(chosen))


def _suspects(text: str, where: str) -> Iterator[int]:
    """Where a forbidden form could begin: inside any word that is code, engines being careless about where one ends."""
    name_end = 0
    for token in code_positions(text):
        if token.kind == "word":
            if token.start >= name_end:
                found = _NAME.match(text, token.start)
                name_end = token.end if found is None else found.end()
                if name_end - token.start > MAX_NAME:
                    problem = both(
                        "a name of more than {max_name:,} characters",
                        "名前が {max_name:,} 字を超えています",
                        max_name=MAX_NAME,
                    )
                    raise _forbidden(
                        problem, text, token.start, where, advice=both("use a shorter one", "短いものを使ってください")
                    )
            for suspect in _SUSPECT.finditer(text, token.start, token.end):
                yield suspect.start()
        elif text[token.start] == ";":
            yield token.start


def _refuse_beginning(text: str, offset: int, where: str) -> NoReturn:
    if _UPDATE.match(text, offset):
        raise _forbidden(
            _CHANGE,
            text,
            offset,
            where,
            advice=both('use "policygraph build"', "「policygraph build」を使ってください"),
        )
    problem = both(
        "the query does not begin with SELECT, ASK, CONSTRUCT or DESCRIBE",
        "問合せが SELECT、ASK、CONSTRUCT、DESCRIBE のいずれでも始まっていません",
    )
    raise QueryError(
        problem,
        where=place(text, offset, where),
        advice=both("write one of them after the prefixes", "接頭辞の宣言の後にいずれかを書いてください"),
    )


def _refuse_service(text: str, offset: int, declared: Mapping[str, str], where: str) -> None:
    for pattern in (_SERVICE, _SILENT):
        found = pattern.match(text, offset)
        if found and (found["gap"] or found["prefix"] is None or found["prefix"] in declared):
            raise _forbidden(
                both("SERVICE would open the network", "SERVICE はネットワークに接続します"), text, offset, where
            )


def _chosen_graph(text: str, offset: int, declared: Mapping[str, str]) -> list[str]:
    """The graph that a FROM at ``offset`` names, if there is one."""
    found = _FROM.match(text, offset)
    if found is None:
        return []
    if found["iri"] is not None:
        return [found["iri"][1:-1]]
    prefix, _, local = found["name"].partition(":")
    if not found["gap"] and prefix not in declared:
        return []  # a name that merely begins with "from"
    return [declared.get(prefix, f"{prefix}:") + local]


_CHANGE = Bilingual("a query may not change the store", "問合せでストアを変更することはできません")


def _forbidden(
    problem: Bilingual,
    text: str,
    offset: int,
    where: str,
    advice: Bilingual = Bilingual("ask the store's own graphs", "ストアのグラフに問い合わせてください"),
) -> QueryError:
    return QueryError(problem, where=place(text, offset, where), advice=advice)
