"""Putting events together: laws that hold for every language."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from policygraph.extraction.grammar import Event
from policygraph.extraction.meeting import Told, meeting_of
from policygraph.extraction.passages import Passage
from policygraph.record.model import Session
from policygraph.text.document import Span
from policygraph.text.view import View
from policygraph.vocabulary.lexicon import load_lexicon


def passage(index: int, kind: str = "paragraph", role: Any = "body") -> Passage:
    return Passage(
        index=index,
        span=Span(index * 100, index * 100 + 50),
        block=index,
        kind=kind,
        role=role,
        view=View("", (), ()),
        mentions=(),
    )


def event(at: int, **facts: Any) -> Event:
    values: dict[str, Any] = {"standing": "held", **facts}
    return Event(span=Span(at * 100, at * 100 + 10), passage=at, **values)


PAGES = [passage(0, "title", "title"), *(passage(i) for i in range(1, 6))]
TITLE = event(0, standing="named", series="us-japan-internet-economy", ordinal=9, parties=("JP", "US"))
HELD = event(1, ordinal=9, start="2018-07-23", end="2018-07-24", place="Washington, D.C.", place_country="US")


def put_together(*events: Event) -> Told:
    return meeting_of(events, PAGES, load_lexicon())


def test_the_title_tells_which_meeting_is_reported() -> None:
    earlier = event(2, ordinal=8, start="2017-09-21", end="2017-09-22", place="Tokyo")
    found = put_together(TITLE, HELD, earlier).meeting
    assert found is not None
    assert (found.ordinal, found.start, found.place) == (9, "2018-07-23", "Washington, D.C.")


@given(st.permutations([HELD, event(2, ordinal=9, level="director-general"), event(3, ordinal=9, hosts=("jp-mic",))]))
def test_events_of_one_number_are_one_meeting_in_whatever_order_they_come(events: list[Event]) -> None:
    found = put_together(TITLE, *events).meeting
    assert found is not None
    assert (found.level, found.hosts, found.place) == ("director-general", ("jp-mic",), "Washington, D.C.")


def test_a_more_exact_date_inside_the_first_one_goes_before_it() -> None:
    month = replace(HELD, start="2018-07", end="2018-07")
    exact = event(3, sessions=(Session(kind="government"),), start="2018-07-23", end="2018-07-24")
    found = put_together(TITLE, month, exact).meeting
    assert found is not None
    assert (found.start, found.end) == ("2018-07-23", "2018-07-24")


def test_a_session_of_another_occasion_is_left_out() -> None:
    near = event(2, sessions=(Session(kind="private-sector"),), start="2018-07-10", end="2018-07-10")
    far = event(3, sessions=(Session(kind="expert-level"),), start="2019-03-01", end="2019-03-01")
    found = put_together(TITLE, HELD, near, far).meeting
    assert found is not None
    assert [s.kind for s in found.sessions] == ["private-sector"]


def test_a_kind_of_session_told_twice_is_one_session() -> None:
    twice = [event(i, sessions=(Session(kind="government"),)) for i in (2, 3)]
    found = put_together(TITLE, HELD, *twice).meeting
    assert found is not None
    assert len(found.sessions) == 1


def test_planned_meetings_are_not_reported() -> None:
    assert put_together(event(1, standing="planned", ordinal=10)).meeting is None


def test_no_event_gives_no_meeting() -> None:
    assert put_together().meeting is None
