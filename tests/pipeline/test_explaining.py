"""An explanation agrees with the record it explains."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from policygraph.bilingual import Language
from policygraph.errors import UsageError
from policygraph.pipeline.explaining import explain
from policygraph.pipeline.reading import extract

SEED = Path(__file__).parents[2] / "data" / "releases" / "soumu-2018-07-27-us-japan-internet-economy-9.ja.txt"


def test_every_statement_is_explained_once_with_its_rule_and_act() -> None:
    record = extract(SEED)
    told = {c.statement: c for s in explain(SEED) for c in s.clauses if c.statement is not None}
    assert sorted(told) == list(range(1, len(record.statements) + 1))
    for number, statement in enumerate(record.statements, 1):
        clause = told[number]
        assert clause.won is not None
        assert (clause.won.rule, clause.won.act) == (statement.rule, statement.act)
        assert (clause.start, clause.end) == (statement.quote.start, statement.quote.end)


@pytest.mark.parametrize(
    ("language", "in_that_language"), [("en", str.isascii), ("ja", lambda label: not label.isascii())]
)
def test_a_clause_is_a_statement_or_has_a_reason_in_the_language_asked(
    language: Language, in_that_language: Callable[[str], bool]
) -> None:
    clauses = [c for s in explain(SEED, language=language) for c in s.clauses]
    assert clauses
    assert all((c.statement is None) != (c.reason is None) for c in clauses)
    assert all(in_that_language(c.reason_label) for c in clauses if c.reason_label)


def test_one_sentence_can_be_asked_for_by_its_number() -> None:
    every = explain(SEED)
    assert explain(SEED, sentence=3) == every[2:3]


@pytest.mark.parametrize("number", [0, -1, 10_000])
def test_a_number_that_no_sentence_has_is_refused(number: int) -> None:
    with pytest.raises(UsageError, match="sentences were looked at"):
        explain(SEED, sentence=number)
