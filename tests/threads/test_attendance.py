"""Who joined and who left, as laws over any row of lists, closed and open."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from policygraph.graph.reference import reference_graph
from policygraph.identifiers import iri
from policygraph.store import open_store
from policygraph.threads.attendance import Attendance, attendance
from policygraph.threads.facts import DatedName, Facts, Present, read_facts
from policygraph.threads.relations import Relations
from policygraph.threads.said import Edition
from policygraph.threads.weave import Weave
from tests.threads.making import JP, SERIES

TELLER = iri("source", "page")
BODIES = {name: iri("agency", name) for name in "abcd"}
Lists = list[tuple[set[str], bool]]
LISTS = st.lists(st.tuples(st.sets(st.sampled_from(sorted(BODIES)), min_size=1), st.booleans()), min_size=1, max_size=8)


def meeting(number: int) -> str:
    return iri("meeting", "made-up", number)


def told(lists: Lists, **more: object) -> tuple[Attendance, ...]:
    """The attendance of one side; a list is the bodies it names, and whether it is left open."""
    days = [(date(2031, 1, 1) + timedelta(days=400 * number)).isoformat() for number in range(len(lists))]
    editions = [
        Edition(series=SERIES, meetings=(meeting(n),), ordinal=n + 1, start=day, end=day) for n, day in enumerate(days)
    ]
    weave = Weave(statements=(), editions=editions, links=(), threads=(), absences=(), relations=Relations(()))
    facts = Facts(
        present=tuple(
            Present(meeting(n), JP, BODIES[name], TELLER)
            for n, (names, _) in enumerate(lists)
            for name in sorted(names)
        ),
        left_open=frozenset((meeting(n), JP, TELLER) for n, (_, open_) in enumerate(lists) if open_),
        **more,  # type: ignore[arg-type]  # fields by name
    )
    return attendance(weave, facts, SERIES)


def names(bodies: tuple[str, ...]) -> set[str]:
    return {body.rpartition("/")[2] for body in bodies}


@given(LISTS)
def test_nobody_leaves_by_an_open_list_and_nobody_is_unnamed_by_a_closed_one(lists: Lists) -> None:
    for one in told(lists):
        assert not (one.open and one.left)
        assert not (not one.open and one.not_named)


@given(LISTS)
def test_a_body_joins_before_it_leaves_and_leaves_before_it_joins_again(lists: Lists) -> None:
    rows = told(lists)
    for body in BODIES.values():
        steps = [step for one in rows for step, who in (("joined", one.joined), ("left", one.left)) if body in who]
        assert all(before != after for before, after in pairwise(steps))


@given(LISTS)
def test_who_joins_is_named_and_was_missing_from_a_closed_list(lists: Lists) -> None:
    for number, one in enumerate(told(lists)):
        for name in names(one.joined):
            assert name in lists[number][0]
            assert any(name not in before and not open_ for before, open_ in lists[:number])


@given(LISTS)
def test_closed_lists_tell_every_difference(lists: Lists) -> None:
    closed = [(bodies, False) for bodies, _ in lists]
    rows = told(closed)
    for (before, _), (after, _), one in zip(closed, closed[1:], rows[1:], strict=False):
        assert names(one.joined) == after - before
        assert names(one.left) == before - after


def test_a_body_behind_an_open_list_comes_back_without_joining_or_leaves_late() -> None:
    rows = told([({"a", "b"}, False), ({"a"}, True), ({"a", "c"}, False)])
    assert names(rows[1].not_named) == {"b"}
    assert (names(rows[2].joined), names(rows[2].left)) == ({"c"}, {"b"})
    back = told([({"a", "b"}, False), ({"a"}, True), ({"a", "b"}, False)])
    assert (back[2].joined, back[2].left) == ((), ())


def test_after_open_lists_alone_a_new_name_is_first_named_and_has_not_joined() -> None:
    rows = told([({"a"}, True), ({"a", "b"}, False)])
    assert names(rows[1].first_named) == {"b"}
    assert rows[1].joined == ()


def test_a_renamed_body_is_followed_through_an_open_list() -> None:
    rows = told([({"a"}, False), ({"b"}, True), ({"c"}, False)], successors={BODIES["a"]: (BODIES["b"],)})
    assert rows[1].renamed == ((BODIES["a"], BODIES["b"]),)
    assert rows[1].not_named == ()
    assert names(rows[2].left) == {"b"}


def test_a_body_of_a_new_name_is_the_same_body() -> None:
    old = DatedName(BODIES["a"], "2020-01-01", "2031-12-31", "en", "Office of A")
    rows = told([({"a", "b"}, False), ({"b"}, False), ({"a", "b"}, False), ({"a"}, False)], names=(old,))
    assert [names(one.new_names) for one in rows] == [set(), set(), {"a"}, set()]
    assert names(rows[2].joined) == {"a"}


def test_the_vocabulary_knows_names_of_a_stretch_of_time() -> None:
    with open_store() as store:
        store.replace([reference_graph()])
        facts = read_facts(store)
    nisc = iri("agency", "jp-nisc")
    assert [name.label for name in facts.names_on(nisc, "2014-09-16") if name.language == "en"] == [
        "National Information Security Center"
    ]
    assert facts.names_on(nisc, "2016-02-25") == ()
    assert facts.names_on(nisc, None) == ()
    dialogue = iri("series", "us-japan-internet-economy")
    assert {name.language for name in facts.names_on(dialogue, "2024-02-06")} == {"en", "ja"}
