"""The questions with the facts of sources beside the shipped release, as a build leaves the store."""

from __future__ import annotations

import pytest

from policygraph.answers.questions import ask, list_questions
from policygraph.store import Store
from tests.queries.conftest import KEY

SERIES = "us-japan-internet-economy"
NINTH, TENTH, ELEVENTH = (f"{SERIES}/{number}" for number in (9, 10, 11))
WITH_SOURCES = {"attendance-of-series", "calendar", "conflicts", "meetings-of-series", "planned-events"}
"""The questions whose answer sources have a part in."""


@pytest.mark.parametrize("name", sorted({question.name for question in list_questions()} - WITH_SOURCES))
def test_sources_leave_what_releases_say_as_it_is(seed: Store, told: Store, name: str) -> None:
    for language in ("en", "ja"):
        assert ask(told, name, language) == ask(seed, name, language)


def test_all_fourteen_editions_are_listed_once_with_who_tells_of_them(told: Store) -> None:
    rows = list(ask(told, "meetings-of-series", series=SERIES))
    assert [row["ordinal"] for row in rows] == list(range(1, 15))
    assert all("compiled" in str(row["told_by"]) for row in rows)
    assert [(row["release_key"], row["statements"]) for row in rows if row["release_key"]] == [(KEY, 21)]
    by_number = {row["ordinal"]: row for row in rows}
    assert by_number[7]["told_by"] == (
        "compiled", "embassy-2016-03-02-en", "embassy-2016-03-02-ja", "keidanren-times-2016-03-10", "mic-2016-03-02",
        "yahoo-japan-2016-02-29",
    )  # fmt: skip
    eleventh = by_number[11]
    assert (eleventh["starts"], eleventh["ends"]) == ("2020-09-16 / 2020-09-17", "2020-09-17 / 2020-09-18")
    assert (eleventh["place"], eleventh["format"]) == ("Tokyo", "virtual")
    assert (by_number[10]["starts"], by_number[10]["place"], by_number[10]["format"]) == ("2019-10-10", "Tokyo", None)


def test_the_release_and_the_sources_agree_on_the_ninth(told: Store) -> None:
    assert len(ask(told, "conflicts", meeting=NINTH)) == 0


def test_the_eleventh_is_told_in_conflicting_ways_and_both_stand(told: Store) -> None:
    found = {
        (row["fact"], row["release_key"], row["other_release"]): (row["claims"], row["other_claims"])
        for row in ask(told, "conflicts", meeting=ELEVENTH)
    }
    days = ("compiled-japan-time", "compiled-us-time")
    assert found == {
        ("place", "compiled", "mic-2020-09-25-en"): (("virtual",), ("Tokyo",)),
        ("start", *days): (("2020-09-17",), ("2020-09-16",)),
        ("end", *days): (("2020-09-18",), ("2020-09-17",)),
        ("level of the meeting", "compiled", "trialog-2020"): (("director-general",), ("ceo",)),
    }


def test_only_the_eleventh_and_twelfth_are_told_in_conflicting_ways(told: Store) -> None:
    assert set(ask(told, "conflicts").column("meeting_key")) == {ELEVENTH, f"{SERIES}/12"}


@pytest.mark.parametrize(
    ("as_of", "answer"),
    [
        (None, ("met", TENTH, "2019-10-10")),
        ("2019-12-31", ("met", TENTH, "2019-10-10")),
        ("2019-10-09", ("open", None, None)),
    ],
)
def test_the_plan_of_the_ninth_was_met_by_the_tenth(
    told: Store, as_of: str | None, answer: tuple[str, str | None, str | None]
) -> None:
    [row] = ask(told, "planned-events", as_of=as_of)
    assert (row["outcome"], row["met_by"], row["met_on"]) == answer
