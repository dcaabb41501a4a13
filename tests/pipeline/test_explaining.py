"""An explanation agrees with the record it explains."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner

from policygraph.bilingual import Language
from policygraph.cli.main import policygraph
from policygraph.errors import UsageError
from policygraph.extraction.passages import Role
from policygraph.pipeline.explaining import _ROLES, explain
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


ENGLISH = (
    "Results of the Fifth U.S.-Japan Digital Dialogue\n\nJune 1, 2022\n\nOn May 30, 2022, the United States and Japan held the "
    "fifth U.S.-Japan Digital Dialogue in Tokyo.\n\nThe two sides agreed to cooperate on 5G. Japan welcomed this.\n"
)


@pytest.mark.parametrize(
    ("language", "head", "speaker", "rule"),
    [
        ("en", "Sentence 2 (", "speaker: the parties (The two sides)", "rule: en.agree -> agree, "),
        ("ja", "第2文（", "主体: 当事者（The two sides）", "規則: en.agree -> agree, "),
    ],
)
def test_the_page_tells_place_speaker_and_rule_in_the_language_asked(
    tmp_path: Path, language: str, head: str, speaker: str, rule: str
) -> None:
    source = tmp_path / "a.txt"
    source.write_text(ENGLISH, encoding="utf-8")
    arguments = ["explain", str(source), "--sentence", "2", "--language", language]
    told = CliRunner().invoke(policygraph, arguments).output
    assert told.startswith(head)
    assert speaker in told
    assert rule in told
    assert "5G = topic/5g" in told


def test_every_role_of_a_passage_has_words_for_people(tmp_path: Path) -> None:
    assert set(_ROLES) == set(get_args(Role))
    source = tmp_path / "a.txt"
    source.write_text(ENGLISH, encoding="utf-8")
    (named,) = explain(source, sentence=3, language="ja")[0].clauses
    assert named.speaker == "日本（Japan）"
