from __future__ import annotations

import pytest

from policygraph.extraction.extract import extract_record, language_module, trace_document
from policygraph.extraction.trace import Trace
from policygraph.text.reading import document_from_text
from tests.extraction.ja import releases
from tests.extraction.ja.reading import SEED, seed_text


def trace(text: str) -> Trace:
    return trace_document(document_from_text(text, file=SEED.name, language="ja"))


TEXTS = {**releases.ALL, "seed": seed_text()}


@pytest.mark.parametrize("name", list(TEXTS))
def test_each_clause_is_a_statement_or_has_a_reason_and_never_both(name: str) -> None:
    clauses = [clause for sentence in trace(TEXTS[name]).sentences for clause in sentence.clauses]
    assert clauses
    assert all((clause.statement is None) != (clause.reason is None) for clause in clauses)


@pytest.mark.parametrize("name", list(TEXTS))
def test_the_statements_of_the_trace_are_those_of_the_record_in_order(name: str) -> None:
    told = trace(TEXTS[name])
    clauses = [clause for sentence in told.sentences for clause in sentence.clauses if clause.statement is not None]
    assert [clause.statement for clause in clauses] == list(range(len(told.record.statements)))
    for clause, statement in zip(clauses, told.record.statements, strict=True):
        assert (clause.span.start, clause.span.end) == (statement.quote.start, statement.quote.end)
        assert (clause.choices[0].rule, clause.choices[0].act) == (statement.rule, statement.act)


@pytest.mark.parametrize("name", list(TEXTS))
def test_a_clause_stands_inside_the_sentences_looked_at(name: str) -> None:
    for sentence in trace(TEXTS[name]).sentences:
        assert all(sentence.span.start <= clause.span.start for clause in sentence.clauses)
        assert all(sentence.span.start <= m.span.start < m.span.end <= sentence.span.end for m in sentence.mentions)


def test_the_competing_constructions_are_kept_after_the_winner() -> None:
    [clause] = [
        clause
        for sentence in trace(seed_text()).sentences
        for clause in sentence.clauses
        if clause.span.of(seed_text()).endswith("両国のコミットメントを再確認した")
    ]
    rules = [choice.rule for choice in clause.choices]
    assert rules[0] == "ja.confirm.commitment"
    assert "ja.reaffirm.thing" in rules[1:]


def test_a_language_that_is_not_read_gives_a_record_without_readings() -> None:
    record = extract_record(document_from_text("Beide Seiten begrüßten den Fortschritt.", language="de"))
    assert language_module("de") is None
    assert (record.meeting, record.statements, record.passed_over) == (None, (), ())
    assert record.text == "Beide Seiten begrüßten den Fortschritt."
    assert record.release.sha256


def test_regions_of_a_language_do_not_matter() -> None:
    assert language_module("ja-JP") is language_module("ja")
