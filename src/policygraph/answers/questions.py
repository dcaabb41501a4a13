"""The named questions of ``queries/``: list them, ask them."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from policygraph.answers.question_file import Parameter, Question, read_question
from policygraph.answers.solutions import table_of
from policygraph.answers.table import Column, Table
from policygraph.bilingual import Bilingual, Language, both
from policygraph.errors import QueryError
from policygraph.resources import queries_dir
from policygraph.store.interface import Solutions, Store

if TYPE_CHECKING:
    from rdflib import Literal, URIRef

Value = str | int | None


@cache
def list_questions() -> tuple[Question, ...]:
    """Every shipped question, by name; read once a process.

    Raises :class:`~policygraph.errors.UnreadableInputError` for a file that is not of the form.
    """
    return tuple(read_question(path) for path in sorted(queries_dir().glob("*.rq"), key=lambda path: path.stem))


def find_question(name: str) -> Question:
    """The question of that name; raises :class:`QueryError` with the nearest names for one there is not."""
    known = {question.name: question for question in list_questions()}
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name, sorted(known), n=3, cutoff=0.4)
    advice = (
        both("did you mean {names}?", "{names} のことですか", names=" or ".join(near))
        if near
        else both('see "policygraph query --list"', "「policygraph query --list」で一覧が見られます")
    )
    raise QueryError(
        both("there is no question {name!r}", "「{name}」という質問はありません", name=name), advice=advice
    )


def ask(store: Store, name: str, language: Language = "en", **params: Value) -> Table:
    """The answer to the question ``name``, labels in ``language``; ``params`` by name, those left out by default.

    >>> ask(store, "commitments-by-topic", topic="privacy")  # doctest: +SKIP

    Raises :class:`QueryError` for an unknown question, parameter or value.
    """
    return answer(store, find_question(name), {"language": language, **params})


def answer(store: Store, question: Question, params: Mapping[str, Value], *, timeout: float | None = None) -> Table:
    """The answer to any question in the form of a question's file."""
    bindings = bindings_of(store, question, params)
    found = store.query(question.sparql, bindings, timeout=timeout, where=question.name)
    if not isinstance(found, Solutions):
        raise QueryError(
            both("a question must be a SELECT", "質問は SELECT でなければなりません"),
            where=question.name,
            advice=both("ask it as SPARQL, without its head", "冒頭の注記を外し、SPARQL として問い合わせてください"),
        )
    return table_of(found, question.columns, title=question.question)


def bindings_of(store: Store | None, question: Question, params: Mapping[str, Value]) -> dict[str, URIRef | Literal]:
    """The terms for the parameters that are given or have a default; the others stay unbound.

    A ``language`` that the question does not ask for is left out, since every caller has one. Without a ``store``,
    ids are taken as they are given.
    """
    from policygraph.answers.values import value_of

    known: dict[str, Parameter] = {parameter.name: parameter for parameter in question.parameters}
    for name in params:
        if name not in known and name != "language":
            advice = both("it takes {value}", "使えるのは {value} です", value=", ".join(sorted(known)) or "none")
            raise QueryError(
                both(
                    "{name} has no parameter {name2!r}",
                    "{name} に「{name2}」というパラメーターはありません",
                    name=question.name,
                    name2=name,
                ),
                advice=advice,
            )
    given = {name: params.get(name) for name in known}
    values = {name: known[name].default if value is None else value for name, value in given.items()}
    return {name: value_of(store, known[name], value) for name, value in values.items() if value is not None}


def questions_table() -> Table:
    """The questions as a table: name, words in both languages, parameters with their types and defaults."""
    columns = (
        Column("name", Bilingual("Name", "名前")),
        Column("en", Bilingual("Question", "問い（英語）")),
        Column("ja", Bilingual("Question in Japanese", "問い（日本語）")),
        Column("parameters", Bilingual("Parameters", "パラメータ"), list=True),
    )
    rows = tuple(
        (one.name, one.question.en, one.question.ja, tuple(_described(parameter) for parameter in one.parameters))
        for one in list_questions()
    )
    return Table(columns, rows, Bilingual("Questions", "問いの一覧"))


def _described(parameter: Parameter) -> str:
    default = "" if parameter.default is None else f" = {parameter.default}"
    return f"{parameter.name}: {parameter.type}{default}"
