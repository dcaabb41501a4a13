"""What the questions on threads answer about three editions of a dialogue that never was."""

from __future__ import annotations

import pytest

from policygraph.answers.questions import ask
from policygraph.answers.table import Cell, Table
from policygraph.errors import QueryError
from policygraph.graph.mapping import map_record
from policygraph.graph.reference import reference_graph
from policygraph.store import Store, open_store
from policygraph.threads.deriving import derive
from tests.threads.story import SERIES, first, second

EN, JA = "dialogue-22.en", "dialogue-22.ja"
MEETING_22, MEETING_23 = f"{SERIES}/22", f"{SERIES}/23"


def rows(table: Table, *names: str) -> list[tuple[Cell, ...]]:
    return list(zip(*(table.column(name) for name in names), strict=True))


def test_a_promise_is_agreed_reported_at_work_and_continued(story: Store) -> None:
    table = ask(story, "thread", thread="dialogue-21.en/s01")
    assert rows(table, "release_key", "level", "relation", "other_release") == [
        ("dialogue-21.en", 5, None, None),
        (EN, 0, "fulfils", "dialogue-21.en"),
        (EN, 0, "translation of", JA),
        (JA, 0, "fulfils", "dialogue-21.en"),
        ("dialogue-23.en", 3, "renews", EN),
        ("dialogue-23.en", 3, "renews", JA),
    ]
    assert ask(story, "thread", "ja", thread="dialogue-21.en/s01").column("relation")[1] == "履行する"


def test_a_thread_goes_by_the_short_id_that_the_ledger_prints(story: Store) -> None:
    full = ask(story, "thread", thread="dialogue-21.en/s01").rows
    assert ask(story, "thread", thread="thread:dialogue-21/s01").rows == full
    assert ask(story, "thread", thread="thread:dialogue-21.en/s01").rows == full
    with pytest.raises(QueryError, match="knows no thread"):
        ask(story, "thread", thread="thread:dialogue-2/s77")


def test_a_thread_that_is_not_there_is_refused_with_the_nearest(story: Store) -> None:
    with pytest.raises(QueryError, match=r"dialogue-21\.en/s0"):
        ask(story, "thread", thread="dialogue-21.en/s99")


def test_the_threads_of_a_series_have_their_statements_in_the_order_of_time(story: Store) -> None:
    table = ask(story, "threads-of-series", series=SERIES)
    assert list(dict.fromkeys(table.column("thread_key"))) == [
        "dialogue-21.en/s01", "dialogue-21.en/s02", "dialogue-21.en/s04", "dialogue-21.en/s05",
        "dialogue-22.en/s05", "dialogue-22.en/s06",
    ]  # fmt: skip
    networks = [row for row in table if row["thread_key"] == "dialogue-21.en/s02"]
    assert [(row["held_on"], row["level"], row["relations"]) for row in networks] == [
        ("2031-03-12", 1, ()),
        ("2031-11-20", 5, ("strengthens",)),
        ("2031-11-20", 5, ("strengthens",)),
        ("2032-10-09", 2, ("weakens",)),
    ]
    assert not len(ask(story, "threads-of-series", series="us-japan-internet-economy"))


def test_threads_can_be_narrowed_to_a_topic_and_all_below_it(story: Store) -> None:
    for topic in ("5g", "telecommunications"):
        found = ask(story, "threads-of-series", topic=topic).column("thread_key")
        assert "dialogue-21.en/s02" in found
        assert ("dialogue-21.en/s01" in found) == (topic != "5g")


def test_what_changed_at_a_meeting(story: Store) -> None:
    table = ask(story, "changes-of-meeting", meeting=MEETING_22)
    english = [row for row in table if row["release_key"] != JA]
    assert [(row["change"], row["statement"], row["earlier_statement"]) for row in english] == [
        ("dropped", "s03", None),
        ("fulfilled", "s06", None),  # the meeting itself, which was announced
        ("fulfilled", "s01", "s01"),
        ("moved to another forum", "s04", None),
        ("new", "s05", None),
        ("new", "s06", None),
        ("renewed", "s03", "s04"),
        ("renewed", "s04", "s05"),
        ("strengthened", "s02", "s02"),
    ]
    (stronger,) = [row for row in english if row["change"] == "strengthened"]
    assert (stronger["earlier_level"], stronger["level"]) == (1, 5)
    assert str(stronger["earlier_quote"]).startswith("Both sides recognized the need")
    assert {row["change"] for row in ask(story, "changes-of-meeting", "ja", meeting=MEETING_23)} == {
        "消失", "履行", "新規", "再確認", "弱化",
    }  # fmt: skip


