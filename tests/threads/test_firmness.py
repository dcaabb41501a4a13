"""What the acts and topics of two statements make of a link."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from policygraph.identifiers import BASE, iri
from policygraph.threads.firmness import firmness, likeness, moved, scope
from policygraph.threads.kinds import LinkKind
from policygraph.threads.profile import Profile, Profiler
from policygraph.threads.relations import Relations
from policygraph.threads.said import Said
from tests.threads.making import LEVELS, SERIES, make, topic

RELATIONS = Relations(
    [
        (topic("cbpr")[0], "broader", topic("privacy")[0]),
        (topic("privacy")[0], "broader", topic("data-governance")[0]),
        (iri("forum", "itu-pp-2018"), "edition", iri("series", "itu-pp")),
        (iri("forum", "itu-pp-2022"), "edition", iri("series", "itu-pp")),
    ]
)


@pytest.mark.parametrize(
    ("earlier", "later", "kind"),
    [
        ("commit", "commit", "renews"),
        ("commit", "stress-importance", "weakens"),
        ("stress-importance", "commit", "strengthens"),
        ("commit", "renew-commitment", "renews"),
        ("renew-commitment", "agree", "renews"),
        ("resolve", "renew-commitment", "strengthens"),
        ("commit", "past-action", "fulfils"),
        ("schedule", "conclude", "fulfils"),
        ("conclude", "affirm-cooperation", "renews"),
        ("past-action", "commit", "renews"),
        ("past-action", "past-action", "renews"),
        ("recognize", "past-action", "renews"),
        ("recognize", "conclude", "strengthens"),
        ("express-concern", "express-concern", "renews"),
    ],
)
def test_the_acts_decide_how_a_statement_takes_up_an_earlier_one(earlier: str, later: str, kind: LinkKind) -> None:
    assert firmness(make("a", act=earlier), make("b", act=later, ordinal=2)) == kind


@pytest.mark.parametrize(
    ("language", "words", "kind"),
    [
        ("en", "We welcome the signing of the arrangement", "fulfils"),
        ("en", "We welcome the interest of industry", "weakens"),
        ("ja", "覚書が署名されたことを歓迎した", "fulfils"),
        ("ja", "産業界の関心を歓迎した", "weakens"),
    ],
)
def test_welcoming_that_a_promise_was_kept_tells_that_it_was(language: str, words: str, kind: LinkKind) -> None:
    assert firmness(make("a"), make(words, act="welcome", ordinal=2, language=language)) == kind


@pytest.mark.parametrize("one", LEVELS)
@pytest.mark.parametrize("other", LEVELS)
def test_likeness_is_even_handed_and_highest_for_one_act(one: str, other: str) -> None:
    likely = likeness(make("a", act=one), make("b", act=other))
    assert likely == likeness(make("b", act=other), make("a", act=one))
    assert likely is not None
    assert (likely == 1) == (one == other or (LEVELS[one] == LEVELS[other] and "express-concern" not in (one, other)))


@pytest.mark.parametrize(
    ("earlier", "later", "kind"),
    [
        ("privacy", "privacy", None),
        ("privacy", "cbpr", "narrows"),
        ("cbpr", "privacy", "widens"),
        ("cbpr", "data-governance", "widens"),
        ("cbpr 5g", "cbpr", "narrows"),
        ("cbpr", "cbpr 5g", "widens"),
        ("cbpr privacy", "cbpr", None),
        ("cbpr 5g", "cbpr quantum", None),
        ("", "cbpr", None),
        ("cbpr", "", None),
    ],
)
def test_the_topics_decide_whether_a_statement_narrows_or_widens(
    earlier: str, later: str, kind: LinkKind | None
) -> None:
    one, other = (profile(make("a", topics=topic(*topics.split()))) for topics in (earlier, later))
    assert scope(one, other, RELATIONS) == kind


def test_the_words_decide_too_whether_a_statement_narrows_or_widens() -> None:
    narrow = "map the landing stations"
    wide = "map the landing stations of submarine cables, and open the orchard to visitors"
    one, other = profile(make(narrow, topics=topic("cbpr"))), profile(make(wide, topics=topic("cbpr", "5g")))
    assert (scope(one, other, RELATIONS), scope(other, one, RELATIONS)) == ("widens", "narrows")
    apart = profile(make("exchange staff between patent offices of both sides", topics=topic("cbpr", "5g")))
    assert scope(one, apart, RELATIONS) is None
    as_long = profile(make("map the landing sites", topics=topic("cbpr", "5g")))
    assert scope(one, as_long, RELATIONS) is None


def test_a_topic_that_the_words_or_the_heading_name_is_not_new() -> None:
    one, other = profile(make("a", topics=topic("cbpr"))), profile(make("b", topics=topic("cbpr", "5g")))
    assert scope(one, other, RELATIONS) == "widens"
    assert scope(replace(one, matter=one.matter | set(topic("5g"))), other, RELATIONS) is None


def test_statements_without_a_topic_in_common_say_nothing_of_their_scope() -> None:
    one, other = profile(make("a", topics=topic("ai"))), profile(make("b", topics=topic("5g")))
    named = replace(one, matter=one.matter | set(topic("5g")))
    assert scope(named, other, RELATIONS) is None
    assert scope(other, named, RELATIONS) is None


def profile(said: Said) -> Profile:
    (made,) = Profiler(RELATIONS).statements([said], None)
    return made


@pytest.mark.parametrize(
    ("earlier", "later", "answer"),
    [
        ([iri("organization", "itu")], [iri("organization", "oecd")], True),
        ([iri("organization", "itu")], [iri("organization", "itu"), iri("organization", "oecd")], False),
        ([iri("organization", "itu")], [], False),
        ([iri("forum", "itu-pp-2018")], [iri("forum", "itu-pp-2022")], False),
        ([SERIES], [iri("organization", "oecd")], False),
        ([iri("organization", "itu"), SERIES], [iri("organization", "oecd")], True),
        ([f"{BASE}forum/unreviewed/-/a-b-dialogue"], [f"{BASE}forum/unreviewed/-/b-a-dialogue"], False),
    ],
)
def test_a_promise_moves_when_no_forum_stays(earlier: list[str], later: list[str], answer: bool) -> None:
    statements = make("a", fora=tuple(earlier)), make("b", fora=tuple(later))
    assert moved(*statements, RELATIONS) is answer
