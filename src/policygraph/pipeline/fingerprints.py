"""When a stored graph is still good: its input, the vocabularies and the software are what they were."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from policygraph import __version__
from policygraph.pipeline.sources import SourceFile
from policygraph.resources import ontology_dir, package_dir, reference_dir, series_dir
from policygraph.store.interface import Fingerprint

if TYPE_CHECKING:
    from policygraph.threads.decisions import Filed


def fingerprint_of(source: SourceFile, content: bytes, own: str = "") -> Fingerprint:
    """The fingerprint of the graph that ``content`` of ``source`` gives with this software and these vocabularies.

    ``own`` is the digest of a person's own vocabulary, empty where there is none.
    """
    beside = msgspec.json.encode([source.kind, Path(source.path).name, source.metadata])
    return Fingerprint(
        software=f"{__version__}+{_software_digest()}",
        ontology=vocabulary_digest(own),
        content=_digest([beside, content]),
    )


def vocabulary_digest(own: str = "") -> str:
    """One digest over the ontology, shapes, vocabularies and reference data as shipped, and over a person's ``own``."""
    return _digest([_shipped_digest().encode(), own.encode()]) if own else _shipped_digest()


@cache
def _shipped_digest() -> str:
    return _digest_of_files([*sorted(ontology_dir().glob("*.ttl")), *sorted(reference_dir().glob("*.ttl"))])


def sources_fingerprint() -> Fingerprint:
    """The fingerprint of the graphs that the shipped facts of series give with this software and these vocabularies."""
    return Fingerprint(
        software=f"{__version__}+{_software_digest()}",
        ontology=vocabulary_digest(),
        content=_digest_of_files(sorted(series_dir().glob("*.yaml"))),
    )


def threads_fingerprint(
    graphs: Mapping[str, Fingerprint | None], decisions: Sequence[Filed], own: str = ""
) -> Fingerprint | None:
    """The fingerprint of the links that follow from these graphs and decisions; ``None`` where a graph has none itself."""
    if any(mark is None for mark in graphs.values()):
        return None
    told = [sorted(graphs.items()), [[filed.where, filed.decision] for filed in decisions]]
    return Fingerprint(
        software=f"{__version__}+{_software_digest()}",
        ontology=vocabulary_digest(own),
        content=_digest([msgspec.json.encode(told)]),
    )


@cache
def _software_digest() -> str:
    """A digest over the code itself, so that a rule changed between two versions is not missed."""
    return _digest_of_files(sorted(package_dir().rglob("*.py")))[:16]


def _digest_of_files(paths: Iterable[Path]) -> str:
    return _digest(part for path in paths for part in (path.name.encode(), path.read_bytes()))


def _digest(parts: Iterable[bytes]) -> str:
    """SHA-256 over the parts, each with its length before it, so that no two lists of parts give the same bytes."""
    state = hashlib.sha256()
    for part in parts:
        state.update(len(part).to_bytes(8, "big"))
        state.update(part)
    return state.hexdigest()
