"""A derived graph in the store spares the work while it is good, and only then."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from policygraph.graph.mapping import map_record
from policygraph.store import Store
from policygraph.threads import deriving
from policygraph.threads.decisions import Decision, Filed, reference_to
from policygraph.threads.derived import graph_of
from policygraph.threads.deriving import derive, read_inputs, weave_store
from policygraph.threads.stored import stored_digests
from policygraph.threads.weave import Weave
from tests.threads.story import store_of, third, whole_story


@pytest.fixture
def store() -> Iterator[Store]:
    with store_of(*whole_story()) as made:
        yield made


def same(one: Weave, other: Weave) -> bool:
    """The reasons' weights are kept to three digits, all else exactly."""
    return graph_of(one) == graph_of(other) and (one.threads, one.statements, one.editions, one.warnings) == (
        other.threads, other.statements, other.editions, other.warnings,
    )  # fmt: skip


def test_what_is_read_back_is_what_was_made(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    made = weave_store(store, ())
    store.replace([derive(store, ())])
    monkeypatch.delattr(deriving, "weave_inputs")
    assert same(weave_store(store, ()), made)


def test_a_release_that_changed_makes_the_graph_stale(store: Store) -> None:
    store.replace([derive(store, ())])
    assert stored_digests(store) == read_inputs(store, ()).digests()
    shorter = third()
    store.replace([map_record(replace(shorter, statements=shorter.statements[:1]))])
    assert stored_digests(store) != read_inputs(store, ()).digests()
    assert not [link for link in weave_store(store, ()).links if "dialogue-23.en#s02" in link.source]


def test_a_new_decision_makes_the_graph_stale(store: Store) -> None:
    store.replace([derive(store, ())])
    made = weave_store(store, ())
    link = next(link for link in made.links if link.kind == "weakens")
    ends = reference_to(made.said(link.source)), reference_to(made.said(link.target))
    decision = Decision(decision="reject", kind="weakens", from_=ends[0], to=ends[1], reason="no", by="me")
    assert link.iri not in {one.iri for one in weave_store(store, [Filed("a", decision)]).links}


def test_without_the_graph_the_weave_is_made(store: Store) -> None:
    assert stored_digests(store) is None
    assert weave_store(store, ()).links


def test_rejected_links_are_read_back(store: Store) -> None:
    made = weave_store(store, ())
    link = next(link for link in made.links if link.kind == "weakens")
    ends = reference_to(made.said(link.source)), reference_to(made.said(link.target))
    decisions = [
        Filed("a", Decision(decision="reject", kind="weakens", from_=ends[0], to=ends[1], reason="no", by="me"))
    ]
    made = weave_store(store, decisions)
    store.replace([derive(store, decisions)])
    assert same(weave_store(store, decisions), made)
    assert [one.explanation for one in weave_store(store, decisions).rejected] == ["no"]
