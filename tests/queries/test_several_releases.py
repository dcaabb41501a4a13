"""What only shows when a meeting has two tellers, or a series two editions."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Literal, Namespace, URIRef
from rdflib.namespace import XSD

from policygraph.answers.questions import ask
from policygraph.graph.terms import ReleaseGraph
from policygraph.namespaces import OA, PG
from policygraph.pipeline.building import build
from policygraph.store import Store, open_store
from tests.queries.conftest import KEY, SEED, keep_to_releases

NINTH, TENTH = "us-japan-internet-economy/9", "us-japan-internet-economy/10"


def test_both_tellers_of_a_meeting_stand_side_by_side(three: Store) -> None:
    table = ask(three, "commitments-of-meeting", meeting=NINTH)
    assert [row["release_key"] for row in table] == ["other-9.ja"] * 8 + [KEY] * 8
    assert len(ask(three, "commitments-of-meeting", meeting=TENTH)) == 8


def test_conflicts_name_what_only_one_of_them_says(three: Store) -> None:
    found = {row["fact"]: (row["claims"], row["other_claims"]) for row in ask(three, "conflicts")}
    assert found["start"] == (("2018-07-24",), ("2018-07-23",))
    assert found["end"] == (("2018-07-25",), ("2018-07-24",))
    assert found["participant"] == (("連邦量子通信庁",), ("National Science Foundation",))
    assert set(found) == {"start", "end", "participant"}
    [row] = [row for row in ask(three, "conflicts", meeting=NINTH) if row["fact"] == "start"]
    assert (row["release_key"], row["other_release"]) == ("other-9.ja", KEY)


def test_a_meeting_with_one_teller_has_no_conflict(three: Store) -> None:
    assert len(ask(three, "conflicts", meeting=TENTH)) == 0


def test_the_next_edition_meets_the_plan(three: Store) -> None:
    table = ask(three, "planned-events", as_of="2020-02-01")
    outcomes = {row["release_key"]: (row["outcome"], row["met_by"], row["met_on"]) for row in table}
    assert outcomes[KEY] == ("met", TENTH, "2019-10-10")
    assert outcomes["other-9.ja"] == ("met", TENTH, "2019-10-10")
    assert outcomes["next-10.ja"] == ("open", None, None)
    assert ask(three, "planned-events", "ja", series="us-japan-internet-economy").column("outcome")[0] == "実施"


def test_an_unknown_body_is_listed_with_its_words(three: Store) -> None:
    [row] = ask(three, "unreviewed-names")
    assert (row["name"], row["kind"], row["side"], row["mentions"], row["releases"]) == (
        "連邦量子通信庁", "agency", "United States", 1, 1,
    )  # fmt: skip
    assert row["identifier"] == "agency/unreviewed/us/連邦量子通信庁"
    table = ask(three, "commitments-by-agency", agency="unreviewed:us/連邦量子通信庁")
    assert set(table.column("release_key")) == {"other-9.ja"}
    assert set(table.column("agencies")) == {("連邦量子通信庁",)}


def test_counts_run_over_all_releases_and_can_be_kept_to_a_series(three: Store) -> None:
    table = ask(three, "acts-by-frequency", series="us-japan-internet-economy")
    assert table == ask(three, "acts-by-frequency")
    assert next(iter(table)) == {
        "act": "affirm importance", "level": 2, "commits": False, "statements": 12, "releases": 3,
    }  # fmt: skip


def test_editions_come_in_the_order_of_their_numbers(three: Store) -> None:
    assert ask(three, "meetings-of-series").column("ordinal") == (9, 9, 10)


def test_coverage_is_told_release_by_release(three: Store) -> None:
    taken = [row for row in ask(three, "coverage") if row["outcome"] == "taken"]
    assert [row["release_key"] for row in taken] == ["next-10.ja", "other-9.ja", KEY]
    assert [row["release_key"] for row in ask(three, "coverage", release="next-10.ja")] == ["next-10.ja"] * 5


@pytest.mark.parametrize(
    ("held", "outcome"),
    [("令和元年10月10日及び11日", "met"), ("令和2年3月2日及び3日", "met late")],
)
def test_a_meeting_after_its_window_meets_the_plan_late(
    seed_text: str, tmp_path: Path, held: str, outcome: str
) -> None:
    later = (
        seed_text.replace("第9回", "第10回")
        .replace("平成30年7月27日", "令和2年3月10日")
        .replace("7月23日及び24日の2日間", f"{held}の2日間")
        .replace("2018年7月23日から24日にかけ、", "")
    )
    (tmp_path / "later-10.ja.txt").write_bytes(later.encode())
    with open_store() as store:
        assert build(SEED, tmp_path, store=store).exit_code == 0
        keep_to_releases(store)
        outcomes = {row["release_key"]: row["outcome"] for row in ask(store, "planned-events", as_of="2021-01-01")}
    assert outcomes[KEY] == outcome
    assert outcomes["later-10.ja"] == "overdue"  # it still speaks of 2019


def test_a_promise_with_a_window_that_is_no_next_meeting_is_not_followed() -> None:
    release = URIRef("https://w3id.org/policygraph/id/release/report")
    graph = URIRef("https://w3id.org/policygraph/id/graph/release/report")
    pg, oa = Namespace(PG), Namespace(OA)
    it, said, words, place = (URIRef(f"{release}#s01{part}") for part in ("", "-quote", "-words", "-place"))
    triples: list[tuple[URIRef, URIRef, URIRef | Literal]] = [
        (it, pg.act, URIRef("https://w3id.org/policygraph/id/act/commit")), (it, pg.release, release), (it, pg.quote, said),
        (it, pg.dueTo, Literal("2019-12-31", datatype=XSD.date)), (said, oa.hasSelector, words), (said, oa.hasSelector, place),
        (words, oa.exact, Literal("will report by 2019", lang="en")), (place, oa.start, Literal(0)), (place, oa.end, Literal(19)),
    ]  # fmt: skip
    with open_store() as store:
        store.replace([ReleaseGraph(graph, tuple((*triple, graph) for triple in triples))])
        [row] = ask(store, "planned-events", as_of="2021-01-01")
    assert (row["outcome"], row["quote"]) == ("not followed", "will report by 2019")
