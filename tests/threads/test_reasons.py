"""Each reason moves the score as the table says."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from policygraph.identifiers import iri
from policygraph.threads.profile import Profile, Profiler
from policygraph.threads.relations import Relations
from policygraph.threads.said import Said
from policygraph.threads.scoring import Cell, cells
from policygraph.threads.sheet import Sheet
from policygraph.threads.weights import FOOTINGS, REASONS, THRESHOLD, WEIGHTS, Footing
from policygraph.vocabulary.lexicon import load_lexicon
from tests.threads.making import EU, JP, make, topic

RELATIONS = Relations([(topic("cbpr")[0], "broader", topic("privacy")[0])])
WORDS = "map the landing stations of submarine cables in the Arctic ocean"
OTHERS = (
    make("exchange staff between the patent offices", release="r1", order=2, topics=topic("startups")),
    make("open the orchard to visitors in spring", release="r1", order=3, topics=topic("education")),
)


def profile(said: Said, **more: object) -> Profile:
    (made,) = Profiler(RELATIONS).statements([said], None)
    return replace(made, **more)


def pair(one: Profile, other: Profile, footing: Footing = "later") -> Cell:
    """How the two score, among others that share nothing with them."""
    crowd = [profile(said) for said in OTHERS]
    found = cells(Sheet([one, *crowd]), Sheet([other]), footing, RELATIONS, least=0)
    return next(cell for cell in found if cell.left == one.said.iri)


EARLIER = make(WORDS, topics=topic("submarine-cables", "cbpr"), fora=(iri("organization", "itu"),))
LATER = make(
    WORDS, release="r2", ordinal=2, topics=topic("submarine-cables", "cbpr"), fora=(iri("organization", "itu"),)
)
BASE = profile(EARLIER, heading=frozenset({"network"})), profile(LATER, heading=frozenset({"network"}))

WORSE: dict[str, dict[str, Any]] = {
    "words": {"words": frozenset({"map", "station", "whale"})},
    "setting": {"setting": {"map": 1.0, "whale": 1.0}},
    "phrases": {"phrases": frozenset({"map landing", "whale station"})},
    "amount": {"words": frozenset({"map"})},
    "heading": {"heading": frozenset({"whale"})},
    "matter": {"matter": frozenset(topic("submarine-cables", "quantum"))},
    "names": {"names": frozenset({"country/NO"})},
    "fora": {"fora": frozenset({iri("organization", "oecd")})},
}
"""For each reason that looks at the profile, less of it in the later statement."""


@pytest.mark.parametrize("reason", WORSE)
def test_less_of_a_reason_lowers_its_value_and_the_score(reason: str) -> None:
    earlier = replace(BASE[0], names=frozenset({"country/IS", "country/NO"}))
    later = replace(BASE[1], names=frozenset({"country/IS", "country/NO"}))
    best, worse = pair(earlier, later), pair(earlier, replace(later, **WORSE[reason]))
    assert value(worse, reason) < value(best, reason)
    assert worse.score < best.score


LESS_LIKE: dict[str, dict[str, Any]] = {
    "act": {"act": "recognize", "level": 1},
    "speakers": {"speakers": (JP,)},
    "due": {"due_from": "2041-01-01", "due_to": "2041-12-31"},
}


@pytest.mark.parametrize("reason", LESS_LIKE)
def test_less_like_facts_lower_the_score(reason: str) -> None:
    due = {"due_from": "2031-01-01", "due_to": "2031-12-31"}
    earlier = replace(BASE[0], said=replace(EARLIER, **due))
    later = replace(BASE[1], said=replace(LATER, **due))
    best = pair(earlier, later)
    worse = pair(earlier, replace(later, said=replace(later.said, **LESS_LIKE[reason])))
    assert value(worse, reason) < value(best, reason)
    assert worse.score < best.score


def test_standing_elsewhere_in_the_text_lowers_the_score() -> None:
    near, far = pair(BASE[0], replace(BASE[1], place=BASE[0].place)), pair(BASE[0], replace(BASE[1], place=1.0))
    assert value(far, "order") < value(near, "order")
    assert far.score < near.score


def test_a_broader_topic_counts_for_something_and_an_unrelated_one_for_nothing() -> None:
    earlier = profile(make("abc", topics=topic("cbpr")))
    values = {}
    for name in ("cbpr", "privacy", "quantum"):
        later = profile(make("xyz", release="r2", ordinal=2, topics=topic(name)), names=frozenset({"SIGN"}))
        cell = pair(replace(earlier, names=frozenset({"SIGN"})), later, "later-translated")
        values[name] = value(cell, "topics")
    assert values["cbpr"] == 1
    assert 0 < values["privacy"] < 1
    assert values["quantum"] == 0


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    crowd = [make(f"network of schools number {'abcdefgh'[n]}{n}", order=n + 2) for n in range(8)]
    earlier = make("network for lighthouses")
    sheet = Sheet(Profiler(RELATIONS).statements([earlier, *crowd], None))
    scores = {}
    for word in ("network", "lighthouses"):
        later = make(f"{word} and museums", release="r2", ordinal=2, topics=topic("5g"))
        (right,) = Profiler(RELATIONS).statements([later], None)
        sharing = replace(right, topics=frozenset(topic("5g")), matter=frozenset(topic("5g")))
        left = [replace(p, matter=frozenset(topic("5g"))) if p.said == earlier else p for p in sheet.profiles]
        found = cells(Sheet(left), Sheet([sharing]), "later", RELATIONS, least=0)
        scores[word] = next(cell.score for cell in found if cell.left == earlier.iri)
    assert scores["lighthouses"] > scores["network"]


def test_a_reason_that_cannot_be_asked_is_left_out() -> None:
    bare = pair(replace(BASE[0], fora=frozenset(), heading=frozenset()), replace(BASE[1], fora=frozenset()))
    assert {"fora", "heading", "due"}.isdisjoint(reason.name for reason in bare.reasons)
    assert abs(sum(reason.weight for reason in bare.reasons) - 1) < 1e-9


def test_the_parties_own_names_are_no_reason() -> None:
    named = {"names": frozenset({"country/JP", "country/EU"})}
    cell = pair(replace(BASE[0], **named), replace(BASE[1], **named))
    assert "names" not in {reason.name for reason in cell.reasons}
    assert {JP, EU} == set(EARLIER.speakers)


def test_a_name_that_hardly_any_other_bears_speaks_for_a_pair_and_its_lack_not_against_it() -> None:
    ends = BASE[0], replace(BASE[1], **WORSE["words"])
    plain, named = pair(*ends), [replace(one, titles=frozenset({"lighthouse dialogue"})) for one in ends]
    both = pair(named[0], named[1])
    assert value(both, "titles") == 1
    assert both.score > plain.score
    alone = pair(named[0], ends[1])
    assert "titles" not in {reason.name for reason in alone.reasons}
    assert alone.score == plain.score
    crowd = [replace(profile(said), titles=frozenset({"lighthouse dialogue"})) for said in OTHERS]
    found = cells(Sheet([named[0], *crowd]), Sheet([named[1]]), "later", RELATIONS, least=0)
    assert "titles" not in {reason.name for cell in found for reason in cell.reasons}


@pytest.mark.parametrize(
    ("words", "language", "titles"),
    [
        (
            "attend the U.S.-EU Lighthouse Dialogue and INDUS-X",
            "en",
            {"eu lighthouse", "lighthouse dialogue", "indus-x"},
        ),
        ("We work on Lighthouses for the sea", "en", set()),
        ("両国は、「灯台対話」を開始した。", "ja", {"灯台対話"}),
        ("両国は、灯台について対話した。", "ja", set()),
    ],
)
def test_a_name_is_told_by_the_way_it_is_written(words: str, language: str, titles: set[str]) -> None:
    assert profile(make(words, language=language)).titles == titles


@pytest.mark.parametrize("footing", FOOTINGS)
def test_the_weights_of_a_footing_sum_to_one(footing: Footing) -> None:
    assert abs(sum(WEIGHTS[footing].values()) - 1) < 1e-9
    assert set(WEIGHTS[footing]) == set(REASONS)
    assert 0 < THRESHOLD[footing] < 1


def test_across_languages_no_words_are_compared() -> None:
    for footing in ("translated", "later-translated"):
        assert not any(WEIGHTS[footing][reason] for reason in ("words", "setting", "phrases", "amount", "heading"))


def test_statements_that_share_nothing_particular_are_no_candidates() -> None:
    left = [make(f"network {'abcdefghijklmnopqrstuvwxyz'[n]}{n}x", order=n + 1) for n in range(26)]
    right = [make("network zz", release="r2", ordinal=2)]
    here, there = (Sheet(Profiler(RELATIONS).statements(side, None)) for side in (left, right))
    assert cells(here, there, "later", RELATIONS, least=0) == []


def test_the_forms_of_the_vocabulary_join_two_languages() -> None:
    english = make("promote the Global CBPR Forum and open RAN", topics=topic("cbpr"))
    japanese = make("グローバルCBPRフォーラム及びOpen RANを推進する", release="r2", language="ja", topics=topic("cbpr"))
    one, other = (Profiler(RELATIONS, load_lexicon()).statements([said], None)[0] for said in (english, japanese))
    cell = pair(one, other, "translated")
    assert value(cell, "topics") == 1
    assert value(cell, "names") == 1
    assert cell.strength > 1


def value(cell: Cell, reason: str) -> float:
    return next(one.value for one in cell.reasons if one.name == reason)
