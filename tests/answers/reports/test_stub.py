"""The stub of names outside the vocabulary: Turtle at every stage of its completion, and it does what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from policygraph.answers.facts.glossary import Term
from policygraph.answers.facts.names import NameFact
from policygraph.answers.facts.releases import ReleaseFact
from policygraph.answers.facts.rows import Tagged
from policygraph.answers.facts.things import Quoted
from policygraph.answers.reports import review_stub
from policygraph.answers.reports.stub import stub_of
from policygraph.cli.main import policygraph
from policygraph.errors import UsageError
from policygraph.identifiers import BASE, iri, unreviewed_id
from policygraph.store.interface import Store

RELEASE = f"{BASE}release/a"
PREFERRED = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
ALTERNATIVE = NamedNode("http://www.w3.org/2004/02/skos/core#altLabel")


def _name(written: str, language: str, side: str | None = "US", at: int = 0, kind: str = "agency") -> NameFact:
    assert kind in {"agency", "organization"}
    key = unreviewed_id(written, side)
    return NameFact(
        iri=f"{RELEASE}#n{at}",
        release=RELEASE,
        written=Tagged(written, language),
        refers_to=Term(iri("agency" if kind == "agency" else "organization", key)),
        quoted=Quoted(written, language, at, at + len(written)),
        side=None if side is None else Term(f"{BASE}country/{side}"),
    )


def _stub(*names: NameFact, text: str = "") -> str:
    release = ReleaseFact(iri=RELEASE, key="a", graph="g", language="en", text=text, breaks=())
    found: dict[str, list[NameFact]] = {}
    for name in names:
        found.setdefault(name.refers_to.iri, []).append(name)
    return stub_of([(told[0].refers_to, told) for told in found.values()], {RELEASE: release})


def _labels(turtle: str, role: NamedNode = PREFERRED) -> list[tuple[str, str | None]]:
    return [
        (triple.object.value, triple.object.language)
        for triple in parse(turtle.encode(), format=RdfFormat.TURTLE, base_iri=BASE)
        if triple.predicate == role and isinstance(triple.object, Literal)
    ]


words = st.text(st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=30).filter(
    lambda text: text.split() != []
)


@given(st.lists(words, min_size=1, max_size=4, unique=True), st.sampled_from(["en", "ja"]), st.none() | st.just("JP"))
def test_whatever_the_names_are_the_stub_parses_and_holds_each(
    written: list[str], language: str, side: str | None
) -> None:
    turtle = _stub(*(_name(one, language, side) for one in written), text="x")
    held = _labels(turtle) + _labels(turtle, ALTERNATIVE)
    assert {label for label, _ in held} == {" ".join(one.split()) for one in written}
    assert {tag for _, tag in held} == {language}


@given(words)
def test_the_lines_that_wait_parse_when_their_marks_are_taken_away(written: str) -> None:
    turtle = _stub(_name(written, "en", side=None), text="x")
    done = re.sub(r"^## (?=<)", "", turtle, flags=re.MULTILINE)
    completed = done.replace("country/...", "country/US").replace('"..."@ja', '"名"@ja')
    assert completed.count("##") == turtle.count("##") - 2
    assert ("名", "ja") in _labels(completed)


def test_a_name_stands_with_its_side_its_language_and_its_sentences() -> None:
    text = "They met. The Office of Dreams (OD) spoke.\nThe Office of Dreams agreed."
    turtle = _stub(_name("Office of Dreams", "en", at=14), _name("Office of Dreams", "en", at=47), text=text)
    entry = turtle[turtle.index("# 2 times") :]
    assert entry.splitlines() == [
        "# 2 times / 2 回",
        "#   The Office of Dreams (OD) spoke. [a:1]",
        "#   The Office of Dreams agreed. [a:1]",
        "<agency/us-office-of-dreams> a pg:Agency ;",
        '  pg:code "us-office-of-dreams" ;',
        "  pg:ofParty <country/US> ;",
        '  skos:prefLabel "Office of Dreams"@en .',
        "# 日本語の名称:",
        '## <agency/us-office-of-dreams> skos:prefLabel "..."@ja .',
    ]


def test_an_id_that_the_vocabulary_has_is_not_proposed() -> None:
    assert "<agency/jp-mic-2>" in _stub(_name("MIC", "en", side="JP"), text="MIC")


def test_what_belongs_to_no_country_is_not_asked_for_one() -> None:
    assert "ofParty <" not in _stub(_name("Dream Federation", "en", kind="organization"), text="x")


def test_the_store_s_names_come_most_frequent_first(test_store: Store) -> None:
    turtle = review_stub(store=test_store)
    counts = [int(found) for found in re.findall(r"^# (\d+) times? /", turtle, flags=re.MULTILINE)]
    assert counts == sorted(counts, reverse=True)
    assert "agency/us-office-of-dreams" in turtle
    assert turtle == review_stub(store=test_store)


def test_a_store_without_such_names_gives_a_stub_that_says_so() -> None:
    turtle = stub_of([], {})
    assert _labels(turtle) == []
    assert "There is none" in turtle
    assert "該当なし" in turtle


def test_an_unknown_meeting_is_refused(test_store: Store) -> None:
    with pytest.raises(UsageError, match="no meeting 'nowhere/1'"):
        review_stub(store=test_store, meeting="nowhere/1")


def test_only_the_review_writes_a_stub(tmp_path: Path) -> None:
    done = CliRunner().invoke(policygraph, ["report", "topics", "--stub", str(tmp_path / "a.ttl")])
    assert isinstance(done.exception, UsageError)
    assert "the topics report has no stub" in str(done.exception)
