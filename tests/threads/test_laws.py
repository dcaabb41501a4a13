"""What holds of links whatever the statements are."""

from __future__ import annotations

from collections import Counter
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from policygraph.threads.kinds import FIRMNESS, KIND, SCOPE, WITHIN, LinkKind
from policygraph.threads.link import Link
from policygraph.threads.said import Said
from policygraph.threads.settlement import Settlement
from policygraph.threads.weave import Weave
from tests.threads.making import OTHER_SERIES, releases, series, woven

few = settings(max_examples=20)  # a weave takes some hundredths of a second


def everything(weave: Weave) -> tuple[object, ...]:
    return weave.links, weave.threads, weave.absences


@few
@given(series(), st.randoms(use_true_random=False))
def test_the_order_in_which_statements_come_changes_nothing(statements: list[Said], chance: object) -> None:
    shuffled = list(statements)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # a Random of hypothesis
    assert everything(woven(*shuffled)) == everything(woven(*statements))


@few
@given(series())
def test_between_two_releases_links_are_one_to_one(statements: list[Said]) -> None:
    weave = woven(*statements)
    seen: Counter[tuple[str, str]] = Counter()
    for pair in {frozenset((link.source, link.target)) for link in weave.links if link.kind != "mergedInto"}:
        if all(weave.knows(end) for end in pair):
            one, other = sorted(pair)
            seen[one, weave.said(other).release] += 1
            seen[other, weave.said(one).release] += 1
    assert max(seen.values(), default=1) == 1


@few
@given(series())
def test_a_pair_has_one_kind_of_firmness_and_at_most_one_scope(statements: list[Said]) -> None:
    pairs: dict[tuple[str, str], list[LinkKind]] = {}
    for link in woven(*statements).links:
        pairs.setdefault((link.source, link.target), []).append(link.kind)
    for kinds in pairs.values():
        assert sum(kind in (*FIRMNESS, "fulfils") for kind in kinds) <= 1
        assert sum(kind in SCOPE for kind in kinds) <= 1
        assert not (set(kinds) & set(SCOPE)) or set(kinds) & set(FIRMNESS)


@few
@given(series())
def test_links_point_as_their_kind_says(statements: list[Said]) -> None:
    weave = woven(*statements)
    for link in weave.links:
        if not weave.knows(link.source):
            continue
        source, target = weave.said(link.source), weave.said(link.target)
        match KIND[link.kind].direction:
            case "both":
                assert (source.meeting, link.kind in WITHIN) == (target.meeting, True)
                assert source.release != target.release
            case "back":
                assert source.date > target.date
            case "on":
                assert source.date < target.date


@few
@given(series())
def test_the_reasons_of_a_link_add_up_to_its_score(statements: list[Said]) -> None:
    for link in woven(*statements).links:
        assert abs(sum(reason.weight for reason in link.reasons) - 1) < 1e-9
        assert abs(sum(reason.weight * reason.value for reason in link.reasons) - link.score) < 2e-3
        assert all(0 <= reason.value <= 1 for reason in link.reasons)


@few
@given(series(), releases(2, "other", OTHER_SERIES))
def test_a_release_of_another_series_changes_no_link_between_others(statements: list[Said], other: list[Said]) -> None:
    own = {said.iri for said in statements}
    with_other = woven(*statements, *other)
    assert woven(*statements).links == tuple(
        link for link in with_other.links if {link.source, link.target} <= own or not with_other.knows(link.source)
    )


@few
@given(series())
def test_a_later_edition_changes_no_link_between_earlier_ones(statements: list[Said]) -> None:
    before = [said for said in statements if said.ordinal != 3]
    own = {said.iri for said in before}
    after = [link for link in woven(*statements).links if {link.source, link.target} <= own]
    assert list(woven(*before).links) == after


@few
@given(series(), st.data())
def test_a_rejected_link_never_comes_back(statements: list[Said], data: st.DataObject) -> None:
    links = woven(*statements).links
    chosen = data.draw(st.lists(st.sampled_from(links), unique=True)) if links else []
    rejected = [Link(kind=link.kind, source=link.source, target=link.target, score=0, decided="a") for link in chosen]
    again = woven(*statements, settled=Settlement(rejected=rejected))
    kept = {(link.kind, frozenset((link.source, link.target))) for link in again.links}
    assert not kept & {(link.kind, frozenset((link.source, link.target))) for link in rejected}
    assert set(again.rejected) == set(rejected)


@few
@given(series(), st.data())
def test_an_accepted_link_is_there_whatever_the_machine_finds(statements: list[Said], data: st.DataObject) -> None:
    pairs = [(a, b) for a, b in product(statements, statements) if (a.ordinal or 0) > (b.ordinal or 0)]
    later, earlier = data.draw(st.sampled_from(pairs))
    link = Link(kind="renews", source=later.iri, target=earlier.iri, score=1, decided="a", explanation="b")
    weave = woven(*statements, settled=Settlement(accepted=[link]))
    assert link in weave.links
    assert weave.thread_of(later.iri) == weave.thread_of(earlier.iri)
    assert [one for one in weave.links if {one.source, one.target} == {later.iri, earlier.iri}] == [link]


@few
@given(series())
def test_every_statement_is_in_one_thread_and_threads_run_in_time(statements: list[Said]) -> None:
    weave = woven(*statements)
    members = [member for thread in weave.threads for member in thread.members]
    assert sorted(members) == sorted(said.iri for said in statements)
    for thread in weave.threads:
        places = [weave.said(member).place for member in thread.members]
        assert places == sorted(places)
        releases_of = [weave.said(member).release for member in thread.members]
        assert len(set(releases_of)) == len(releases_of)


@few
@given(series())
def test_what_is_taken_up_is_not_absent_but_moved(statements: list[Said]) -> None:
    weave = woven(*statements)
    for absence in weave.absences:
        edition = weave.edition(absence.edition)
        assert edition is not None
        followers = {
            link.source
            for link in weave.links_of(absence.statement)
            if link.kind in (*FIRMNESS, "fulfils") and link.target == absence.statement
        }
        later = {said.iri for said in weave.said_at(edition)}
        assert absence.outcome == "moved" or not followers & later
        assert (absence.into is None) == (absence.outcome == "dropped")
