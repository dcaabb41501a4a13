"""Two statements differ in what is named, and in nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from policygraph.answers.comparison.differences import ASPECTS, differences
from policygraph.answers.facts.glossary import Term
from policygraph.answers.facts.rows import Tagged
from policygraph.answers.facts.statements import StatementFact
from policygraph.answers.facts.things import Quoted
from policygraph.identifiers import iri

_terms = st.lists(st.sampled_from([Term(iri("topic", name)) for name in ("5g", "privacy", "quantum")]), unique=True)
_days = st.none() | st.sampled_from(["2031-01-01", "2031-12-31"])


@st.composite
def _statements(draw: st.DrawFn) -> StatementFact:
    act, level = draw(st.sampled_from([("commit", 5), ("agree", 5), ("discuss", 0)]))
    return StatementFact(
        iri=draw(st.sampled_from("ab")),
        release="r",
        order=1,
        act=Term(iri("act", act)),
        level=level,
        commitment=level > 2,
        quoted=Quoted(draw(st.sampled_from(["words", "語"])), "en", 0, 1),
        speakers=tuple(draw(_terms)),
        topics=tuple(draw(_terms)),
        fora=tuple(draw(_terms)),
        due_from=draw(_days),
        due_to=draw(_days),
        hedge=draw(st.none() | st.sampled_from([Tagged("seek to", "en"), Tagged("検討", "ja")])),
    )


@given(_statements(), _statements())
def test_sides_changed_change_sides_only(left: StatementFact, right: StatementFact) -> None:
    there = differences(left, right)
    back = differences(right, left)
    assert [one.aspect for one in there] == [one.aspect for one in back]
    for one, other in zip(there, back, strict=True):
        assert (one.left, one.right, set(one.both)) == (other.right, other.left, set(other.both))


@given(_statements(), _statements())
def test_what_is_named_is_what_differs(left: StatementFact, right: StatementFact) -> None:
    named = {one.aspect: one for one in differences(left, right)}
    assert list(named) == [aspect for aspect in ASPECTS if aspect in named]
    assert ("act" in named) == (left.act != right.act)
    assert ("level" in named) == (left.level != right.level)
    assert ("due" in named) == ((left.due_from, left.due_to) != (right.due_from, right.due_to))
    assert ("hedge" in named) == ((left.hedge is None) != (right.hedge is None))
    for aspect, here, there in (
        ("speakers", left.speakers, right.speakers),
        ("topics", left.topics, right.topics),
        ("fora", left.fora, right.fora),
    ):
        assert (aspect in named) == (set(here) != set(there))
        if aspect in named:
            found = named[aspect]
            assert {*found.both, *found.left} == set(here)
            assert {*found.both, *found.right} == set(there)
            assert not {*found.left} & {*found.right}


@given(_statements())
def test_other_words_are_no_difference(statement: StatementFact) -> None:
    assert differences(statement, replace(statement, quoted=Quoted("otherwise", "ja", 5, 6), iri="c")) == ()
