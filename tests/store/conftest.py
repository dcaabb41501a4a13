"""Every kind of store there is, empty and open for writing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from policygraph.store import Store, open_store
from tests.store.graphs import Server, serving


@pytest.fixture
def server() -> Iterator[Server]:
    """A SPARQL endpoint on this machine."""
    with serving() as running:
        yield running


@pytest.fixture(params=["memory", "folder", "endpoint"])
def store(request: pytest.FixtureRequest, tmp_path: Path, server: Server) -> Iterator[Store]:
    """One empty store of each kind."""
    where = {"memory": None, "folder": tmp_path / "store", "endpoint": server.address}[request.param]
    with open_store(where, "write") as opened:
        yield opened
