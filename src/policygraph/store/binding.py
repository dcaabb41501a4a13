"""Giving the variables of a query their values, without pasting anything into its words.

A value goes in as ``VALUES ?name { term }`` at the start of every group that mentions the variable, so it holds in
sub-selects, unions and optional parts too, whose variables are otherwise their own. (pyoxigraph's ``substitutions``
accepts only variables that the outermost SELECT returns, and endpoints have nothing of the kind.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from policygraph.bilingual import both
from policygraph.errors import QueryError
from policygraph.store.lexing import Token, place, token_at

_VARIABLE = re.compile(r"[?$](\w+)")
_SCHEME = re.compile(r"<[A-Za-z][A-Za-z0-9+.\-]*:")
_OPERANDS: Final = frozenset({"variable", "string", "long", "language", "iri", "local", "number"})


class _Group(NamedTuple):
    """A pair of braces: ``where`` of a SELECT, ASK, DESCRIBE or CONSTRUCT, ``group`` inside it, or one left alone."""

    kind: str
    start: int
    end: int


def bind(text: str, values: Mapping[str, str], where: str = "query") -> str:
    """``text`` with each variable of ``values`` bound to its value, which is a term in the N-Triples form.

    Raises :class:`QueryError` when the query has no such variable or has the short form ``CONSTRUCT WHERE {...}``.
    """
    if not values:
        return text
    tokens = list(_tokens(text))
    mentioned = {text[token.start + 1 : token.end] for token in tokens if token.kind == "variable"}
    for name in values:
        if name not in mentioned:
            advice = both(
                "it has {value}",
                "あるのは {value} です",
                value=", ".join(f"?{one}" for one in sorted(mentioned)) or "none",
            )
            raise QueryError(
                both("the query has no variable ?{name}", "問合せに変数 ?{name} がありません", name=name),
                where=where,
                advice=advice,
            )
    pieces: list[str] = []
    done = 0
    for group in sorted(_groups(text, tokens, where), key=lambda group: group.start):
        inside = {found[1] for found in _VARIABLE.finditer(text, group.start, group.end)}
        wanted = [name for name in values if group.kind == "where" or name in inside]
        if group.kind != "alone" and wanted:
            gap = "" if text[group.start : group.start + 1].isspace() else " "
            pieces += [text[done : group.start], *(f" VALUES ?{name} {{ {values[name]} }}" for name in wanted), gap]
            done = group.start
    return "".join([*pieces, text[done:]])


def _tokens(text: str) -> Iterator[Token]:
    """The pieces of ``text`` as a SPARQL grammar cuts it; ``<`` after an operand inside brackets compares."""
    position, brackets = 0, 0
    last = ""
    while position < len(text):
        token = token_at(text, position)
        if token.kind == "iri" and brackets and last in _OPERANDS and not _SCHEME.match(text, position):
            token = Token("mark", position, position + 1)
        if token.kind == "mark":
            brackets += (text[position] == "(") - (text[position] == ")")
        if token.kind not in ("space", "comment"):
            last = "number" if text[position].isdigit() or text[position] == ")" else token.kind
            yield token
        position = token.end


def _groups(text: str, tokens: list[Token], where: str) -> Iterator[_Group]:
    """Every pair of braces with its kind."""
    open_: list[tuple[str, int]] = []
    words = [text[token.start : token.end].upper() if token.kind in ("word", "mark") else "" for token in tokens]
    pending = ""  # the keyword whose braces are still to come
    for number, (token, word) in enumerate(zip(tokens, words, strict=True)):
        before = words[number - 1] if number else ""
        if word in ("SELECT", "ASK", "DESCRIBE", "CONSTRUCT", "VALUES"):
            pending = word
        elif word == "{":
            after = words[number + 1] if number + 1 < len(words) else ""
            if before == "WHERE" and pending == "CONSTRUCT":
                problem = both(
                    "the short form CONSTRUCT WHERE takes no parameters",
                    "略記 CONSTRUCT WHERE にはパラメーターを渡せません",
                )
                advice = both(
                    "write CONSTRUCT { ... } WHERE { ... }", "CONSTRUCT { ... } WHERE { ... } と書いてください"
                )
                raise QueryError(problem, where=place(text, token.start, where), advice=advice)
            kind = _kind(before, after, pending, [kind for kind, _ in open_])
            if kind in ("where", "values", "template"):
                pending = "TEMPLATE DONE" if kind == "template" else ""
            open_.append((kind, token.end))
        elif word == "}" and open_:
            kind, start = open_.pop()
            yield _Group(kind if kind in ("where", "group") else "alone", start, token.start)


def _kind(before: str, after: str, pending: str, around: list[str]) -> str:
    if pending == "VALUES":
        return "values"
    if pending == "CONSTRUCT":
        return "template"
    if before == "EXISTS":
        return "exists"
    if after == "SELECT":
        return "wrapper"  # VALUES may not stand before the SELECT of a sub-select
    if pending:
        return "where"
    inner = around[::-1]
    innermost = next((kind for kind in inner if kind in ("where", "exists")), "where")
    return "alone" if innermost == "exists" else "group"  # EXISTS sees the values of the group it stands in
