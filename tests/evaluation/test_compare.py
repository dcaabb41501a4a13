"""Laws of the comparison: a reading agrees wholly with itself, and each kind of fault lowers its own measure."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from msgspec.structs import replace

from policygraph.evaluation.compare import Comparison, compare, match_statements, overlap
from policygraph.evaluation.scores import F1, Ratio
from policygraph.record.model import Delegate, Due, Meeting, Quote, Record, Release, Statement
from tests.strategies import records

COMMISSIVE = {"commit"}
TEXT = "The two sides committed to A. They discussed B. They welcomed C."


def _statement(exact: str, act: str, **fields: Any) -> Statement:
    start = TEXT.index(exact)
    return Statement(
        quote=Quote(exact=exact, start=start, end=start + len(exact)), act=act, actors=("JP", "US"), **fields
    )


GOLD = Record(
    release=Release(key="r", file="r.txt", language="en"),
    meeting=Meeting(series="s", ordinal=2, parties=("JP", "US")),
    participants={"JP": ("jp-mic",), "US": ("us-dos",)},
    delegates=(Delegate(name="A B", side="US"),),
    statements=(
        _statement("The two sides committed to A", "commit", topics=("5g",), due=Due(from_="2019-01-01", to="2019-12-31")),
        _statement("They discussed B", "discuss", topics=("ai", "iot")),
    ),
)  # fmt: skip


def _against(reading: Record) -> Comparison:
    return compare(GOLD, reading, COMMISSIVE)


@given(records())
def test_a_reading_of_distinct_spans_agrees_wholly_with_itself(record: Record) -> None:
    distinct: list[Statement] = []
    for statement in record.statements:
        if all(overlap(statement.quote, other.quote) == 0 for other in distinct):
            distinct.append(statement)
    record = replace(record, statements=tuple(distinct))
    result = compare(record, record, COMMISSIVE)
    values = [getattr(result, name) for name in Comparison.__struct_fields__]
    assert all(value.value in (None, 1.0) for value in values if isinstance(value, F1 | Ratio))
    assert not result.missed
    assert not result.surplus
    assert not result.differences


@given(records(), records())
def test_no_statement_is_matched_twice(one: Record, other: Record) -> None:
    pairs = match_statements(one.statements, other.statements)
    assert len({id(left) for left, _ in pairs}) == len({id(right) for _, right in pairs}) == len(pairs)
    assert all(overlap(left.quote, right.quote) >= 0.5 for left, right in pairs)


def test_an_act_read_wrongly_costs_the_act_and_whether_it_commits() -> None:
    wrong = (replace(GOLD.statements[0], act="discuss"), GOLD.statements[1])
    result = _against(replace(GOLD, statements=wrong))
    assert result.spans.value == 1
    assert result.spans_and_acts == F1(1, 2, 2)
    assert result.acts == result.commissive == Ratio(1, 2)
    assert ("commit", "discuss") in result.confusions


def test_a_missed_and_a_surplus_statement_are_named() -> None:
    surplus = _statement("They welcomed C", "welcome")
    result = _against(replace(GOLD, statements=(GOLD.statements[0], surplus)))
    assert result.spans == F1(1, 2, 2)
    assert result.missed == (GOLD.statements[1],)
    assert result.surplus == (surplus,)


def test_topics_count_one_by_one_and_actors_as_a_set() -> None:
    changed = (
        replace(GOLD.statements[0], actors=("US", "JP")),
        replace(GOLD.statements[1], topics=("ai",), actors=("US",)),
    )
    result = _against(replace(GOLD, statements=changed))
    assert result.topics == F1(2, 3, 2)
    assert result.actors == Ratio(1, 2)


def test_a_fact_of_the_meeting_that_the_gold_lacks_counts_against_the_reading() -> None:
    assert GOLD.meeting is not None
    result = _against(replace(GOLD, meeting=replace(GOLD.meeting, place="Tokyo")))
    assert result.meeting == Ratio(3, 4)
    assert result.differences[0].what == "meeting.place"


def test_a_body_on_the_wrong_side_is_both_missed_and_surplus() -> None:
    result = _against(replace(GOLD, participants={"JP": ("jp-mic", "us-dos")}))
    assert result.participants == F1(1, 2, 2)


def test_a_series_outside_the_vocabulary_compares_by_its_name() -> None:
    gold = replace(GOLD, meeting=Meeting(series="tidal-harbours-dialogue"))
    marked = replace(GOLD, meeting=Meeting(series="unreviewed:-/tidal-harbours-dialogue"))
    other = replace(GOLD, meeting=Meeting(series="unreviewed:-/reef-dialogue"))
    assert compare(gold, marked, COMMISSIVE).meeting == Ratio(1, 1)
    assert compare(gold, other, COMMISSIVE).meeting == Ratio(0, 1)


def test_ratios_of_nothing_have_no_value() -> None:
    assert F1().value is F1().precision is F1().recall is Ratio().value is None


def test_scores_add_up_over_files() -> None:
    assert F1(1, 2, 3) + F1(1, 1, 1) == F1(2, 3, 4)
    assert (Ratio(1, 2) + Ratio(1, 2)).value == 0.5
