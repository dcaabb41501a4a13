"""Where the store is when nobody says otherwise."""

from __future__ import annotations

import os
from typing import Final

DEFAULT_LOCATION: Final = "build/store"
ENVIRONMENT_VARIABLE: Final = "POLICYGRAPH_STORE"


def default_location() -> str:
    """``$POLICYGRAPH_STORE``, or :data:`DEFAULT_LOCATION` under the current folder."""
    return os.environ.get(ENVIRONMENT_VARIABLE) or DEFAULT_LOCATION


def is_endpoint(location: str) -> bool:
    """Whether ``location`` is the address of a SPARQL endpoint rather than a folder."""
    return location.startswith(("http://", "https://"))
