"""Findings as text, JSON and a SHACL report."""

from __future__ import annotations

import json

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, SH

from policygraph.bilingual import LANGUAGES, Language
from policygraph.graph.findings import Validation
from policygraph.graph.findings_output import validation_json, validation_text, validation_turtle, validations_text
from policygraph.graph.mapping import map_record
from policygraph.graph.validation import validate_graph
from policygraph.record.model import Quote
from tests.graph.sample import sample_record


def faulty() -> Validation:
    """The sample with its first quote one character too far to the right."""
    record = sample_record()
    right = record.statements[0].quote
    shifted = Quote(exact=right.exact, start=right.start + 1, end=right.end + 1)
    first = msgspec.structs.replace(record.statements[0], quote=shifted)
    return validate_graph(map_record(msgspec.structs.replace(record, statements=(first, record.statements[1]))))


def sound() -> Validation:
    return validate_graph(map_record(sample_record()))


def test_english_says_which_thing_which_rule_the_words_where_and_what_to_do() -> None:
    assert validation_text(faulty(), "en").splitlines() == [
        "  violation: quote of statement 1 - quote equals the text [quote-matches-text]",
        "    words:   “双方は、個人情報の保護の重要性を強調した” (line 3, characters 74-94)",
        "    found:   方は、個人情報の保護の重要性を強調した。",
        "    differs: from character 74 of the text on: “双方は、個人情報の保護の…” in the quote, “方は、個人情報の保護の重…” in the text",
        "    problem: The quoted words are not what the text has at those offsets.",
        "    do:      Copy the words from the text again, or correct `start` and `end`: they count characters of the text from 0, and `end` is not included.",
        "  note: 空想省 (line 2, characters 63-66) - The name is not in the vocabulary yet.",
    ]


def test_japanese_says_the_same() -> None:
    assert validation_text(faulty(), "ja").splitlines() == [
        "  違反: 表明1の引用 - 引用と本文の一致 [quote-matches-text]",
        "    語句: 「双方は、個人情報の保護の重要性を強調した」(3行目、74～94字)",
        "    検出: 方は、個人情報の保護の重要性を強調した。",
        "    相違点: 本文の74字目から、引用では「双方は、個人情報の保護の…」、本文では「方は、個人情報の保護の重…」",
        "    問題: 引用された語句が、本文のその位置にある語句と一致しない。",
        "    対処: 本文から語句を写し直すか、start と end を直してください。本文の文字を0から数え、end の文字は含みません。",
        "  参考: 空想省(2行目、63～66字) - 名称がまだ語彙にない。",
    ]


@pytest.mark.parametrize(
    ("language", "head", "last"),
    [
        (
            "en",
            "sample-2019-05-14.ja.txt: violations: 1, warnings: 0, notes: 1",
            "graphs checked: 2, conforming: 1; violations: 1, warnings: 0, notes: 2",
        ),
        (
            "ja",
            "sample-2019-05-14.ja.txt: 違反1件、警告0件、参考1件",
            "検査したグラフ2件、うち適合1件: 違反1件、警告0件、参考2件",
        ),
    ],
)
def test_several_graphs_are_told_apart_and_counted(language: Language, head: str, last: str) -> None:
    blocks = list(validations_text([faulty(), sound()], language))
    assert len(blocks) == 3
    assert blocks[0].splitlines()[0] == head
    assert blocks[-1] == last


def test_long_words_are_cut_in_text_and_whole_in_json() -> None:
    record = sample_record()
    text = f"双方は、{'長い' * 100}話をした。"
    quote = Quote(exact=text[:-1], start=0, end=len(text))
    statement = msgspec.structs.replace(record.statements[0], quote=quote)
    changed = msgspec.structs.replace(record, text=text, release=msgspec.structs.replace(record.release, sha256=None))
    changed = msgspec.structs.replace(changed, statements=(statement,), names=(), open_lists=(), evidence=())
    validation = validate_graph(map_record(msgspec.structs.replace(changed, passed_over=())))
    assert text[:-1] not in validation_text(validation, "ja")
    assert "…" in validation_text(validation, "ja")
    assert text[:-1] in validation_json([validation])


