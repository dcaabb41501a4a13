"""One way in to every kind of store."""

from __future__ import annotations

from pathlib import Path

from policygraph.store.interface import Mode, Store
from policygraph.store.location import is_endpoint


def open_store(location: str | Path | None = None, mode: Mode = "read") -> Store:
    """The store at ``location``: a folder, the address of a SPARQL 1.1 endpoint, or ``None`` for one in memory.

    A folder is made when it is opened to ``write``; readers share it, a writer has it alone.
    Raises :class:`~policygraph.errors.StoreError` for a folder that is absent, in use, or no store.
    """
    if location is not None and is_endpoint(str(location)):
        from policygraph.store.endpoint import EndpointStore

        return EndpointStore(str(location), mode)
    from policygraph.store.oxigraph import OxigraphStore

    return OxigraphStore(None if location is None else Path(location), mode)
