"""Pages on what becomes of promises: they show what the threads hold, all of it once, and prove it."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from lxml import html as lxml_html  # type: ignore[import-untyped]  # lxml ships no types

from policygraph.answers.reports import FORMATS, Kind, render, report
from policygraph.answers.reports.document import Cell, Grid, GridRow, Report, Table, plain, walk
from policygraph.answers.reports.threads.drift_picture import drift_picture
from policygraph.answers.reports.threads.naming import ThreadNames
from policygraph.answers.reports.wrapping import LEFT_OUT, width
from policygraph.bilingual import LANGUAGES, Language
from policygraph.errors import UsageError
from policygraph.graph.telling import source_graphs
from policygraph.record.model import Record
from policygraph.store import Store
from policygraph.threads.decisions import Decision, Filed, reference_to
from policygraph.threads.deriving import derive, weave_store
from policygraph.threads.drift import drift
from policygraph.threads.ledger import ledger
from policygraph.threads.weave import Weave
from policygraph.vocabulary.lexicon import load_lexicon
from tests.answers.reports.pages import cards_of, quotations_of, texts_of
from tests.threads.story import FIRST, JAPANESE, SECOND, SERIES, THIRD, first, store_of, whole_story

TEXTS = {"dialogue-21.en": FIRST, "dialogue-22.en": SECOND, "dialogue-22.ja": JAPANESE, "dialogue-23.en": THIRD}
PAGES: list[tuple[Kind, str | None, dict[str, str]]] = [
    ("threads", None, {}),
    ("threads", SERIES, {"topic": "5g"}),
    ("thread", "dialogue-21.en/s01", {}),
    ("thread", "dialogue-21.en/s03", {}),
    ("thread", "dialogue-21.en/s06", {}),
    ("changes", f"{SERIES}/22", {}),
    ("changes", f"{SERIES}/23", {}),
    ("changes", f"{SERIES}/23", {"since": f"{SERIES}/21"}),
    ("drift", "5g", {}),
    ("drift", "data-governance", {}),
]


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with store_of(*whole_story()) as made:
        made.replace([derive(made, ())])
        yield made


@pytest.fixture(scope="module")
def weave(store: Store) -> Weave:
    return weave_store(store)


@pytest.fixture(scope="module")
def pages(store: Store) -> dict[Language, list[Report]]:
    """Every page of :data:`PAGES` in both languages."""
    return {
        language: [report(kind, key, store=store, language=language, **filters) for kind, key, filters in PAGES]
        for language in LANGUAGES
    }


def _rows(page: Report) -> list[dict[str, Cell]]:
    return [dict(zip(page.sheet.columns, row, strict=True)) for row in page.sheet.rows]


def _grids(page: Report) -> list[Grid]:
    return [block for _, section in walk(page.sections) for block in section.blocks if isinstance(block, Grid)]


def _grid_rows(page: Report) -> list[GridRow]:
    return [row for grid in _grids(page) for row in grid.rows]


# ---- laws of every page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_quote_of_a_page_and_of_its_sheet_is_the_text_at_its_place(
    pages: dict[Language, list[Report]], language: Language
) -> None:
    shown = 0
    for page in pages[language]:
        for quote in quotations_of(page):
            text = TEXTS[quote.release.rpartition("/")[2]]
            assert text[quote.start : quote.end] == quote.exact
            assert quote.line == text.count("\n", 0, quote.start) + 1
            shown += 1
        for row in _rows(page):
            if row["quote"] is not None:
                assert TEXTS[str(row["release"])][int(row["start"] or 0) : int(row["end"] or 0)] == row["quote"]
    assert shown > 60


def test_both_languages_tell_the_same_facts(pages: dict[Language, list[Report]]) -> None:
    for english, japanese in zip(pages["en"], pages["ja"], strict=True):
        assert english.sheet == japanese.sheet
        assert [(q.exact, q.start, q.release) for q in quotations_of(english)] == [
            (q.exact, q.start, q.release) for q in quotations_of(japanese)
        ]
        assert [section.name for _, section in walk(english.sections)] == [
            section.name for _, section in walk(japanese.sections)
        ]
        assert [source.iri for source in english.sources] == [source.iri for source in japanese.sources]
        assert [(row.name, row.number) for row in _grid_rows(english)] == [
            (row.name, row.number) for row in _grid_rows(japanese)
        ]
        assert len(list(texts_of(english))) == len(list(texts_of(japanese)))


def test_a_japanese_page_speaks_japanese_but_for_quotes_names_and_ids(pages: dict[Language, list[Report]]) -> None:
    for page in pages["ja"]:
        for _, section in walk(page.sections):
            assert any(ord(letter) > 0x3000 for letter in plain(section.title)), plain(section.title)


def test_what_a_page_shows_its_sheet_holds(pages: dict[Language, list[Report]]) -> None:
    for page in pages["en"]:
        shown = {(quote.release.rpartition("/")[2], quote.start) for quote in quotations_of(page)}
        held = {(row["release"], row["start"]) for row in _rows(page) if row["quote"] is not None}
        assert shown == held


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_of_every_page_is_written(pages: dict[Language, list[Report]], language: Language) -> None:
    for page in pages[language]:
        for format in FORMATS:
            assert render(page, format).endswith("\n")
        for told in render(page, "text").splitlines():
            assert width(told) <= 96
        rows = list(csv.reader(io.StringIO(render(page, "csv"))))
        assert {len(row) for row in rows} == {len(page.sheet.columns)}


def test_html_tags_every_quote_with_its_language(pages: dict[Language, list[Report]]) -> None:
    for page in pages["ja"]:
        made = lxml_html.document_fromstring(render(page, "html"))
        tags = Counter(element.get("lang") for element in made.xpath("//blockquote"))
        assert tags == Counter(quote.language for quote in quotations_of(page))


# ---- the ledger


def test_every_statement_of_the_ledger_is_in_exactly_one_row(store: Store, weave: Weave) -> None:
    page = report("threads", store=store)
    found = ledger(weave, weave.threads[0].series or "")
    promised = Counter(member for row in found.rows for member in row.thread.members)
    shown = Counter(
        saying.iri
        for row in _grid_rows(page)
        for column, cell in zip(_grids(page)[0].columns, row.cells, strict=True)
        if cell is not None and column.title
        for saying in cell.sayings
    )
    taken_in = {absence.into for absence in weave.absences if absence.into is not None}
    assert set(promised.values()) == {1}
    assert set(shown) - taken_in <= set(promised) <= set(shown)
    said = Counter(row["statement"] for row in _rows(page) if row["state"] == "said")
    assert said == promised


def test_a_row_has_a_cell_for_every_edition_from_its_first_on(store: Store) -> None:
    (grid, *others) = _grids(report("threads", store=store))
    for row in (row for one in (grid, *others) for row in one.rows):
        assert len(row.cells) == len(grid.columns) >= 3
        started = [cell is not None for cell in row.cells]
        assert started == sorted(started)
        assert any(cell.sayings for cell in row.cells if cell is not None)


def test_promises_of_several_editions_come_first(store: Store) -> None:
    page = report("threads", store=store)
    assert [section.name for section in page.sections] == ["carried", "once"]
    spoken = [sum(bool(cell and cell.sayings) for cell in row.cells) for row in _grids(page)[0].rows]
    assert spoken == sorted(spoken, reverse=True)
    assert min(spoken) > 1


def test_the_chain_of_the_working_group_stands_in_one_row(store: Store) -> None:
    row = next(row for row in _grid_rows(report("threads", store=store)) if row.name == "thread:dialogue-21.en/s01")
    agreed, reported, renewed = row.cells
    assert agreed is not None
    assert reported is not None
    assert renewed is not None
    assert plain(agreed.head) == ""
    assert plain(reported.head).startswith("fulfilled")
    assert {saying.quote.language for saying in reported.sayings} == {"en", "ja"}
    assert plain(renewed.head).startswith("renewed")


def test_a_dropped_promise_says_so_and_where(store: Store) -> None:
    row = next(row for row in _grid_rows(report("threads", store=store)) if row.name == "thread:dialogue-21.en/s03")
    heads = [None if cell is None else plain(cell.head) for cell in row.cells]
    assert heads == ["", "no longer mentioned", "nothing linked"]


def test_a_long_quote_is_cut_with_a_mark_in_text_and_whole_in_the_other_forms(store: Store) -> None:
    page = report("threads", store=store)
    text, html = render(page, "text"), " ".join(lxml_html.fromstring(render(page, "html")).text_content().split())
    cut = 0
    for row in _grid_rows(page):
        for cell in row.cells:
            for saying in () if cell is None else cell.sayings:
                assert " ".join(saying.quote.exact.split()) in html
                cut += saying.quote.exact[-30:] not in " ".join(text.replace("│", " ").split())
    assert cut
    assert text.count(f" {LEFT_OUT}") >= cut
    assert LEFT_OUT not in html


def test_a_topic_keeps_promises_on_it_alone(store: Store) -> None:
    names = {row.name for row in _grid_rows(report("threads", SERIES, topic="5g", store=store))}
    assert names == {"thread:dialogue-21.en/s02"}


# ---- ids


def test_every_thread_is_found_by_its_short_id_and_its_full_one(weave: Weave) -> None:
    names = ThreadNames(weave)
    short = [names.short(thread) for thread in weave.threads]
    assert len(set(short)) == len(short)
    for thread, name in zip(weave.threads, short, strict=True):
        assert names.find(name) == thread
        assert names.find(name.removeprefix("thread:")) == thread
        assert names.find(f"thread:{thread.key}") == thread
        assert names.find(thread.iri) == thread


def test_any_statement_names_its_thread(weave: Weave) -> None:
    names = ThreadNames(weave)
    for said in weave.statements:
        assert names.find(said.iri) == names.find(f"{said.key}#{said.name}") == weave.thread_of(said.iri)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("dialogue/s01", "may mean several threads"),
        ("dialogue-21.en/s99", "no thread 'dialogue-21.en/s99'; did you mean thread:dialogue-21.en/s0"),
        ("nonsense", "no thread 'nonsense'"),
    ],
)
def test_an_id_that_names_nothing_or_several_is_refused(store: Store, text: str, problem: str) -> None:
    with pytest.raises(UsageError) as refused:
        report("thread", text, store=store)
    assert problem in str(refused.value)


# ---- one thread


def test_the_page_of_a_thread_shows_each_of_its_statements_once(store: Store, weave: Weave) -> None:
    for thread in weave.threads:
        page = report("thread", thread.iri, store=store)
        cards = Counter(card.iri for card in cards_of(page))
        taken_in = {a.into for a in weave.absences if a.statement in thread.members} - {*thread.members}
        assert {iri: n for iri, n in cards.items() if iri not in taken_in} == dict.fromkeys(thread.members, 1)


def test_the_reasons_of_a_link_add_up_to_its_score(store: Store) -> None:
    linked = [row for row in _rows(report("thread", "dialogue-21.en/s01", store=store)) if row["reasons"]]
    assert linked
    for row in linked:
        told = [part.split() for part in str(row["reasons"]).split("; ")]
        assert abs(sum(float(weight) * float(value) for _, weight, value in told) - float(str(row["score"]))) < 0.002


def test_the_sheet_of_a_thread_has_what_a_decision_refers_to(store: Store, weave: Weave) -> None:
    for row in _rows(report("thread", "dialogue-21.en/s01", store=store)):
        said = weave.said(str(row["statement"]))
        reference = reference_to(said)
        assert (row["release"], row["start"], row["end"], row["sha256"]) == (
            reference.release,
            reference.start,
            reference.end,
            reference.sha256,
        )


def test_reasons_are_told_in_plain_words(store: Store) -> None:
    english = render(report("thread", "dialogue-21.en/s01", store=store))
    japanese = render(report("thread", "dialogue-21.en/s01", store=store, language="ja"))
    assert "words in common: " in english
    assert "is enough" in english
    assert "not alike: " in english
    assert "以上で同じ約束と判定" in japanese
    assert "一致しないもの：" in japanese


def test_what_people_decided_is_told_with_who_and_why(weave: Weave) -> None:
    said = {f"{one.key}#{one.name}": one for one in weave.statements}
    accept = Decision(
        decision="accept",
        kind="renews",
        from_=reference_to(said["dialogue-23.en#s04"]),
        to=reference_to(said["dialogue-21.en#s03"]),
        reason="Staff exchange grew out of the cables.",
        by="desk officer",
    )
    reject = Decision(
        decision="reject",
        kind="renews",
        from_=reference_to(said["dialogue-23.en#s01"]),
        to=reference_to(said["dialogue-22.en#s01"]),
        reason="Another working group.",
        by="the archive",
    )
    with store_of(*whole_story()) as made:
        made.replace([derive(made, [Filed("a", accept), Filed("b", reject)])])
        accepted = render(report("thread", "dialogue-21.en/s03", store=made))
        rejected = report("thread", "dialogue-22.en/s01", store=made)
    assert 'decided by desk officer: "Staff exchange grew out of the cables."' in accepted
    assert rejected.sections[-1].name == "rejected"
    assert "the archive" in render(rejected)
    assert "Another working group." in render(rejected)


def test_an_announced_meeting_that_was_held_is_told(store: Store) -> None:
    page = report("thread", "dialogue-21.en/s06", store=store)
    assert plain(page.sections[2].title) == "22nd, 20–21 November 2031: held, as announced"


# ---- changes


@pytest.mark.parametrize(("meeting", "since"), [("22", None), ("23", None), ("23", "21")])
def test_every_change_stands_once_and_the_summary_counts_it(store: Store, meeting: str, since: str | None) -> None:
    page = report("changes", f"{SERIES}/{meeting}", since=None if since is None else f"{SERIES}/{since}", store=store)
    rows = _grid_rows(page)
    assert len({row.name for row in rows}) == len(rows)
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    summary = page.sections[0].blocks[0]
    assert isinstance(summary, Table)
    assert sum(int(plain(row[1])) for row in summary.rows) == len(rows)
    groups = {
        section.name: len(block.rows)
        for section in page.sections
        for block in section.blocks
        if isinstance(block, Grid)
    }
    assert groups == Counter(str(row["change"]) for row in {r["number"]: r for r in _rows(page)}.values())


def _changed(page: Report) -> dict[str, set[str]]:
    return {
        section.name: {row.name.removeprefix("thread:") for row in block.rows}
        for section in page.sections
        for block in section.blocks
        if isinstance(block, Grid)
    }


def test_changes_tell_what_became_of_each_promise_of_the_story(store: Store) -> None:
    changed = _changed(report("changes", f"{SERIES}/22", store=store))
    assert changed["strengthened"] == {"dialogue-21.en/s02"}
    assert changed["fulfilled"] == {"dialogue-21.en/s01", "dialogue-21.en/s06"}
    assert changed["dropped"] == {"dialogue-21.en/s03"}
    assert changed["moved"] == {"dialogue-21.en/s04"}
    assert {"dialogue-22.en/s05", "dialogue-22.en/s06"} <= changed["new"]


def test_both_sides_of_a_change_are_quoted_in_full_also_as_text(store: Store) -> None:
    page = report("changes", f"{SERIES}/22", store=store)
    text = "".join(render(page).replace("│", " ").split())
    for quote in quotations_of(page):
        assert "".join(quote.exact.split()) in text


def test_without_a_meeting_changes_are_those_of_the_latest(store: Store) -> None:
    assert report("changes", store=store) == report("changes", f"{SERIES}/23", store=store)


def test_a_release_names_its_meeting(store: Store) -> None:
    assert report("changes", "dialogue-22.ja", store=store) == report("changes", f"{SERIES}/22", store=store)


@pytest.mark.parametrize(
    ("meeting", "since", "problem"),
    [
        (f"{SERIES}/21", None, "no earlier meeting of the series has a text here"),
        (f"{SERIES}/22", f"{SERIES}/23", "do not follow one another"),
        (f"{SERIES}/99", None, f"did you mean {SERIES}/2"),
        (f"{SERIES}/22", "2031", "no meeting '2031'"),
    ],
)
def test_meetings_that_cannot_be_compared_are_refused(
    store: Store, meeting: str, since: str | None, problem: str
) -> None:
    with pytest.raises(UsageError) as refused:
        report("changes", meeting, since=since, store=store)
    assert problem in str(refused.value)


def test_of_a_meeting_without_a_text_only_what_its_being_held_fulfils_is_told(seed_record: Record) -> None:
    with store_of(seed_record) as made:
        made.replace(source_graphs())
        page = report("changes", "us-japan-internet-economy/10", store=made)
    assert {str(row["change"]) for row in _rows(page)} == {"fulfilled"}
    assert "No text of the 10th" in render(page)


# ---- drift


def test_an_edition_is_as_firm_as_its_firmest_statement(store: Store, weave: Weave) -> None:
    page = report("drift", "5g", store=store)
    told = {row["edition"]: row["highest_level"] for row in _rows(page)}
    topic = next(topic for said in weave.statements for topic in said.topics if topic.endswith("/5g"))
    points = drift(weave, weave.threads[0].series or "", topic)
    assert list(told.values()) == [point.level for point in points] == [1, 5, 2]
    assert [row["against_before"] for row in {r["edition"]: r for r in _rows(page)}.values()] == [
        None,
        "firmer",
        "weaker",
    ]


def test_an_edition_that_says_nothing_of_the_topic_is_told_as_such(store: Store) -> None:
    page = report("drift", "submarine-cables", store=store)
    assert [row["highest_level"] for row in _rows(page)] == [5, None, None]
    assert "says nothing of it" in render(page)
    assert "言及なし" in render(report("drift", "submarine-cables", store=store, language="ja"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_is_the_same_bytes_each_time_and_stands_alone(store: Store, language: Language) -> None:
    page = report("drift", "5g", series=SERIES, store=store, language=language)
    one, other = (drift_picture(page, "svg") for _ in range(2))
    assert one == other
    assert b"<!-- Created" not in one
    assert b'href="http' not in one
    assert plain(page.title).encode() in one
    assert drift_picture(page, "png").startswith(b"\x89PNG")


def test_the_pictures_of_the_two_languages_differ(store: Store) -> None:
    english, japanese = (drift_picture(report("drift", "5g", store=store, language=lang)) for lang in LANGUAGES)
    assert english != japanese


def test_a_picture_is_drawn_where_no_edition_speaks_of_the_topic(store: Store) -> None:
    assert drift_picture(report("drift", "quantum", store=store)).startswith(b"<?xml")


def test_another_page_has_no_picture(store: Store) -> None:
    with pytest.raises(UsageError, match="the threads report has no picture"):
        drift_picture(report("threads", store=store))


# ---- several series


@pytest.fixture(scope="module")
def two_series() -> Iterator[Store]:
    other = first()
    release = msgspec.structs.replace(other.release, key="other-1", file="other-1.txt")
    assert other.meeting is not None
    meeting = msgspec.structs.replace(other.meeting, series="us-eu-ttc", ordinal=1)
    with store_of(*whole_story(), msgspec.structs.replace(other, release=release, meeting=meeting)) as made:
        made.replace([derive(made, ())])
        yield made


@pytest.mark.parametrize(
    ("kind", "filters", "problem"),
    [
        ("threads", {}, f"choose one with --series: {SERIES}, us-eu-ttc"),
        ("drift", {"topic": "5g"}, f"choose one with --series: {SERIES}, us-eu-ttc"),
        ("drift", {}, "no topic chosen"),
        ("thread", {}, "no thread chosen"),
        ("changes", {}, f"the latest of each series: {SERIES}/23, us-eu-ttc/1"),
        ("threads", {"series": "us-eu-tcc"}, "did you mean us-eu-ttc"),
        ("threads", {"series": SERIES, "topic": "5h"}, "no topic '5h'"),
        ("threads", {"since": "2031"}, "the threads report does not take since; it takes series, topic"),
    ],
)
def test_what_must_be_chosen_is_asked_for_in_one_line(
    two_series: Store, kind: Kind, filters: dict[str, Any], problem: str
) -> None:
    with pytest.raises(UsageError) as refused:
        report(kind, store=two_series, **filters)
    assert problem in str(refused.value)
    assert "\n" not in str(refused.value)


def test_the_ledger_of_a_series_holds_nothing_of_another(two_series: Store) -> None:
    page = report("threads", "us-eu-ttc", store=two_series)
    assert {row["release"] for row in _rows(page)} <= {"other-1", None}


def test_a_series_goes_by_its_name_in_either_language(two_series: Store) -> None:
    entry = load_lexicon().label("series", "us-eu-ttc", "ja")
    assert report("threads", entry, store=two_series) == report("threads", "us-eu-ttc", store=two_series)


def test_a_warning_stands_on_the_ledger_of_its_series_only() -> None:
    twice = first()
    assert twice.meeting is not None
    release = msgspec.structs.replace(twice.release, key="later-21", file="later-21.txt")
    meeting = msgspec.structs.replace(twice.meeting, start="2033-03-12", end="2033-03-12")
    other = msgspec.structs.replace(twice.meeting, series="us-eu-ttc", ordinal=1)
    far = msgspec.structs.replace(twice.release, key="other-1", file="other-1.txt")
    with store_of(
        twice,
        msgspec.structs.replace(twice, release=release, meeting=meeting),
        msgspec.structs.replace(twice, release=far, meeting=other),
    ) as store:
        warned = {series: render(report("threads", series, store=store), "text") for series in (SERIES, "us-eu-ttc")}
    assert "taken as another meeting" in " ".join(warned[SERIES].split())
    assert "taken as another meeting" not in " ".join(warned["us-eu-ttc"].split())
