"""Each fault is found where it is, and nowhere else."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from msgspec.structs import replace

from policygraph.bilingual import Bilingual, Language
from policygraph.vocabulary.check import EXPLANATIONS, Problem, check
from policygraph.vocabulary.entry import Entry, Kind, Label, Role
from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.turtle import read_entries


def entry(kind: Kind, id: str, en: str, ja: str, *more: Label) -> Entry:
    """An entry with these preferred labels and a definition."""
    labels = (Label(en, "en", "preferred"), Label(ja, "ja", "preferred"), *more)
    return Entry(id=id, kind=kind, iri=f"https://example.org/{kind}/{id}", labels=labels, definition=Bilingual(en, ja))


def label(text: str, role: Role = "alternative", language: Language = "en") -> Label:
    return Label(text, language, role)


CHEESE = entry("topic", "cheese", "cheese", "チーズ")
BREAD = entry("topic", "bread", "bread", "パン")
NORWAY, LATVIA = entry("country", "NO", "Norway", "ノルウェー"), entry("country", "LV", "Latvia", "ラトビア")


def problems(*entries: Entry) -> list[tuple[str, str, str]]:
    return [(fault.problem, fault.id, fault.detail) for fault in check(Lexicon(entries))]


def test_a_sound_vocabulary_has_no_faults() -> None:
    assert problems(CHEESE, BREAD, NORWAY) == []


@pytest.mark.parametrize("written", ["bread", "Bread", "breads"])
def test_a_label_of_two_topics_clashes(written: str) -> None:
    rival = entry("topic", "toast", "toast", "トースト", label(written))
    assert [problem for problem, *_ in problems(BREAD, rival)] == ["clash"]


@pytest.mark.parametrize("role", ["joint", "contextual", "misnomer", "exception"])
def test_a_label_with_a_rule_of_its_own_does_not_clash(role: Role) -> None:
    assert problems(BREAD, entry("topic", "toast", "toast", "トースト", label("bread", role))) == []


def test_bodies_of_two_sides_may_share_a_name() -> None:
    one = replace(entry("agency", "no-x", "X of Norway", "ノルウェーX省", label("X省", language="ja")), party="NO")
    other = replace(entry("agency", "lv-x", "X of Latvia", "ラトビアX省", label("X省", language="ja")), party="LV")
    assert problems(NORWAY, LATVIA, one, other) == []
    assert [problem for problem, *_ in problems(NORWAY, one, replace(other, id="no-z", party="NO"))] == ["clash"]


def test_a_body_may_share_a_name_with_its_successor() -> None:
    old = replace(entry("agency", "no-a", "Office A", "A庁", label("ABC")), party="NO", replaced_by=("no-b",))
    new = replace(entry("agency", "no-b", "Office B", "B庁", label("ABC")), party="NO")
    assert problems(NORWAY, old, new) == []


def test_a_missing_language_is_a_gap() -> None:
    assert problems(replace(CHEESE, labels=CHEESE.labels[:1])) == [("gap", "cheese", "prefLabel@ja")]


@pytest.mark.parametrize("kind", ["act", "reason", "remark", "topic"])
def test_an_act_reason_or_topic_without_a_definition_is_a_gap(kind: Kind) -> None:
    eating = entry(kind, "eat", "eat", "食べる")
    assert problems(eating) == []
    assert problems(replace(eating, definition=None)) == [("gap", "eat", "definition")]


@pytest.mark.parametrize("definition", ['"food made of milk"@en', '"乳から作る食品"@ja'])
def test_a_definition_in_one_language_is_a_gap(definition: str, tmp_path: Path) -> None:
    file = tmp_path / "topics.ttl"
    file.write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "<https://w3id.org/policygraph/id/topic/cheese> "
        f'skos:prefLabel "cheese"@en , "チーズ"@ja ; skos:definition {definition} .\n',
        encoding="utf-8",
    )
    assert problems(*read_entries([file])) == [("gap", "cheese", "definition")]


def test_only_acts_reasons_remarks_and_topics_need_a_definition() -> None:
    assert problems(replace(NORWAY, definition=None)) == []


@pytest.mark.parametrize(
    ("broken", "detail"),
    [
        (replace(CHEESE, broader=("dairy",)), "topic/dairy"),
        (replace(CHEESE, yields_to=("dairy",)), "topic/dairy"),
        (replace(CHEESE, names_also=(("organization", "dairy"),)), "organization/dairy"),
        (
            entry("topic", "cheese", "cheese", "チーズ", Label("curd", "en", "contextual", context=("dairy",))),
            "topic/dairy",
        ),
        (replace(entry("agency", "xx-y", "Y", "Y庁"), party="XX"), "country/XX"),
        (replace(entry("agency", "xx-y", "Y", "Y庁"), parent="xx-z"), "xx-z"),
        (replace(entry("series", "talks", "talks", "対話"), hosts=("xx-y",)), "agency/xx-y"),
        (replace(entry("forum", "talks-2001", "talks", "対話"), series="talks"), "series/talks"),
        (replace(entry("place", "oslo", "Oslo", "オスロ"), country="NO"), "country/NO"),
    ],
)
def test_a_reference_to_nothing_is_an_orphan(broken: Entry, detail: str) -> None:
    assert problems(broken) == [("orphan", broken.id, detail)]


def test_a_topic_above_itself_is_a_circle() -> None:
    found = problems(replace(CHEESE, broader=("bread",)), replace(BREAD, broader=("cheese",)))
    assert found == [("circle", "bread", "cheese"), ("circle", "cheese", "bread")]


def test_an_id_under_two_kinds_is_double() -> None:
    assert problems(CHEESE, entry("forum", "cheese", "Cheese Forum", "チーズ会議")) == [("double", "cheese", "forum")]


def test_a_label_that_another_one_covers_is_idle() -> None:
    again = entry("topic", "blue-cheese", "blue cheese", "青カビ", label("Blue-Cheese"))
    assert problems(again) == [("idle", "blue-cheese", "Blue-Cheese = blue cheese")]
    plural = entry("topic", "blue-cheese", "blue cheese", "青カビ", label("blue cheeses"))
    assert problems(plural) == [("idle", "blue-cheese", "blue cheeses = blue cheese")]


def test_a_preferred_label_may_be_weak_as_well() -> None:
    assert problems(entry("topic", "cheese", "cheese", "チーズ", label("cheese", "weak"))) == []


def test_every_problem_is_explained_in_both_languages() -> None:
    assert set(EXPLANATIONS) == set(get_args(Problem))
    assert all(words.en and words.ja for words in EXPLANATIONS.values())
