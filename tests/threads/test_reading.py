"""What threads read from a store is what its releases say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from policygraph.graph.mapping import map_record
from policygraph.graph.terms import PG, ReleaseGraph, Triple, day, integer, node, quads_of, type_
from policygraph.identifiers import iri
from policygraph.record.model import Meeting, Record
from policygraph.store import Store, open_store
from policygraph.threads.days import first_day, last_day
from policygraph.threads.meetings import read_meetings
from policygraph.threads.reading import read_editions, read_said, read_texts
from policygraph.threads.relations import read_relations
from tests.threads.story import FIRST, SERIES, first, japanese, second, store_of, third, whole_story


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with store_of(*whole_story()) as made:
        yield made


def test_every_statement_is_read_with_its_facts(store: Store) -> None:
    read = {(said.key, said.order): said for said in read_said(store)}
    records = whole_story()
    assert len(read) == sum(len(record.statements) for record in records)
    for record in records:
        for order, statement in enumerate(record.statements, 1):
            said = read[record.release.key, order]
            assert record.meeting is not None
            assert (said.words, said.start, said.end) == (
                statement.quote.exact,
                statement.quote.start,
                statement.quote.end,
            )
            assert (said.act, said.language, said.ordinal) == (
                statement.act,
                record.release.language,
                record.meeting.ordinal,
            )
            assert {topic.rpartition("/")[2] for topic in said.topics} == set(statement.topics)
            assert {forum.rpartition("/")[2] for forum in said.fora} == set(statement.fora)
            assert {speaker.rpartition("/")[2] for speaker in said.speakers} == set(statement.actors)
            due = None if said.due_from is None else (said.due_from, said.due_to)
            assert due == (None if statement.due is None else (statement.due.from_, statement.due.to))
            assert (said.hedge, said.about, said.carry_over) == (statement.hedge, statement.about, statement.carry_over)
            assert said.date == record.meeting.start
            assert said.issuer == iri("agency", record.release.publisher or "")


def test_statements_come_in_the_order_of_time(store: Store) -> None:
    places = [said.place for said in read_said(store)]
    assert places == sorted(places)


def test_one_series_can_be_read_alone(store: Store) -> None:
    assert read_said(store, iri("series", SERIES)) == read_said(store)
    assert read_said(store, iri("series", "us-japan-cyber-dialogue")) == ()


def test_an_act_that_commits_is_known(store: Store) -> None:
    commits = {said.act: said.commissive for said in read_said(store)}
    assert commits["agree"]
    assert not commits["stress-importance"]
    levels = {said.act: said.level for said in read_said(store)}
    assert (levels["agree"], levels["past-action"]) == (5, 0)


def test_texts_are_read_as_published(store: Store) -> None:
    texts = read_texts(store)
    assert texts[iri("release", "dialogue-21.en")] == FIRST
    for said in read_said(store):
        assert texts[said.release][said.start : said.end] == said.words


def test_two_releases_of_one_number_are_one_edition(store: Store) -> None:
    editions = read_editions(store)
    assert [(edition.ordinal, len(edition.releases)) for edition in editions] == [(21, 1), (22, 2), (23, 1)]
    assert (editions[1].start, editions[1].end) == ("2031-11-20", "2031-11-21")


def numberless(record: Record, start: str | None) -> Record:
    assert record.meeting is not None
    return replace(record, meeting=Meeting(series=SERIES, start=start, end=start))


@pytest.mark.parametrize(
    ("start", "editions"), [("2031-11-21", 1), ("2031-11-18", 1), ("2031-11-17", 2), ("2031-12-20", 2), (None, 2)]
)
def test_a_release_that_knows_no_number_joins_the_edition_of_its_days(start: str | None, editions: int) -> None:
    with store_of(second(), numberless(japanese(), start)) as store:
        assert len(read_editions(store)) == editions


def test_an_edition_without_a_text_is_an_edition() -> None:
    meeting = node(iri("meeting", SERIES, 20))
    name = node(iri("graph", "file", "facts"))
    facts: list[Triple] = [
        (meeting, type_, PG.Meeting),
        (meeting, PG.series, node(iri("series", SERIES))),
        (meeting, PG.ordinal, integer(20)),
        (meeting, PG.startDate, day("a")("2030-05")),
    ]
    with open_store() as store:
        store.replace([ReleaseGraph(name, quads_of(facts, name)), map_record(first())])
        editions = read_editions(store)
    assert [(edition.ordinal, edition.releases == ()) for edition in editions] == [(20, True), (21, False)]


@pytest.mark.parametrize(
    ("start", "ordinals"), [("2031-12-01", [22]), ("2032-01-20", [22]), ("2032-01-21", [22, None])]
)
def test_one_number_on_days_far_apart_is_two_editions_and_is_said(start: str, ordinals: list[int | None]) -> None:
    record = japanese()
    assert record.meeting is not None
    again = replace(record, meeting=replace(record.meeting, start=start, end=start))
    with store_of(second(), again) as store:
        meetings = read_meetings(store)
        said = {(one.key, one.ordinal, one.meeting) for one in read_said(store)}
    assert [edition.ordinal for edition in meetings.editions()] == ordinals
    assert len({meeting for _, _, meeting in said}) == len(ordinals)
    assert [warning.en.partition(":")[0] for warning in meetings.warnings] == [record.release.key] * (len(ordinals) - 1)


def test_a_release_without_a_meeting_is_read_and_in_no_edition() -> None:
    with store_of(replace(third(), meeting=None)) as store:
        assert read_editions(store) == ()
        assert {said.series for said in read_said(store)} == {None}
        assert {said.date for said in read_said(store)} == {"2032-10-12"}


def test_relations_know_what_is_above_a_topic_and_what_a_forum_is_an_edition_of(store: Store) -> None:
    relations = read_relations(store)
    assert iri("topic", "privacy") in relations.above(iri("topic", "cbpr"))
    assert iri("topic", "data-governance") in relations.above(iri("topic", "cbpr"))
    assert relations.standing("urn:nothing") == "urn:nothing"


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)))
def test_a_day_lies_between_the_first_and_last_day_of_its_month_and_year(when: date) -> None:
    for text in (when.isoformat(), when.isoformat()[:7], when.isoformat()[:4]):
        first_of, last_of = first_day(text), last_day(text)
        assert first_of is not None
        assert last_of is not None
        assert first_of <= when <= last_of
        assert first_of.isoformat().startswith(text)
        assert last_of.isoformat().startswith(text)
    assert first_day(when.isoformat()) == last_day(when.isoformat()) == when


def test_no_date_is_no_day() -> None:
    assert first_day(None) is None
    assert last_day("") is None
