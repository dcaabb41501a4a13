"""What the page of a phrase promises: every use with its place, and a plain word where there is none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from policygraph.answers.reports import render, report
from policygraph.answers.reports.document import Entries, Report, plain, walk
from policygraph.bilingual import LANGUAGES, Language
from policygraph.errors import UsageError
from policygraph.store import Store
from policygraph.threads.reading import read_texts
from tests.answers.reports.dialogue import dialogue_store


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with dialogue_store() as made:
        yield made


def rows(made: Report) -> list[dict[str, object]]:
    return [dict(zip(made.sheet.columns, row, strict=True)) for row in made.sheet.rows]


def flat(made: Report) -> str:
    return " ".join(render(made).split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", ["trusted suppliers", "digital identity", "デジタルID", "artificial intelligence"])
def test_every_use_stands_in_the_text_at_its_place(store: Store, words: str, language: Language) -> None:
    texts = {iri.rpartition("/")[2]: text for iri, text in read_texts(store).items()}
    found = rows(report("phrases", words, language=language, store=store))
    assert found
    for row in found:
        start, end = row["form_start"], row["form_end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert texts[str(row["release"])][start:end] == row["form"]


def test_first_last_and_firmest_are_uses_of_the_list(store: Store) -> None:
    made = report("phrases", "trusted suppliers", store=store)
    found = rows(made)
    assert [(row["use"], row["release"]) for row in found] == [
        ("first", "dialogue-21.en"),
        ("firmest", "dialogue-22.en"),
        ("last", "dialogue-23.en"),
    ]
    assert found[1]["level"] == max(row["level"] for row in found if isinstance(row["level"], int))
    (ends,) = [section for _, section in walk(made.sections) if section.name == "ends"]
    labels = [entry.label for block in ends.blocks if isinstance(block, Entries) for entry in block.entries]
    assert labels == ["First", "Last", "Firmest"]


def test_a_phrase_is_followed_into_the_other_language(store: Store) -> None:
    found = rows(report("phrases", "digital identity", store=store))
    assert [(row["how"], row["language"], row["form"]) for row in found] == [
        ("verbatim", "en", "digital identity"),
        ("counterpart", "ja", "デジタルID"),
    ]
    back = rows(report("phrases", "デジタルID", store=store))
    assert [(row["how"], row["language"]) for row in back] == [("counterpart", "en"), ("verbatim", "ja")]


def test_the_agreed_phrase_of_the_seed_is_found_in_its_japanese_form(seed_store: Store) -> None:
    (row,) = rows(report("phrases", "open, interoperable, reliable and secure", store=seed_store))
    assert row["form"] == "オープンで、相互運用性があり、信頼ができ、安全なインターネット"
    assert (row["use"], row["how"]) == ("first last firmest", "counterpart")


def test_places_outside_of_statements_are_told_apart(store: Store) -> None:
    made = report("phrases", "artificial intelligence", store=store)
    assert {row["use"] for row in rows(made)} == {"aside"}
    assert "No statement uses it; it stands at 2 places of the texts outside of statements." in flat(made)
    assert {row["statement"] for row in rows(made)} == {None}


@pytest.mark.parametrize(
    ("language", "not_found", "searched", "not_searched"),
    [
        ("en", "Not found: no statement uses it", "22 statements of 4 releases (3 in English; 1 in Japanese)", "In the other language nothing could be searched"),
        ("ja", "見当たりません。", "発表資料4件（英語3件、日本語1件）の表明22件", "他の言語では検索できていません。"),
    ],
)  # fmt: skip
def test_nothing_found_is_said_with_what_was_searched(
    store: Store, language: Language, not_found: str, searched: str, not_searched: str
) -> None:
    made = report("phrases", "a rising tide", language=language, store=store)
    page = "\n".join(plain(line) for line in made.lead)
    assert not_found in page
    assert searched in page
    assert not_searched in page
    assert made.sections == ()
    assert made.sheet.rows == ()


def test_a_series_narrows_the_search(store: Store) -> None:
    made = report("phrases", "trusted suppliers", series="us-eu-ttc", store=store)
    assert made.sheet.rows == ()
    assert "Searched: 0 statements of 0 releases" in flat(made)
    assert (
        len(report("phrases", "trusted suppliers", series="japan-eu-ict-policy-dialogue", store=store).sheet.rows) == 3
    )


@pytest.mark.parametrize("words", [None, "", ", and ,"])
def test_a_page_without_words_is_refused(store: Store, words: str | None) -> None:
    with pytest.raises(UsageError, match="no words to look for"):
        report("phrases", words, store=store)
