"""The letters of SPARQL: what is a comment, a string, an IRI, a name, and where the prologue ends.

Own code, because no library offers SPARQL tokens with their places, and because checking a query for safety needs
something that no parser gives: every way in which *any* engine might cut the text (see :func:`code_positions`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from policygraph.bilingual import Bilingual, both
from policygraph.errors import QueryError

SPACE: Final = r"(?:[ \t\r\n]|\#[^\r\n]*+)*+"
"""Blanks and comments; possessive, or a row of ``#`` would be tried in exponentially many ways."""
IRI: Final = r"<[^\x00-\x20<>\"{}|^`\\]*>"
LOCAL: Final = r"(?:[\w:.\-·‿⁀%]|\\.)*+"
PREFIX: Final = r"[\w.\-]*+"

_TOKEN = re.compile(
    rf"""
      (?P<space>[ \t\r\n]+)
    | (?P<comment>\#[^\r\n]*)
    | (?P<iri>{IRI})
    | (?P<long>\"\"\"(?:\"{{0,2}}(?:[^\"\\]|\\.))*\"\"\"|'''(?:'{{0,2}}(?:[^'\\]|\\.))*''')
    | (?P<string>\"(?:[^\"\\\r\n]|\\[^\r\n])*\"|'(?:[^'\\\r\n]|\\[^\r\n])*')
    | (?P<variable>[?$]\w+)
    | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<local>:{LOCAL})
    | (?P<word>\w+)
    | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_PROLOGUE = re.compile(
    rf"{SPACE}(?:base{SPACE}{IRI}|prefix{SPACE}(?P<prefix>[\w.\-]*):{SPACE}(?P<iri>{IRI}))", re.IGNORECASE
)
_AFTER_SPACE = re.compile(SPACE)
_ESCAPE = re.compile(r"(?<!\\)(\\+)(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))")


class Token(NamedTuple):
    """A piece of the text: its kind (the names of the pattern's groups) and its place."""

    kind: str
    start: int
    end: int


class Prologue(NamedTuple):
    """The prefixes that a query declares, and where its first word after them stands."""

    prefixes: Mapping[str, str]
    end: int


def token_at(text: str, start: int) -> Token:
    """The longest piece that begins at ``start``."""
    found = _TOKEN.match(text, start)
    if found is None or found.lastgroup is None:  # pragma: no cover - `mark` matches any character
        raise ValueError(start)
    return Token(found.lastgroup, start, found.end())


def code_positions(text: str) -> Iterator[Token]:
    """Every piece of ``text`` that begins outside strings and comments in at least one way of cutting it.

    Engines disagree on where ``?a<?b)SERVICE#>`` ends: for one it is an IRI, for another the operator ``<``, a word
    and a comment. Both ways are followed, as are names that may end before a dot, so a piece that no walk reaches is
    code to no engine.
    """
    reached = bytearray(len(text) + 1)
    reached[0] = 1
    for start in range(len(text)):
        if not reached[start]:
            continue
        token = token_at(text, start)
        reached[token.end] = 1
        if token.kind == "iri":
            reached[start + 1] = 1
        elif token.kind == "local":
            for dot in re.finditer(r"(?<!\\)\.", text[start : token.end]):
                reached[start + dot.end()] = 1
        yield token


def prologue(text: str) -> Prologue:
    """What stands before the query's form."""
    prefixes: dict[str, str] = {}
    end = 0
    while found := _PROLOGUE.match(text, end):
        if found["prefix"] is not None:
            prefixes[found["prefix"]] = found["iri"][1:-1]
        end = found.end()
    return Prologue(prefixes, after_space(text, end))


def after_space(text: str, start: int) -> int:
    """The first place from ``start`` that is neither blank nor comment."""
    found = _AFTER_SPACE.match(text, start)
    return start if found is None else found.end()


def without_escapes(sparql: str, where: str) -> str:
    r"""``sparql`` with its escapes (``\u`` and ``\U`` with digits) resolved, as SPARQL 1.1 section 19.2 has it before any parsing.

    Some engines resolve them first, some inside strings only; a text without any means the same to all.
    Raises :class:`QueryError` for an escape that is no character or stands behind a backslash, and for a bare
    carriage return, which ends a comment for some engines only.
    """

    def character(found: re.Match[str]) -> str:
        code = int(found[2] or found[3], 16)
        if len(found[1]) > 1 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
            raise _refused(
                both(
                    "the escape {escape} is ambiguous or no character",
                    "エスケープ {escape} は曖昧か、文字ではありません",
                    escape=found[0],
                ),
                sparql,
                found.start(),
                where,
            )
        return chr(code)

    text = _ESCAPE.sub(character, sparql)
    for pattern, problem in (
        (
            r"\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})",
            both("an escape hides another escape", "エスケープの中に別のエスケープが隠れています"),
        ),
        (r"\r(?!\n)", both("a bare carriage return", "単独の復帰文字（CR）があります")),
        (r"[\ud800-\udfff]", both("half a character", "文字の片割れがあります")),
    ):
        if found := re.search(pattern, text):
            raise _refused(problem, text, found.start(), where)
    return text


def place(text: str, offset: int, where: str) -> str:
    """``where:line:column`` of ``offset``, both from 1."""
    before = text[:offset].split("\n")
    return f"{where}:{len(before)}:{len(before[-1]) + 1}"


def _refused(problem: Bilingual, text: str, offset: int, where: str) -> QueryError:
    return QueryError(
        problem,
        where=place(text, offset, where),
        advice=both("write the character itself", "文字そのものを書いてください"),
    )
