"""The questions that threads answer, on the story written for these tests."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from msgspec.structs import replace

from policygraph.errors import UsageError
from policygraph.graph.chronicle import Said as Words
from policygraph.graph.chronicle import Source, Telling
from policygraph.graph.telling import map_source
from policygraph.identifiers import iri
from policygraph.record.model import Meeting, OpenList, Quote, Record
from policygraph.store import Store
from policygraph.threads.alignment import align
from policygraph.threads.attendance import attendance
from policygraph.threads.calendar import calendar
from policygraph.threads.changes import CHANGES, changes
from policygraph.threads.conflicts import conflicts
from policygraph.threads.counterparts import answers_to
from policygraph.threads.deriving import weave_store
from policygraph.threads.drift import drift
from policygraph.threads.facts import Facts, read_facts
from policygraph.threads.ledger import ledger, row_of
from policygraph.threads.phrases import phrase
from policygraph.threads.reading import read_texts
from policygraph.threads.weave import Weave
from tests.threads.story import SERIES, first, japanese, second, store_of, third, whole_story

DIALOGUE = iri("series", SERIES)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with store_of(*whole_story()) as made:
        yield made


@pytest.fixture(scope="module")
def weave(store: Store) -> Weave:
    return weave_store(store, ())


def meeting(number: int) -> str:
    return iri("meeting", SERIES, number)


def topic(name: str) -> str:
    return iri("topic", name)


# Ledger


def test_the_ledger_has_a_row_a_promise_and_a_column_an_edition(weave: Weave) -> None:
    book = ledger(weave, DIALOGUE)
    assert [edition.ordinal for edition in book.editions] == [21, 22, 23]
    told = {row.thread.key: [entry.edition.ordinal for entry in row.entries] for row in book.rows}
    assert told["dialogue-21.en/s01"] == [21, 22, 23]
    assert told["dialogue-21.en/s03"] == [21, 22]
    assert told["dialogue-22.en/s05"] == [22, 23]
    assert "dialogue-21.en/s05" not in told  # nobody ever commits to open data


def test_a_cell_has_act_level_words_and_what_it_does_to_the_promise(weave: Weave) -> None:
    row = row_of(weave, weave.thread("dialogue-21.en/s01"))
    told = [(entry.firmest.act, entry.firmest.level, entry.kinds) for entry in row.entries if entry.firmest]
    assert told == [("agree", 5, ()), ("past-action", 0, ("fulfils",)), ("affirm-cooperation", 3, ("renews",))]
    assert [len(entry.statements) for entry in row.entries] == [1, 2, 1]
    assert row.entries[1].same[0].kind == "translationOf"
    assert row.topics == (topic("cloud-computing"), topic("standards"))


def test_a_cell_without_words_says_what_became_of_the_promise(weave: Weave) -> None:
    row = row_of(weave, weave.thread("dialogue-21.en/s03"))
    last = row.entries[-1]
    assert last.statements == ()
    assert last.absence is not None
    assert last.absence.outcome == "dropped"


def test_every_statement_of_a_series_stands_in_one_row_of_the_whole_ledger(weave: Weave) -> None:
    book = ledger(weave, DIALOGUE, promises_only=False)
    cells = [said.iri for row in book.rows for entry in row.entries for said in entry.statements]
    assert sorted(cells) == sorted(said.iri for said in weave.statements)
    for row in book.rows:
        assert [entry.edition for entry in row.entries] == sorted(
            (e.edition for e in row.entries), key=lambda e: e.place
        )


def test_the_ledger_of_a_topic_takes_in_those_under_it(weave: Weave) -> None:
    keys = {row.thread.key for row in ledger(weave, DIALOGUE, topic("telecommunications")).rows}
    assert {"dialogue-21.en/s02", "dialogue-21.en/s03", "dialogue-21.en/s04"} <= keys
    assert "dialogue-22.en/s05" not in keys
    assert [row.thread.key for row in ledger(weave, DIALOGUE, topic("quantum")).rows] == []


def test_an_announced_meeting_says_what_met_it(weave: Weave) -> None:
    row = row_of(weave, weave.thread("dialogue-21.en/s06"))
    assert [link.source for link in row.met] == [meeting(22)]


# Changes


def kinds(weave: Weave, after: int, before: int | None = None) -> dict[str, str]:
    found = changes(weave, meeting(after), None if before is None else meeting(before))
    return {change.thread.key: change.kind for change in found.changes}


def test_what_changed_between_two_meetings_is_sorted_by_kind(weave: Weave) -> None:
    assert kinds(weave, 22) == {
        "dialogue-22.en/s05": "new",
        "dialogue-22.en/s06": "new",
        "dialogue-21.en/s05": "renewed",
        "dialogue-21.en/s02": "strengthened",
        "dialogue-21.en/s01": "fulfilled",
        "dialogue-21.en/s06": "fulfilled",
        "dialogue-21.en/s03": "dropped",
        "dialogue-21.en/s04": "moved",
    }
    order = [CHANGES.index(change.kind) for change in changes(weave, meeting(22)).changes]
    assert order == sorted(order)


def test_changes_since_a_meeting_further_back_skip_those_between(weave: Weave) -> None:
    told = kinds(weave, 23, 21)
    assert told["dialogue-21.en/s01"] == "weakened"  # from agreed to continued
    assert told["dialogue-21.en/s02"] == "strengthened"  # from recognized to affirmed
    assert told["dialogue-21.en/s03"] == "dropped"
    assert told["dialogue-23.en/s04"] == "new"
    assert "dialogue-22.en/s05" not in told


def test_a_change_shows_both_sides_in_every_language(weave: Weave) -> None:
    (change,) = [c for c in changes(weave, meeting(22)).changes if c.thread.key == "dialogue-21.en/s02"]
    assert [said.language for said in change.before] == ["en"]
    assert [said.language for said in change.after] == ["en", "ja"]
    assert {link.kind for link in change.links} == {"strengthens"}
    moved = changes(weave, meeting(22)).of("moved")[0]
    assert moved.absence is not None
    assert {said.iri for said in moved.after} >= {moved.absence.into}
    met = [c for c in changes(weave, meeting(22)).of("fulfilled") if c.met_by is not None]
    assert [change.met_by.ordinal for change in met if change.met_by] == [22]


@pytest.mark.parametrize(("after", "before"), [(21, None), (21, 22), (22, 22)])
def test_changes_need_an_earlier_meeting(weave: Weave, after: int, before: int | None) -> None:
    with pytest.raises(UsageError):
        changes(weave, meeting(after), None if before is None else meeting(before))
    with pytest.raises(UsageError, match="no meeting of a series"):
        changes(weave, "urn:nowhere")


def test_each_thread_changes_in_one_way(weave: Weave) -> None:
    for pair in ((22, None), (23, None), (23, 21)):
        found = changes(weave, meeting(pair[0]), None if pair[1] is None else meeting(pair[1]))
        keys = [change.thread.key for change in found.changes]
        assert len(set(keys)) == len(keys)


# Drift


def test_drift_shows_how_firmly_each_edition_speaks(weave: Weave) -> None:
    points = drift(weave, DIALOGUE, topic("5g"))
    assert [(point.edition.ordinal, point.level, point.commitments) for point in points] == [
        (21, 1, 0),
        (22, 5, 2),
        (23, 2, 0),
    ]
    for point in points:
        assert [said.level for said in point.statements] == sorted((s.level for s in point.statements), reverse=True)
    assert [point.level for point in drift(weave, DIALOGUE, topic("submarine-cables"))] == [5, None, None]


# Calendar


def planned(weave: Weave, as_of: date | None = None, facts: Facts | None = None) -> dict[str, str]:
    return {
        one.statements[0].iri.rpartition("/")[2]
        if one.statements
        else one.edition.iri
        if one.edition
        else "": one.status
        for one in calendar(weave, DIALOGUE, as_of=as_of, facts=facts)
    }


def test_the_calendar_tells_what_was_met_and_what_is_overdue(weave: Weave) -> None:
    assert planned(weave) == {
        "dialogue-21.en#s01": "met",
        "dialogue-21.en#s06": "met",
        "dialogue-22.en#s05": "met",
        "dialogue-22.en#s06": "met",
    }


def test_before_its_day_a_promise_is_open_and_after_it_overdue() -> None:
    with store_of(first()) as store:
        alone = weave_store(store, ())
    assert planned(alone)["dialogue-21.en#s01"] == "open"
    assert planned(alone, date(2032, 1, 1))["dialogue-21.en#s01"] == "overdue"
    assert planned(alone, date(2031, 11, 30))["dialogue-21.en#s06"] == "open"  # hedged: a month wider
    assert planned(alone, date(2031, 12, 2))["dialogue-21.en#s06"] == "overdue"


def test_a_meeting_held_after_its_window_is_met_late() -> None:
    record = third()
    assert record.meeting is not None
    late = replace(record, meeting=replace(record.meeting, start="2034-05-01", end="2034-05-01"))
    with store_of(second(), late) as store:
        told = planned(weave_store(store, ()))
    assert told["dialogue-22.en#s06"] == "met-late"


def test_what_two_languages_say_is_planned_once(weave: Weave) -> None:
    (workshop,) = [one for one in calendar(weave, DIALOGUE) if one.statements[0].iri.endswith("22.en#s05")]
    assert [said.language for said in workshop.statements] == ["en", "ja"]
    assert [said.key for said in workshop.reported] == ["dialogue-23.en"]
    assert workshop.said == (date(2032, 6, 1), date(2032, 6, 30))
    assert not workshop.hedged


def test_what_was_held_or_said_after_the_day_asked_for_is_not_known_yet(weave: Weave) -> None:
    assert planned(weave, date(2031, 11, 1)) == {"dialogue-21.en#s01": "open", "dialogue-21.en#s06": "open"}
    assert planned(weave, date(2032, 7, 1)) == {
        "dialogue-21.en#s01": "met",
        "dialogue-21.en#s06": "met",
        "dialogue-22.en#s05": "overdue",
        "dialogue-22.en#s06": "open",
    }
    assert planned(weave, date(2031, 3, 11)) == {}


def test_what_is_met_only_by_the_margin_says_so(weave: Weave) -> None:
    found = {one.statements[0].iri.rpartition("/")[2]: one for one in calendar(weave, DIALOGUE)}
    assert found["dialogue-21.en#s06"].by_margin  # "around the autumn", held on 20 November
    assert not found["dialogue-22.en#s06"].by_margin


def test_a_release_of_no_series_may_plan_too() -> None:
    record = replace(first(), meeting=None)
    with store_of(record) as store:
        alone = weave_store(store, ())
    found = {one.statements[0].name: (one.edition, one.status) for one in calendar(alone, as_of=date(2032, 1, 1))}
    assert found["s01"] == (None, "overdue")
    assert calendar(alone, as_of=date(2031, 1, 1)) == ()


@pytest.mark.parametrize(("actors", "status"), [(("JP", "EU"), "met"), (("JP",), "open")])
def test_what_a_release_of_no_series_announces_is_met_by_a_meeting_of_the_same_parties(
    actors: tuple[str, ...], status: str
) -> None:
    (announcing,) = (one for one in first().statements if one.about == "next-meeting")
    before = replace(first(), meeting=None, statements=(replace(announcing, actors=actors),))
    with store_of(before, second()) as store:
        made = weave_store(store, ())
    (found,) = (one for one in calendar(made, as_of=date(2031, 11, 25)) if one.edition is None)
    assert found.status == status
    assert (found.met_by is None) == (status == "open")
    (found,) = (one for one in calendar(made, as_of=date(2031, 11, 19)) if one.edition is None)
    assert found.status == "open"  # not held yet


def test_a_meeting_that_only_a_source_announces_is_planned_too(weave: Weave) -> None:
    told = Telling(edition=23, series=SERIES, next_meeting="2033-05")
    source = Source(what=Words(en="a page", ja="頁"), kind="release", language="en", key="page", tells=(told,))
    with store_of(*whole_story()) as store:
        store.replace([map_source(source)])
        facts = read_facts(store)
    assert planned(weave, facts=facts)[meeting(23)] == "open"
    assert planned(weave, date(2033, 6, 1), facts)[meeting(23)] == "overdue"


@pytest.mark.parametrize(("when", "status"), [("2031-11", "met"), ("2031-10", "met-late"), ("2032-11", "overdue")])
def test_what_a_source_announces_is_met_by_the_edition_after_it(when: str, status: str) -> None:
    told = Telling(edition=20, series=SERIES, start="2031-01-10", next_meeting=when)
    source = Source(what=Words(en="a page", ja="頁"), kind="release", language="en", key="page", tells=(told,))
    with store_of(second()) as store:
        store.replace([map_source(source)])
        answers = planned(weave_store(store, ()), date(2033, 6, 1), read_facts(store))
    assert answers[meeting(20)] == status


# Attendance


def attended(number: int, start: str, japan: tuple[str, ...], *, open_: bool = False) -> Record:
    text = f"{number}: {', '.join(japan)} among others"
    mark = Quote(exact="among others", start=text.index("among"), end=len(text))
    record = replace(
        third(),
        release=replace(third().release, key=f"attended-{number}", file=f"attended-{number}.txt"),
        meeting=Meeting(series=SERIES, ordinal=number, start=start, end=start, parties=("JP", "EU")),
        participants={"JP": japan, "EU": ("eu-commission",)},
        statements=(),
        text=text,
    )
    return replace(record, open_lists=(OpenList(side="JP", marker=mark),)) if open_ else record


def test_bodies_join_leave_and_are_renamed_side_by_side() -> None:
    records = (
        attended(1, "2010-05-01", ("jp-mic", "jp-meti", "jp-it-strategy-office")),
        attended(2, "2022-05-01", ("jp-mic", "jp-mofa", "jp-digital-agency")),
        attended(3, "2023-05-01", ("jp-mic",), open_=True),
    )
    with store_of(*records) as store:
        facts = read_facts(store)
        facts = Facts(
            claims=facts.claims,
            present=facts.present,
            left_open=facts.left_open,
            successors={iri("agency", "jp-it-strategy-office"): (iri("agency", "jp-digital-agency"),)},
        )
        told = [one for one in attendance(weave_store(store, ()), facts, DIALOGUE) if one.side == iri("country", "JP")]
    agency = {
        name: iri("agency", name) for name in ("jp-meti", "jp-mofa", "jp-it-strategy-office", "jp-digital-agency")
    }
    assert (told[0].since, told[0].joined, told[0].left) == (None, (), ())
    assert told[1].joined == (agency["jp-mofa"],)
    assert told[1].left == (agency["jp-meti"],)
    assert told[1].renamed == ((agency["jp-it-strategy-office"], agency["jp-digital-agency"]),)
    assert (told[2].left, told[2].open) == ((), True)
    assert told[2].not_named == (agency["jp-digital-agency"], agency["jp-mofa"])


def test_successors_come_from_the_vocabulary(store: Store) -> None:
    successors = read_facts(store).successors
    assert successors
    assert all(after for after in successors.values())


# Phrases


def test_a_phrase_is_followed_across_languages(weave: Weave) -> None:
    found = phrase(weave, "trusted suppliers")
    assert [(use.said.key, use.verbatim) for use in found.uses] == [
        ("dialogue-21.en", True), ("dialogue-22.en", True), ("dialogue-23.en", True),
    ]  # fmt: skip
    assert found.firmest is not None
    assert found.firmest.said.act == "commit"
    found = phrase(weave, "digital identity")
    assert found.entries == ("topic/digital-identity",)
    assert [(use.said.language, use.verbatim) for use in found.uses] == [("en", True), ("ja", False)]
    assert found.first == found.uses[0]
    assert found.last == found.uses[-1]


@pytest.mark.parametrize("words", ["open, data portals", "OPEN DATA PORTALS", "open data and portals"])
def test_case_commas_and_conjunctions_do_not_matter(weave: Weave, words: str) -> None:
    assert [use.said.name for use in phrase(weave, words).uses] == ["s05", "s04"]


def test_a_japanese_phrase_is_found_in_english_texts(weave: Weave) -> None:
    found = phrase(weave, "デジタルID")
    assert {(use.said.language, use.verbatim) for use in found.uses} == {("ja", True), ("en", False)}


def test_a_use_is_where_the_published_text_has_it(store: Store, weave: Weave) -> None:
    texts = read_texts(store)
    for words in ("trusted suppliers", "digital identity", "デジタルID"):
        for use in phrase(weave, words).uses:
            assert texts[use.said.release][use.start : use.end] == use.form


def test_the_words_outside_of_statements_are_found_in_the_texts(store: Store, weave: Weave) -> None:
    texts = read_texts(store)
    asides = phrase(weave, "Artificial intelligence", texts=texts).asides
    assert [texts[one.release][one.start : one.end] for one in asides] == [one.form for one in asides]
    assert [one.form for one in asides] == ["artificial intelligence", "Artificial intelligence"]  # the headings
    assert phrase(weave, "Artificial intelligence", texts=texts, series="urn:none").asides == ()
    assert phrase(weave, "Artificial intelligence").asides == ()


def test_what_is_called_exactly_so_goes_before_what_holds_the_words(weave: Weave) -> None:
    found = phrase(weave, "データの自由な流通")
    assert found.entries == ("topic/cross-border-data-flows",)


@pytest.mark.parametrize(
    ("words", "form", "spoken", "yes"),
    [
        (
            "open, interoperable, reliable and secure",
            "オープンで、相互運用性があり、信頼ができ、安全なインターネット",
            "ja",
            True,
        ),
        ("open, interoperable, reliable and secure", "開かれ、相互運用可能", "ja", True),
        ("open, interoperable, reliable and secure", "開かれたインターネット", "ja", False),
        ("open, interoperable, reliable and secure", "ネットワークの中立性", "ja", False),
        ("digital identity", "デジタルID", "ja", True),
        ("自由で開かれたインターネット", "free and open Internet", "en", True),
        ("自由で開かれたインターネット", "net neutrality", "en", False),
    ],
)
def test_a_form_answers_to_a_phrase_by_most_of_its_adjectives(words: str, form: str, spoken: str, *, yes: bool) -> None:
    assert answers_to(words, form, "ja" if spoken == "ja" else "en") is yes


@pytest.mark.parametrize("words", ["", " , ", "and"])
def test_a_phrase_without_words_is_refused(weave: Weave, words: str) -> None:
    with pytest.raises(UsageError, match="no words"):
        phrase(weave, words)


def test_an_unused_phrase_has_no_first_use(weave: Weave) -> None:
    found = phrase(weave, "a rising tide")
    assert (found.first, found.last, found.firmest, found.uses) == (None, None, None, ())
    assert phrase(weave, "trusted suppliers", series="urn:none").uses == ()


# Conflicts


def contradicting() -> tuple[Record, Record]:
    english, other = second(), japanese()
    assert other.meeting is not None
    return (
        replace(english, participants={"JP": ("jp-mic", "jp-mofa")}),
        replace(
            other,
            meeting=replace(other.meeting, start="2031-11-21", end="2031-11-22", place="Osaka"),
            participants={"JP": ("jp-mic",)},
            statements=(replace(other.statements[0], act="conclude"), *other.statements[1:5]),
        ),
    )


def test_tellers_of_one_meeting_who_differ_are_listed() -> None:
    with store_of(*contradicting()) as store:
        woven, facts = weave_store(store, ()), read_facts(store)
    found = conflicts(woven, facts, series=DIALOGUE)
    told = {
        (one.kind, one.field): (one.values, one.other_values) for one in found if one.kind in ("fact", "body", "act")
    }
    assert told["fact", "pg:startDate"] == (("2031-11-20",), ("2031-11-21",))
    assert told["fact", "pg:endDate"] == (("2031-11-21",), ("2031-11-22",))
    assert ("fact", "pg:place") not in told  # the one says nothing of it
    assert told["body", iri("country", "JP")] == ((iri("agency", "jp-mofa"),), ())
    assert told["act", ""] == (("past-action",), ("conclude",))
    left_out = [one.statements[0].iri.rpartition("/")[2] for one in found if one.kind == "left-out"]
    assert left_out == ["dialogue-22.en#s06"]
    assert conflicts(woven, facts, meeting=meeting(99)) == ()


def test_a_virtual_meeting_differs_from_one_in_a_place() -> None:
    english, other = second(), japanese()
    assert english.meeting is not None
    assert other.meeting is not None
    records = (
        replace(english, meeting=replace(english.meeting, format="virtual")),
        replace(other, meeting=replace(other.meeting, place="Tokyo")),
    )
    with store_of(*records) as store:
        found = conflicts(weave_store(store, ()), read_facts(store))
    assert [(one.field, one.values, one.other_values) for one in found if one.kind == "fact"] == [
        ("pg:place", ("virtual",), ("Tokyo",))
    ]


def test_two_meetings_of_one_number_are_no_conflict() -> None:
    again = replace(third(), meeting=Meeting(series=SERIES, ordinal=22, start="2035-05-01", parties=("JP", "EU")))
    one, other = (
        replace(record, participants={"JP": (body,)}) for record, body in ((second(), "jp-mic"), (again, "jp-mofa"))
    )
    with store_of(one, other) as store:
        woven, facts = weave_store(store, ()), read_facts(store)
    assert len(woven.editions) == 2
    assert conflicts(woven, facts) == ()
    assert [(row.edition.start, row.present) for row in attendance(woven, facts, DIALOGUE)] == [
        ("2031-11-20", (iri("agency", "jp-mic"),)),
        ("2035-05-01", (iri("agency", "jp-mofa"),)),
    ]


def test_an_open_list_makes_a_difference_uncertain() -> None:
    english, other = contradicting()
    mark = Quote(exact=(other.text or "")[:3], start=0, end=3)
    with store_of(english, replace(other, open_lists=(OpenList(side="JP", marker=mark),))) as store:
        found = conflicts(weave_store(store, ()), read_facts(store))
    assert [one.certain for one in found if one.kind == "body"] == [False]


def test_a_coarser_date_is_no_conflict() -> None:
    english, other = second(), japanese()
    assert other.meeting is not None
    with store_of(english, replace(other, meeting=replace(other.meeting, start="2031-11", end="2031-11"))) as store:
        found = conflicts(weave_store(store, ()), read_facts(store))
    assert not [one for one in found if one.kind == "fact"]


# Alignment


def test_two_languages_stand_side_by_side(weave: Weave) -> None:
    found = align(weave, "dialogue-22.en", "dialogue-22.ja")
    assert [(pair.left.name, pair.right.name) for pair in found.pairs if pair.left and pair.right] == [
        (f"s0{n}", f"s0{n}") for n in range(1, 7)
    ]
    assert {link.kind for pair in found.pairs for link in pair.links} == {"translationOf"}


def test_two_meetings_stand_side_by_side_and_what_only_one_says_stands_alone(weave: Weave) -> None:
    found = align(weave, f"{SERIES}/21", f"{SERIES}/23")
    alone = [pair.left.name for pair in found.pairs if pair.left and not pair.right]
    assert "s03" in alone
    joined = {(pair.left.name, pair.right.name) for pair in found.pairs if pair.left and pair.right}
    assert {("s01", "s01"), ("s02", "s02")} <= joined
    assert [pair.right.name for pair in found.pairs if pair.right and not pair.left] == ["s03", "s04"]


def test_each_statement_stands_once_in_an_alignment_of_two_releases(weave: Weave, store: Store) -> None:
    for left, right in (("dialogue-21.en", "dialogue-22.en"), ("dialogue-21.en", "dialogue-23.en")):
        found = align(weave, left, right, read_texts(store))
        assert sorted(pair.left.iri for pair in found.pairs if pair.left) == sorted(said.iri for said in found.left)
        assert sorted(pair.right.iri for pair in found.pairs if pair.right) == sorted(said.iri for said in found.right)


def test_releases_of_no_meeting_can_be_aligned() -> None:
    with store_of(replace(first(), meeting=None), replace(third(), meeting=None)) as store:
        found = align(weave_store(store, ()), "dialogue-21.en", "dialogue-23.en", read_texts(store))
    assert ("s01", "s01") in {(pair.left.name, pair.right.name) for pair in found.pairs if pair.left and pair.right}


def test_an_unknown_side_is_refused(weave: Weave) -> None:
    with pytest.raises(UsageError, match="no statement of 'nothing'"):
        align(weave, "dialogue-21.en", "nothing")


@pytest.mark.parametrize("question", [ledger, drift])
def test_an_unknown_series_is_refused(weave: Weave, question: object) -> None:
    with pytest.raises(UsageError, match="no meeting of the series"):
        question(weave, "urn:none", topic("5g"))  # type: ignore[operator]  # both take a series and a topic
