"""policygraph: government press releases, read into an RDF knowledge graph of policy commitments.

What each command does is one public function of the same name::

    import policygraph

    record = policygraph.extract("release.txt")
    policygraph.build("releases/", store="build/store")
    table = policygraph.query("firmest-commitments", store="build/store")

Importing the package costs nothing: a function's own room is imported when it is first used. The command
``vocabulary list|show|check`` is the room :mod:`policygraph.vocabulary` with ``list_entries``, ``show_entry``, ``list_faults``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from policygraph import vocabulary
    from policygraph.answers.comparison import compare
    from policygraph.answers.export import export
    from policygraph.answers.network import network
    from policygraph.answers.query import query
    from policygraph.answers.reports import report
    from policygraph.evaluation.evaluate import evaluate
    from policygraph.pipeline.building import build
    from policygraph.pipeline.explaining import explain
    from policygraph.pipeline.reading import extract
    from policygraph.pipeline.validating import validate
    from policygraph.retrieval import fetch

__all__ = [
    "build",
    "compare",
    "evaluate",
    "explain",
    "export",
    "extract",
    "fetch",
    "network",
    "query",
    "report",
    "validate",
    "vocabulary",
]

_HOMES = {
    "build": "policygraph.pipeline.building",
    "compare": "policygraph.answers.comparison",
    "evaluate": "policygraph.evaluation.evaluate",
    "explain": "policygraph.pipeline.explaining",
    "export": "policygraph.answers.export",
    "extract": "policygraph.pipeline.reading",
    "fetch": "policygraph.retrieval",
    "network": "policygraph.answers.network",
    "query": "policygraph.answers.query",
    "report": "policygraph.answers.reports",
    "validate": "policygraph.pipeline.validating",
}


def __getattr__(name: str) -> object:
    if name == "vocabulary":
        return import_module("policygraph.vocabulary")
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
