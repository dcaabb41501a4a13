"""The form of a question's file: SPARQL under a head comment that says in English and Japanese what it answers.

The head is YAML behind ``# ``, from the first line to the first that is no comment::

    # en: What was said on a topic?
    # ja: ある主題に関する表明は何か。
    # parameters:
    #   topic:
    #     type: topic
    #     default: null
    #     en: "Topic, with all narrower ones"
    #     ja: "主題（下位の主題を含む）"
    # columns:
    #   quote: {en: "Words", ja: "文言"}
    #   topics: {en: "Topics", ja: "主題", list: true}

A parameter is a variable of the query; ``default: null`` leaves it unbound, which every query reads as "any". The columns
are the query's variables in their order; the cells of a ``list`` come joined by line feeds.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias, get_args

import msgspec
import yaml
from msgspec import Struct

from policygraph.answers.table import Column
from policygraph.bilingual import Bilingual, both
from policygraph.errors import UnreadableInputError

ParameterType = Literal[
    "act", "agency", "country", "forum", "meeting", "reason", "release", "series", "thread", "topic", "integer", "date", "text", "language",
]  # fmt: skip
PARAMETER_TYPES: tuple[ParameterType, ...] = get_args(ParameterType)

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml's where it is there: ten times faster

Default: TypeAlias = str | int | None


class Parameter(Struct, frozen=True, kw_only=True):
    """A value a question asks for; ``default`` ``None`` means "any"."""

    name: str
    type: ParameterType
    default: Default
    description: Bilingual


class Question(Struct, frozen=True, kw_only=True):
    """A named question: its words, its parameters, its columns, and the SPARQL that answers it (with the head)."""

    name: str
    question: Bilingual
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    sparql: str


class _Words(Struct, frozen=True, forbid_unknown_fields=True):
    type: ParameterType
    default: Default
    en: str
    ja: str


class _Label(Struct, frozen=True, forbid_unknown_fields=True):
    en: str
    ja: str
    list: bool = False


class _Head(Struct, frozen=True, forbid_unknown_fields=True):
    en: str
    ja: str
    parameters: dict[str, _Words]
    columns: dict[str, _Label]


def read_question(path: Path) -> Question:
    """The question in the file ``path``, named like the file.

    Raises :class:`UnreadableInputError` where the file cannot be read or its head is not of this form.
    """
    try:
        sparql = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        problem = error.strerror if isinstance(error, OSError) else both("not UTF-8", "UTF-8 ではありません")
        raise UnreadableInputError(
            both("cannot be read: {problem}", "読めません：{problem}", problem=problem), where=str(path)
        ) from error
    return parse_question(path.stem, sparql, where=str(path))


def parse_question(name: str, sparql: str, *, where: str) -> Question:
    """The question in the words of a file; ``where`` names it in errors."""
    try:
        head = msgspec.convert(yaml.load(head_of(sparql), Loader=_LOADER), _Head)  # noqa: S506  # a safe one
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        problem = both(
            "the head comment is not of the form of a question: {value}",
            "冒頭の注記が質問の書式ではありません：{value}",
            value=str(error).splitlines()[0],
        )
        raise UnreadableInputError(
            problem, where=where, advice=both("see docs/queries.md", "docs/queries.md を見てください")
        ) from error
    parameters = tuple(
        Parameter(name=name, type=one.type, default=one.default, description=Bilingual(one.en, one.ja))
        for name, one in head.parameters.items()
    )
    columns = tuple(Column(name, Bilingual(one.en, one.ja), one.list) for name, one in head.columns.items())
    question = Bilingual(head.en, head.ja)
    return Question(name=name, question=question, parameters=parameters, columns=columns, sparql=sparql)


def head_of(sparql: str) -> str:
    """The head comment without its ``#``; empty where the file does not begin with one."""
    lines: list[str] = []
    for line in sparql.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.removeprefix("#").removeprefix(" "))
    return "\n".join(lines)
