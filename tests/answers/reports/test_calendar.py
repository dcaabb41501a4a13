"""What the calendar promises: every plan once, judged as of a day that it names, and a file that other programs read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from policygraph.answers.reports import render, report
from policygraph.answers.reports.document import Listing, Report, Sheet, plain, walk
from policygraph.answers.reports.ics import render_ics
from policygraph.answers.reports.threads.calendar import CalendarReport
from policygraph.answers.reports.threads.calendar_sheet import PlannedEvent
from policygraph.bilingual import LANGUAGES, Language
from policygraph.errors import UsageError
from policygraph.graph.telling import source_graphs
from policygraph.record.model import Record
from policygraph.store import Store, open_store
from policygraph.threads.calendar import calendar as plans
from policygraph.threads.deriving import weave_store
from policygraph.threads.weave import Weave
from tests.answers.conftest import store_of
from tests.answers.reports.dialogue import dialogue_store
from tests.threads.story import first, second, third


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with dialogue_store() as made:
        yield made


@pytest.fixture(scope="module")
def weave(store: Store) -> Weave:
    return weave_store(store)


@pytest.fixture(scope="module")
def series_store(seed_record: Record) -> Iterator[Store]:
    """The shipped release, and the facts of its series."""
    with store_of([seed_record]) as made:
        made.replace(source_graphs())
        yield made


def calendar(
    store: Store, language: Language = "en", *, as_of: str | None = None, series: str | None = None
) -> CalendarReport:
    made = report("calendar", language=language, store=store, as_of=as_of, series=series)
    assert isinstance(made, CalendarReport)
    return made


def rows(made: Report) -> list[dict[str, object]]:
    return [dict(zip(made.sheet.columns, row, strict=True)) for row in made.sheet.rows]


def statuses(made: Report) -> dict[object, object]:
    return {row["said_at"]: row["status"] for row in rows(made) if row["kind"] == "next-meeting"}


# Laws


@pytest.mark.parametrize("as_of", ["2030-12-31", "2031-11-01", "2032-05", "2033", None])
def test_every_plan_stands_once_in_the_section_of_its_status(store: Store, as_of: str | None) -> None:
    made = calendar(store, as_of=as_of)
    listed = {
        section.name: len(block.items)
        for _, section in walk(made.sections)
        for block in section.blocks
        if isinstance(block, Listing) and section.name != "named"
    }
    told = ["undated" if row["status"] == "open" and row["due_to"] is None else row["status"] for row in rows(made)]
    assert listed == {name: told.count(name) for name in told}


@given(st.integers(0, 1500))
def test_a_later_day_never_makes_a_plan_forgotten_or_a_met_one_open(weave: Weave, days: int) -> None:
    day = date(2030, 1, 1) + timedelta(days=days)
    earlier, later = (
        {one.statements: one.status for one in plans(weave, as_of=day + timedelta(more))} for more in (0, 30)
    )
    assert set(earlier) <= set(later)
    for plan, status in earlier.items():
        assert status in ("open", later[plan]) or (status == "overdue" and later[plan] in ("met", "met-late"))


def test_both_languages_judge_alike(store: Store) -> None:
    english, japanese = (calendar(store, language) for language in LANGUAGES)
    assert english.sheet == japanese.sheet
    assert [(one.iri, one.first, one.last, one.status, one.told) for one in english.events] == [
        (one.iri, one.first, one.last, one.status, one.told) for one in japanese.events
    ]


# As of which day


def test_without_a_day_the_last_one_known_is_taken_and_named(store: Store) -> None:
    made = calendar(store)
    assert made.as_of == "2032-10-12"  # the day of the latest release
    assert "As of 12 October 2032, the last day that this store knows" in plain(made.lead[0])
    assert "基準日：2032年10月12日（このストアで確認できる最後の日" in plain(calendar(store, "ja").lead[0])
    assert plain(calendar(store, as_of="2031-12").lead[0]) == "As of 31 December 2031, the day asked for."


def test_a_store_that_knows_no_day_names_none() -> None:
    with open_store() as empty:
        made = calendar(empty)
        assert made.as_of is None
        assert [plain(line) for line in made.lead] == ["Nothing is announced, scheduled or given a date."]
        assert read_back(made) == []


@pytest.mark.parametrize("day", ["soon", "2031-13-01", "2031-02-30", "31.12.2031", ""])
def test_what_is_no_day_is_refused(store: Store, day: str) -> None:
    with pytest.raises(UsageError, match="not a date"):
        calendar(store, as_of=day)


def test_an_unknown_series_is_refused(store: Store) -> None:
    with pytest.raises(UsageError, match="no series"):
        calendar(store, series="dialogue-on-the-moon")


# The shipped release


def test_the_next_meeting_announced_at_the_ninth_is_met_by_the_tenth(series_store: Store) -> None:
    (row,) = [row for row in rows(calendar(series_store)) if row["said_at"] == "us-japan-internet-economy/9"]
    assert (row["kind"], row["status"]) == ("next-meeting", "met")
    assert (row["met_by"], row["met_on"]) == ("us-japan-internet-economy/10", "2019-10-10")
    assert (row["due_from"], row["due_to"]) == ("2019-01-01", "2019-12-31")
    assert row["hedge"] == "を目処に"
    assert str(row["counted_to"]) > str(row["due_to"])


@pytest.mark.parametrize(
    ("day", "status"), [("2018-12-31", "open"), ("2019-10-09", "open"), ("2019-10-10", "met"), ("2021", "met")]
)
def test_it_is_open_until_the_tenth_is_held(series_store: Store, day: str, status: str) -> None:
    assert statuses(calendar(series_store, as_of=day))["us-japan-internet-economy/9"] == status


def test_without_the_tenth_it_is_overdue_once_the_wider_window_is_over(seed_store: Store) -> None:
    for day, status in (("2019-12-31", "open"), ("2020-03-31", "open"), ("2020-04-01", "overdue")):
        assert statuses(calendar(seed_store, as_of=day))["us-japan-internet-economy/9"] == status


def test_the_page_says_why_a_window_is_wider(series_store: Store) -> None:
    page = render(calendar(series_store, series="us-japan-internet-economy"))
    assert 'Counted as 2 October 2018 – 31 March 2020, because the words hedge it ("を目処に").' in page
    assert "by 31 days at either end, or by a quarter of its length" in page.replace("\n  ", " ")


def test_events_that_the_text_points_to_are_named(series_store: Store) -> None:
    page = render(calendar(series_store, "ja"))
    assert "2019年：G20大阪サミット（s07" in page


# The calendar file


def read_back(made: Report) -> list[vobject.base.Component]:
    """The events as a second library reads them."""
    calendar = vobject.readOne(render(made, "ics"))
    calendar.validate()
    return list(calendar.vevent_list) if hasattr(calendar, "vevent_list") else []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_second_parser_reads_every_dated_plan(store: Store, language: Language) -> None:
    made = calendar(store, language)
    found = read_back(made)
    assert len(found) == len(made.events) == len([row for row in rows(made) if row["due_to"]])
    for event, read in zip(made.events, found, strict=True):
        assert read.uid.value == event.iri
        assert read.dtstart.value.isoformat() == event.first
        assert read.dtend.value == date.fromisoformat(event.last) + timedelta(days=1)
        assert read.summary.value == event.summary
        assert read.summary.params["LANGUAGE"] == [language]
        if event.quotes:
            assert read.description.value == event.quotes[0].exact
            assert read.description.params["LANGUAGE"] == [event.quotes[0].language]


def test_the_file_is_stamped_by_the_release_and_by_no_clock(series_store: Store) -> None:
    (event,) = [one for one in read_back(calendar(series_store)) if "#s" in one.uid.value]
    assert event.dtstamp.value.isoformat() == "2018-07-27T00:00:00+00:00"
    assert event.url.value.startswith("https://www.soumu.go.jp/")
    assert event.description.value == "次回局長級会合については、2019年中を目処に開催する予定です"


WORDS = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=300).filter(str.strip)
DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1)).map(date.isoformat)


@given(WORDS, WORDS, DAYS, st.sampled_from(["https://example.org/a?b=1,2;c", "javascript:alert(1)", None]))
def test_any_words_come_back_and_no_line_is_too_long(said: str, summary: str, day: str, address: str | None) -> None:
    event = PlannedEvent(
        iri="https://example.org/x#s01",
        first=day,
        last=day,
        summary=summary,
        status="open",
        address=address,
        remarks=(said,),
    )
    made = CalendarReport(
        kind="calendar", language="ja", title=(), lead=(), sections=(), sources=(), sources_title="", as_of=day, about="a",
        events=(event,), sheet=Sheet((), ()),
    )  # fmt: skip
    text = render_ics(made)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    (read,) = vobject.readOne(text).vevent_list
    assert read.summary.value == summary
    assert read.description.value == said
    assert hasattr(read, "url") is (address is not None and address.startswith("https:"))


def test_other_pages_have_no_calendar_file(store: Store) -> None:
    with pytest.raises(UsageError, match="no format 'ics'"):
        render(report("attendance", store=store), "ics")


def test_the_json_holds_the_events_and_the_day(store: Store) -> None:
    page = json.loads(render(calendar(store), "json"))
    assert page["as_of"] == "2032-10-12"
    assert page["events"][1]["iri"].endswith("dialogue-21.en#s06")


@pytest.mark.parametrize(("ordinal", "certain"), [(23, True), (24, False), (None, False)])
def test_a_meeting_after_the_window_is_the_next_one_only_by_its_number(ordinal: int | None, *, certain: bool) -> None:
    later = third()
    assert later.meeting is not None
    later = replace(later, meeting=replace(later.meeting, ordinal=ordinal, start="2034-10-09", end="2034-10-09"))
    with store_of([first(), second(), later]) as store:
        text = " ".join(render(calendar(store), "text").split())
    assert "Held after the window: " in text
    assert ("The numbers do not show that this was the next one" not in text) is certain