def told_of(text: str, exact: str, language: Language) -> str:
    """The findings on a quote of the whole of ``text`` that says ``exact``."""
    record = sample_record()
    statement = msgspec.structs.replace(record.statements[0], quote=Quote(exact=exact, start=0, end=len(text)))
    changed = msgspec.structs.replace(
        record,
        text=text,
        release=msgspec.structs.replace(record.release, sha256=None),
        statements=(statement,),
        names=(),
        open_lists=(),
        evidence=(),
        passed_over=(),
    )
    return validation_text(validate_graph(map_record(changed)), language)


@given(st.integers(0, 160), st.sampled_from(["甲", "乙"]))
@settings(max_examples=5, deadline=None)
def test_a_forged_letter_is_shown_wherever_it_stands_in_a_long_quote(at: int, letter: str) -> None:
    text = "".join(chr(0x3041 + i % 80) for i in range(161))
    forged = text[:at] + letter + text[at + 1 :]
    around = slice(max(0, at - 5), at + 6)
    for language in LANGUAGES:
        (line,) = (
            row
            for row in told_of(text, forged, language).splitlines()
            if row.strip().startswith(("differs:", "相違点:"))
        )
        assert forged[around] in line
        assert text[around] in line


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "“…長い長い長い長い␊確認し” in the quote, “…長い長い長い長い␊確認した。” in the text"),
        ("ja", "「…長い長い長い長い␊確認し」"),
    ],
)
def test_a_quote_that_ends_too_early_is_shown_with_the_break_of_the_line(language: Language, told: str) -> None:
    text = f"双方は、{'長い' * 100}\n確認した。"
    assert told in told_of(text, text[:-2], language)


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "found:   start 2019-05-15, end 2019-05-14"), ("ja", "検出: 開始 2019-05-15、終了 2019-05-14")],
)
def test_of_a_start_after_the_end_the_two_days_are_shown_and_no_other_words(language: Language, told: str) -> None:
    record = sample_record()
    assert record.meeting is not None
    meeting = msgspec.structs.replace(record.meeting, start="2019-05-15", end="2019-05-14")
    lines = validation_text(validate_graph(map_record(msgspec.structs.replace(record, meeting=meeting))), language)
    at = next(i for i, line in enumerate(lines.splitlines()) if "event-dates" in line)
    assert lines.splitlines()[at + 1].strip() == told


def test_json_has_both_languages_and_the_offsets() -> None:
    whole = json.loads(validation_json([faulty()]))
    assert whole["conforms"] is False
    (graph,) = whole["graphs"]
    assert graph["file"] == "sample-2019-05-14.ja.txt"
    first, second = graph["findings"]
    assert first["rule"] == "quote-matches-text"
    assert set(first["message"]) == set(first["advice"]) == set(first["thing"]) == {"en", "ja"}
    assert first["quote"]["end"] - first["quote"]["start"] == len(first["quote"]["exact"])
    assert second["severity"] == "info"


def test_turtle_is_a_shacl_report_without_blank_nodes() -> None:
    report = Graph().parse(data=validation_turtle([faulty()]), format="turtle")
    assert all(isinstance(term, URIRef | Literal) for triple in report for term in triple)
    assert len(set(report.subjects(RDF.type, SH.ValidationReport))) == 1
    (violation,) = report.subjects(SH.resultSeverity, SH.Violation)
    assert report.value(violation, SH.sourceShape) == URIRef("https://w3id.org/policygraph/shapes#quote-matches-text")
    assert {
        message.language for message in report.objects(violation, SH.resultMessage) if isinstance(message, Literal)
    } == {"en", "ja"}
    assert report.value(violation, SH.sourceConstraintComponent) == SH.SPARQLConstraintComponent
