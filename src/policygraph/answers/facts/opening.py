"""A store for as long as an answer takes, whether it is open already or only its place is known."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from policygraph.store.interface import Store
from policygraph.store.location import default_location
from policygraph.store.opening import open_store

StoreOrPlace: TypeAlias = Store | str | Path | None
"""An open store, the folder or address of one, or ``None`` for the one at the usual place."""


@contextmanager
def opened(store: StoreOrPlace) -> Iterator[Store]:
    """``store`` itself, or the one at that place, closed again at the end.

    Raises :class:`~policygraph.errors.StoreError` as :func:`~policygraph.store.opening.open_store` does.
    """
    if store is None or isinstance(store, str | Path):
        with open_store(default_location() if store is None else store) as found:
            yield found
    else:
        yield store
