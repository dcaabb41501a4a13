"""Three editions written for these tests come out as the story they tell."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from policygraph.identifiers import iri
from policygraph.record.model import Record
from policygraph.store import Store
from policygraph.threads.deriving import weave_store
from policygraph.threads.link import Absence
from policygraph.threads.weave import Weave
from tests.threads.story import SERIES, first, japanese, second, store_of, third, whole_story


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with store_of(*whole_story()) as made:
        yield made


@pytest.fixture(scope="module")
def weave(store: Store) -> Weave:
    return weave_store(store, ())


def name(thing: str) -> str:
    return thing.rpartition("/")[2]


def links(weave: Weave, *kinds: str) -> set[tuple[str, str]]:
    return {(name(link.source), name(link.target)) for link in weave.links if link.kind in kinds}


def test_a_working_group_is_agreed_then_at_work_then_continued(weave: Weave) -> None:
    thread = weave.thread("dialogue-21.en/s01")
    assert [name(member) for member in thread.members] == [
        "dialogue-21.en#s01", "dialogue-22.en#s01", "dialogue-22.ja#s01", "dialogue-23.en#s01",
    ]  # fmt: skip
    assert ("dialogue-22.en#s01", "dialogue-21.en#s01") in links(weave, "fulfils")
    assert ("dialogue-23.en#s01", "dialogue-22.en#s01") in links(weave, "renews")


def test_two_languages_align_one_to_one_where_both_say_it(weave: Weave) -> None:
    assert links(weave, "translationOf") == {(f"dialogue-22.en#s0{n}", f"dialogue-22.ja#s0{n}") for n in range(1, 7)}


def test_the_two_texts_are_one_meeting_with_one_set_of_topics_and_both_sets_of_words(weave: Weave) -> None:
    meeting = iri("meeting", SERIES, 22)
    edition = weave.edition(meeting)
    assert edition is not None
    assert edition.meetings == (meeting,)
    assert len(edition.releases) == 2
    assert {said.language for said in weave.said_at(edition)} == {"en", "ja"}
    for link in weave.links:
        if link.kind == "translationOf":
            english, other = weave.said(link.source), weave.said(link.target)
            assert set(english.topics) >= set(other.topics)
            assert english.words != other.words


def test_a_promise_grows_firmer_and_weaker(weave: Weave) -> None:
    assert ("dialogue-22.en#s02", "dialogue-21.en#s02") in links(weave, "strengthens")
    assert ("dialogue-23.en#s02", "dialogue-22.en#s02") in links(weave, "weakens")


def test_a_promise_widens(weave: Weave) -> None:
    assert links(weave, "widens") == {("dialogue-22.en#s04", "dialogue-21.en#s05")}


def test_a_promised_event_is_fulfilled_by_its_report(weave: Weave) -> None:
    assert ("dialogue-23.en#s03", "dialogue-22.en#s05") in links(weave, "fulfils")
    assert ("dialogue-23.en#s03", "dialogue-22.ja#s05") in links(weave, "fulfils")


def test_an_announced_meeting_is_fulfilled_by_the_next_edition(weave: Weave) -> None:
    met = {(name(link.source), name(link.target)) for link in weave.links if "/meeting/" in link.source}
    assert met == {("22", "dialogue-21.en#s06"), ("23", "dialogue-22.en#s06"), ("23", "dialogue-22.ja#s06")}


def test_announcements_of_two_meetings_are_no_thread(weave: Weave) -> None:
    assert [name(member) for member in weave.thread("dialogue-21.en/s06").members] == ["dialogue-21.en#s06"]


def absences(weave: Weave, edition: int) -> dict[str, Absence]:
    return {name(a.statement): a for a in weave.absences if a.edition == iri("meeting", SERIES, edition)}


def test_what_nobody_speaks_of_any_more_is_dropped(weave: Weave) -> None:
    found = absences(weave, 22)
    assert found["dialogue-21.en#s03"].outcome == "dropped"
    assert found["dialogue-21.en#s03"].into is None


def test_what_another_forum_takes_up_has_moved(weave: Weave) -> None:
    moved = absences(weave, 22)["dialogue-21.en#s04"]
    assert (moved.outcome, name(moved.into or "")) in {("moved", "dialogue-22.en#s03"), ("moved", "dialogue-22.ja#s03")}
    assert ("dialogue-21.en#s04", "dialogue-22.en#s03") in links(weave, "movedTo")


def test_what_is_still_said_is_not_absent(weave: Weave) -> None:
    assert {"dialogue-21.en#s01", "dialogue-21.en#s02", "dialogue-21.en#s05"}.isdisjoint(absences(weave, 22))


def test_a_promise_missing_from_one_edition_is_found_again_in_the_next() -> None:
    with store_of(first(), third()) as store:
        weave = weave_store(store, ())
    assert ("dialogue-23.en#s01", "dialogue-21.en#s01") in links(weave, "weakens")
    with store_of(first(), _without_working_group(), third()) as store:
        weave = weave_store(store, ())
    assert ("dialogue-23.en#s01", "dialogue-21.en#s01") in links(weave, "weakens")


def _without_working_group() -> Record:
    record = second()
    text = (record.text or "").replace("The working group on security standards for cloud services met", "Nobody met")
    shift = len(text) - len(record.text or "")
    kept = [
        replace(s, quote=replace(s.quote, start=s.quote.start + shift, end=s.quote.end + shift))
        for s in record.statements[1:]
    ]
    return replace(record, text=text, statements=tuple(kept))


def test_a_release_alone_has_threads_of_one(weave: Weave) -> None:
    with store_of(japanese()) as store:
        alone = weave_store(store, ())
    assert [len(thread.members) for thread in alone.threads] == [1] * 6
    assert (alone.links, alone.absences) == ((), ())
    assert len(weave.threads) < sum(len(record.statements) for record in whole_story())