def test_the_first_meeting_changes_nothing(story: Store) -> None:
    assert not len(ask(story, "changes-of-meeting", meeting=f"{SERIES}/21"))


def test_how_firmly_each_meeting_speaks_of_a_topic(story: Store) -> None:
    table = ask(story, "drift-of-topic", topic="5g", series=SERIES)
    assert rows(table, "meeting_key", "firmest", "level", "release_key") == [
        (f"{SERIES}/21", 1, 1, "dialogue-21.en"),
        (MEETING_22, 5, 5, EN),
        (MEETING_22, 5, 5, JA),
        (MEETING_23, 2, 2, "dialogue-23.en"),
    ]


def test_what_was_announced_is_met_by_meetings_and_by_statements(story: Store) -> None:
    table = ask(story, "calendar", series=SERIES)
    assert ("2031-09-01", "met", MEETING_22, "2031-11-20") in rows(table, "due_from", "outcome", "met_by", "met_on")
    assert ("2032-06-01", "met", "dialogue-23.en#s03", "2032-10-09") in rows(
        table, "due_from", "outcome", "met_by", "met_on"
    )
    before = ask(story, "calendar", series=SERIES, as_of="2031-11-01")
    assert rows(before, "due_to", "outcome")[:3] == [
        ("2031-12-31", "open"),
        ("2031-10-31", "overdue"),
        ("2032-12-31", "open"),
    ]


def test_what_is_no_longer_mentioned_says_where_it_went(story: Store) -> None:
    table = ask(story, "absences", meeting=MEETING_22)
    assert rows(table, "outcome", "statement", "taken_up_by", "other_release") == [
        ("dropped", "s03", None, None),
        ("moved", "s04", "s03", EN),
    ]
    assert set(ask(story, "absences", "ja", outcome_id="dropped").column("outcome")) == {"消失"}


def test_links_can_be_narrowed_by_kind_and_score(story: Store) -> None:
    everything = ask(story, "links")
    assert {"fulfils", "moved to", "renews", "strengthens", "translation of", "weakens", "widens"} == set(
        everything.column("relation")
    )
    assert all(row["reasons"] for row in everything)
    assert set(ask(story, "links", kind="fulfils").column("relation")) == {"fulfils"}
    firm = ask(story, "links", at_least=90)
    assert 0 < len(firm) < len(everything)
    assert all(float(str(score)) >= 0.9 for score in firm.column("score"))


def test_uses_of_a_phrase_reach_the_other_language_through_translations(story: Store) -> None:
    table = ask(story, "uses-of-phrase", words="trusted SUPPLIERS")
    assert rows(table, "release_key", "found_by", "level") == [
        ("dialogue-21.en", "its words", 1),
        (EN, "its words", 5),
        (JA, "a translation or twin", 5),
        ("dialogue-23.en", "its words", 2),
    ]


def test_two_releases_of_one_meeting_are_compared(story: Store) -> None:
    for one, other in ((EN, JA), (JA, EN)):
        table = ask(story, "compare-releases", one=one, other=other)
        assert set(table.column("difference")) == {"both"}
        assert rows(table, "statement", "other_statement") == [(f"s{n:02}", f"s{n:02}") for n in range(1, 7)]


def test_what_only_one_release_says_and_what_it_says_otherwise_is_told() -> None:
    from msgspec.structs import replace

    whole = second()
    weaker = replace(whole.statements[1], act="affirm-importance")
    other = replace(
        whole, release=replace(whole.release, key="other-22.en"), statements=(weaker, *whole.statements[2:])
    )
    with open_store() as store:
        store.replace([reference_graph(), *map(map_record, (first(), whole, other))])
        store.replace([derive(store, ())])
        table = ask(store, "compare-releases")
    assert rows(table, "difference", "statement", "other_statement")[:2] == [
        ("one only", "s01", None),
        ("another level", "s02", "s01"),
    ]


def test_attendance_counts_the_meetings_of_each_body(told: Store) -> None:
    table = ask(told, "attendance-of-series", series="us-japan-internet-economy")
    found = {row["body"]: row for row in table}
    ministry = found["Ministry of Internal Affairs and Communications"]
    assert ministry["side"] == "Japan"
    assert int(str(ministry["times"])) > 2
    meetings = ministry["meetings"]
    assert isinstance(meetings, tuple)
    assert len(meetings) == ministry["times"]
    assert str(ministry["first_on"]) < str(ministry["last_on"])
