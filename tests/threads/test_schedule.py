"""Which statements announce the next meeting, and when a window is met."""

from __future__ import annotations

from datetime import date

import pytest

from policygraph.identifiers import iri
from policygraph.threads.schedule import announces_next, window_of
from tests.threads.making import SERIES, make, topic


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("The co-chairs intend to meet again in 2032", "en"),
        ("We look forward to the next ministerial meeting in Tokyo", "en"),
        ("Brazil will host the fourth summit of leaders", "en"),
        ("The next round of the dialogue will be held in June", "en"),
        ("次回は2032年に東京で開催する予定である", "ja"),
        ("第10回会合を来年開催することとした", "ja"),
    ],
)
def test_an_announcement_is_known_by_its_words(words: str, language: str) -> None:
    assert announces_next(make(words, act="schedule", language=language))


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("We plan to issue guidance by the next ministerial meeting", "resolve"),
        ("The task force will report at the next meeting of ministers", "commit"),
        ("We will convene a forum on trade in 2032", "commit"),
        ("The second summit adopted a declaration", "past-action"),
    ],
)
def test_a_deadline_or_another_event_announces_no_meeting(words: str, act: str) -> None:
    assert not announces_next(make(words, act=act))


def test_an_event_on_a_topic_or_in_another_forum_is_not_the_next_meeting() -> None:
    words = "We will host the next meeting in 2032"
    assert announces_next(make(words, act="schedule"))
    assert announces_next(make(words, act="schedule", fora=(SERIES,)))
    assert not announces_next(make(words, act="schedule", topics=topic("5g")))
    assert not announces_next(make(words, act="schedule", fora=(iri("organization", "itu"),)))


@pytest.mark.parametrize(
    ("words", "next_one"),
    [
        ("In pursuit of resilient networks, the leaders agreed to meet in person in the coming months", True),
        ("To speed up work on networks, both sides will reconvene in June", True),
        ("Experts on networks will meet again in June", False),
        ("The leaders will open a fund for networks in person", False),
    ],
)
def test_those_who_meet_again_announce_it_whatever_topic_they_name(words: str, *, next_one: bool) -> None:
    assert announces_next(make(words, act="schedule", topics=topic("5g"))) is next_one


def test_the_reader_may_say_so() -> None:
    assert announces_next(make("quidem", act="resolve", about="next-meeting", topics=topic("5g")))


def test_a_hedged_window_is_wider_at_both_ends() -> None:
    plain = make("a", due_from="2032-06-01", due_to="2032-06-30")
    firm, hedged = window_of(plain), window_of(make("a", due_from="2032-06-01", due_to="2032-06-30", hedge="around"))
    assert firm is not None
    assert hedged is not None
    assert firm == (date(2032, 6, 1), date(2032, 6, 30))
    assert hedged == (date(2032, 5, 1), date(2032, 7, 31))
    long = window_of(make("a", due_from="2032-01-01", due_to="2032-12-31", hedge="around"))
    assert long is not None
    assert (long.last - date(2032, 12, 31)).days == 91


@pytest.mark.parametrize(
    ("first", "last", "met"), [("2032-06-30", "2032-07-02", True), ("2032-07-01", "2032-07-02", False)]
)
def test_a_window_is_met_by_what_touches_it(first: str, last: str, met: bool) -> None:
    window = window_of(make("a", due_from="2032-06-01", due_to="2032-06-30"))
    assert window is not None
    assert window.holds(date.fromisoformat(first), date.fromisoformat(last)) is met


def test_without_a_due_date_there_is_no_window() -> None:
    assert window_of(make("a")) is None


def test_a_hedge_widens_no_window_to_days_before_the_promise_was_made() -> None:
    window = window_of(make("a", date="2032-05-20", due_from="2032-05-20", due_to="2037-05-20", hedge="seek to"))
    assert window is not None
    assert window.first == date(2032, 5, 20)
    assert window.last > date(2037, 5, 20)
