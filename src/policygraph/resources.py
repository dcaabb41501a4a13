"""Where the shipped data lies: inside the wheel as ``policygraph/_shipped``, beside ``src`` in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def shipped_root() -> Path:
    """The folder that holds ``ontology/``, ``queries/``, ``data/reference/`` and ``data/series/``."""
    packed = _PACKAGE / "_shipped"
    return packed if packed.is_dir() else _PACKAGE.parents[1]


def package_dir() -> Path:
    """The folder of the package's own code."""
    return _PACKAGE


def ontology_dir() -> Path:
    """The folder of ``policygraph.ttl``, ``shapes.ttl``, ``acts.ttl``, ``topics.ttl`` and their kin."""
    return shipped_root() / "ontology"


def reference_dir() -> Path:
    """The folder of the reference data: countries, agencies, series, fora."""
    return shipped_root() / "data" / "reference"


def series_dir() -> Path:
    """The folder of the facts of series of meetings as their sources tell them, one YAML file a series."""
    return shipped_root() / "data" / "series"


def queries_dir() -> Path:
    """The folder of the named questions, one ``.rq`` file each."""
    return shipped_root() / "queries"
