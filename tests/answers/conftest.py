"""Stores for the tests of answers: the shipped seed release read by the machine, and the releases of these tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from policygraph.graph.mapping import map_record
from policygraph.graph.reference import reference_graph
from policygraph.pipeline.reading import extract
from policygraph.record.model import Record
from policygraph.resources import shipped_root
from policygraph.store import Store, open_store
from tests.answers.releases import english, following, japanese

SEED = "soumu-2018-07-27-us-japan-internet-economy-9.ja.txt"


def store_of(records: Iterable[Record]) -> Store:
    """A store in memory that holds what these records say, and the reference data."""
    store = open_store()
    store.replace([reference_graph(), *(map_record(record) for record in records)])
    return store


@pytest.fixture(scope="session")
def seed_record() -> Record:
    """The shipped release, read by the machine."""
    return extract(shipped_root() / "data" / "releases" / SEED)


@pytest.fixture(scope="session")
def seed_store(seed_record: Record) -> Iterator[Store]:
    """The shipped release in a store."""
    with store_of([seed_record]) as store:
        yield store


@pytest.fixture(scope="session")
def test_store() -> Iterator[Store]:
    """The three releases of :mod:`tests.answers.releases` in a store."""
    with store_of([english(), japanese(), following()]) as store:
        yield store
