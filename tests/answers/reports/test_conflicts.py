"""What the page of conflicts promises: both claims with their tellers and words, none preferred, nothing made up."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from policygraph.answers.reports import render, report
from policygraph.answers.reports.document import Facing, Report, plain, walk
from policygraph.bilingual import LANGUAGES, Language
from policygraph.errors import UsageError
from policygraph.graph.reference import reference_graph
from policygraph.graph.telling import source_graphs
from policygraph.record.model import Record
from policygraph.store import Store, open_store
from tests.answers.conftest import store_of
from tests.answers.reports.dialogue import dialogue_store, records

MEETING = "japan-eu-ict-policy-dialogue/22"


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with dialogue_store() as made:
        yield made


@pytest.fixture(scope="module")
def told_store() -> Iterator[Store]:
    with open_store() as made:
        made.replace([reference_graph(), *source_graphs()])
        yield made


def rows(made: Report, kind: str | None = None) -> list[dict[str, object]]:
    found: list[dict[str, object]] = [dict(zip(made.sheet.columns, row, strict=True)) for row in made.sheet.rows]
    return [row for row in found if kind in (None, row["kind"])]


def facts(made: Report, about: str) -> dict[object, object]:
    return {row["teller"]: row["value"] for row in rows(made, "fact") if row["about"] == about}


def flat(made: Report) -> str:
    return " ".join(render(made).split())


def test_both_claims_stand_with_their_tellers_and_words(store: Store) -> None:
    made = report("conflicts", MEETING, store=store)
    assert facts(made, "startDate") == {"dialogue-22.en": "2031-11-20", "dialogue-22.ja": "2031-11-21"}
    assert facts(made, "endDate") == {"dialogue-22.en": "2031-11-21", "dialogue-22.ja": "2031-11-22"}
    assert facts(made, "place") == {}  # only one tells of it
    page = flat(made)
    assert "20 and 21 November 2031 (source 1" in page
    assert "2031年11月20日及び21日" in page
    assert "none is preferred" in page


def test_days_on_which_tellers_differ_are_not_in_the_title(store: Store, told_store: Store) -> None:
    assert plain(report("conflicts", MEETING, store=store).title).endswith(
        "22nd meeting of the Japan-EU ICT Policy Dialogue"
    )
    agreed = report("conflicts", "us-japan-internet-economy/13", store=told_store)
    assert "6–7 March 2023" in plain(agreed.title)


def test_a_name_left_out_of_an_open_list_is_not_certain(store: Store) -> None:
    (row,) = rows(report("conflicts", MEETING, store=store), "body")
    assert (row["about"], row["side"], row["teller"], row["other_teller"], row["certain"]) == (
        "jp-mofa", "JP", "dialogue-22.en", "dialogue-22.ja", False,
    )  # fmt: skip


def test_the_same_statement_read_as_another_act_stands_face_to_face(store: Store) -> None:
    made = report("conflicts", MEETING, store=store)
    (row,) = rows(made, "act")
    assert (row["value"], row["other_value"]) == ("past-action", "conclude")
    (facing,) = [block for _, part in walk(made.sections) for block in part.blocks if isinstance(block, Facing)]
    assert (facing.left.quote.language, facing.right.quote.language) == ("en", "ja")


def test_what_one_text_leaves_out_is_listed_firmest_first() -> None:
    first, english, other, last = records()
    shorter = replace(other, statements=other.statements[:2])
    with store_of([first, english, shorter, last]) as store:
        made = report("conflicts", MEETING, store=store)
    left = rows(made, "left-out")
    assert [str(row["statement"]).rpartition("/")[2] for row in left] == [
        "dialogue-22.en#s03", "dialogue-22.en#s05", "dialogue-22.en#s06", "dialogue-22.en#s04",
    ]  # fmt: skip
    assert {(row["teller"], row["other_teller"], row["certain"]) for row in left} == {
        ("dialogue-22.en", "dialogue-22.ja", True)
    }
    page = flat(made)
    assert "Said in source 1 and left out by source 2: 4 statements" in page
    assert "Both texts are by" not in page


def test_two_texts_of_one_issuer_say_so() -> None:
    english, other = records()[1:3]
    issuer = replace(other.release, publisher=english.release.publisher)
    with store_of([english, replace(other, release=issuer, statements=other.statements[:2])]) as store:
        page = flat(report("conflicts", MEETING, store=store))
    assert "Both texts are by European Commission." in page


def test_sources_without_a_text_contradict_each_other_too(told_store: Store) -> None:
    made = report("conflicts", store=told_store)
    eleventh = report("conflicts", "us-japan-internet-economy/11", store=told_store)
    assert {row["meeting"] for row in rows(made)} == {"us-japan-internet-economy/11", "us-japan-internet-economy/12"}
    assert set(facts(eleventh, "startDate").values()) == {"2020-09-16", "2020-09-17"}
    assert facts(eleventh, "place") == {"compiled": "virtual", "mic-2020-09-25-en": "Tokyo"}
    assert "by local time of Japan" in flat(eleventh)
    assert {source.key for source in eleventh.sources} == {
        str(row["teller"]) for row in rows(eleventh)
    }  # who agrees with both sides is not named


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_difference_it_says_what_was_compared(language: Language) -> None:
    english = records()[1]
    with store_of([english]) as alone:
        page = report("conflicts", MEETING, language=language, store=alone)
        assert "nothing to compare" in plain(page.lead[0]) or "比較できません" in plain(page.lead[0])
        assert page.sheet.rows == ()
    again = replace(english, release=replace(english.release, key="dialogue-22-again.en"))
    with store_of([english, again]) as agreeing:
        page = report("conflicts", language=language, store=agreeing)
        assert page.sheet.rows == ()
        assert plain(page.lead[0]).startswith(("Compared: 1 meeting.", "1会合を比較しました。"))


def test_a_meeting_or_a_series_is_chosen_and_must_be_known(store: Store) -> None:
    assert rows(report("conflicts", series="japan-eu-ict-policy-dialogue", store=store)) == rows(
        report("conflicts", store=store)
    )
    with pytest.raises(UsageError, match="two choices"):
        report("conflicts", MEETING, series="us-eu-ttc", store=store)
    with pytest.raises(UsageError, match="no meeting"):
        report("conflicts", "japan-eu-ict-policy-dialogue/99", store=store)


def test_the_order_in_which_releases_came_in_changes_nothing() -> None:
    def page(*told: Record) -> str:
        with store_of(told) as made:
            return render(report("conflicts", store=made))

    assert page(*records()) == page(*reversed(records()))
