"""Pages with the facts of sources in the store: those of releases stay as they are, other meetings get a page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from policygraph.answers.reports import render, report
from policygraph.answers.reports.kinds import FORMATS, Format
from policygraph.bilingual import Language
from policygraph.errors import UsageError
from policygraph.graph.mapping import map_record
from policygraph.graph.reference import reference_graph
from policygraph.graph.telling import source_graphs
from policygraph.record.model import Record
from policygraph.store import Store, open_store
from tests.answers.releases import english

SERIES = "us-japan-internet-economy"


@pytest.fixture(scope="module")
def told_store(seed_record: Record) -> Iterator[Store]:
    """The shipped release and all shipped sources."""
    with open_store() as store:
        store.replace([reference_graph(), map_record(seed_record), *source_graphs()])
        yield store


def _page(store: Store, edition: int, language: Language = "en") -> str:
    """The page in plain words, on one line."""
    glue = " " if language == "en" else ""
    return glue.join(render(report("meeting", f"{SERIES}/{edition}", store=store, language=language)).split())


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("form", FORMATS)
def test_sources_that_agree_with_the_release_leave_its_page_as_it_is(
    seed_store: Store, told_store: Store, form: Format, language: Language
) -> None:
    alone, beside = (
        render(report("meeting", store=store, language=language), form) for store in (seed_store, told_store)
    )
    assert beside == alone


@pytest.mark.parametrize("kind", ["agencies", "topics", "commitments", "review"])
def test_sources_leave_the_pages_about_statements_as_they_are(seed_store: Store, told_store: Store, kind: str) -> None:
    alone, beside = (render(report(kind, store=store, language="en"), "json") for store in (seed_store, told_store))  # type: ignore[arg-type]  # the names are those of the reports
    assert beside == alone


def test_without_a_release_the_default_page_asks_for_one() -> None:
    with open_store() as store:
        store.replace([reference_graph(), *source_graphs()])
        with pytest.raises(UsageError, match="holds no meeting"):
            report("meeting", store=store, language="en")


@pytest.mark.parametrize("edition", [number for number in range(1, 15) if number != 9])
def test_every_edition_that_only_sources_tell_of_has_a_page_in_both_languages(told_store: Store, edition: int) -> None:
    for language in ("en", "ja"):
        page = _page(told_store, edition, language)
        assert ("no statements" if language == "en" else "表明はありません") in page
        assert "not an official page" in page or "公式のページではない" in page


def test_the_page_of_the_eleventh_shows_both_places_clocks_and_ranks(told_store: Store) -> None:
    page = _page(told_store, 11)
    conflicts = page[page.index("Where releases and other sources differ") : page.rindex("Sources")]
    for words in (
        "Tokyo",
        "virtual",
        "16 September 2020",
        "17 September 2020",
        "director-general level",
        '"CEO" level',
    ):
        assert words in conflicts, words
    assert "Days by local time of" in page
    lead = page[: page.index("This page rests on")]
    assert "2020" not in lead
    assert "Tokyo" not in lead


def test_the_page_of_the_tenth_names_the_cyber_dialogue_of_its_week(told_store: Store) -> None:
    assert "7th meeting of the U.S.-Japan Cyber Dialogue" in _page(told_store, 10)
    assert "differ" not in _page(told_store, 10)


def test_a_release_and_sources_that_differ_get_a_section_on_it() -> None:
    with open_store() as store:
        store.replace([reference_graph(), map_record(english()), *source_graphs()])
        page = render(report("meeting", store=store, language="en"))
    assert "Where releases and other sources differ" in page
