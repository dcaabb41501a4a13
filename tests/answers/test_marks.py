"""Quotes on pages read as the published page does: without the marks of Markdown, and with every letter."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from policygraph.answers.facts.marks import without_marks
from policygraph.answers.reports import render, report
from tests.answers import releases
from tests.answers.conftest import store_of

plain_text = st.text(st.sampled_from("aBz 総務省、。（）㈱①ｶﾞ\n-.,'%19"), max_size=40)


@given(plain_text)
def test_words_without_marks_stay_letter_by_letter(text: str) -> None:
    assert without_marks(text, 0, len(text)).split() == text.split()


@given(plain_text, plain_text, st.sampled_from(["**", "*", "<b>", "</sup>", "<!-- x -->"]))
def test_a_mark_between_words_goes_and_nothing_else(before: str, after: str, mark: str) -> None:
    text = f"a{before}x{mark}y{after}z"
    assert without_marks(text, 0, len(text)).split() == f"a{before}xy{after}z".split()


def test_a_link_keeps_its_words_and_an_entity_becomes_its_letter() -> None:
    text = "**We** welcome the [6G outlook](https://example.org/6g_outlook) of R&amp;D in the 45<sup>th</sup> year"
    assert without_marks(text, 0, len(text)) == "We welcome the 6G outlook of R&D in the 45th year"


def test_only_the_quoted_words_are_shown() -> None:
    text = "**Trade.** We *agreed* on **MCS** today."
    assert without_marks(text, text.index("We"), text.index(" today")) == "We agreed on MCS"


def test_pages_of_a_markdown_release_show_words_and_keep_the_exact_ones_for_programs() -> None:
    record = releases.english()
    record = replace(record, release=replace(record.release, media_type="text/markdown"))
    with store_of([record]) as store:
        page = report("meeting", store=store)
        told = {format: render(page, format) for format in ("text", "markdown", "html", "json", "csv")}
    for format in ("text", "markdown", "html"):
        assert "<b>" not in told[format]
        assert "\\<b\\>" not in told[format]
        assert "&lt;b&gt;" not in told[format]
    assert 'privacy & "trust"' in " ".join(told["text"].replace("│", " ").split())
    assert "<b>&amp;</b>" in json.dumps(json.loads(told["json"]))
    assert "<b>&amp;</b>" in told["csv"]


def test_pages_of_plain_text_show_what_looks_like_a_mark() -> None:
    record = releases.english()
    with store_of([replace(record, release=replace(record.release, media_type="text/plain"))]) as store:
        assert "<b>&amp;</b>" in render(report("meeting", store=store), "text")
