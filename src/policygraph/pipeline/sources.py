"""What a person's words on the command line stand for: releases and records, in a settled order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from msgspec import Struct

from policygraph.text.document import Metadata
from policygraph.text.manifest import MANIFEST_NAME, load_manifest

SourceKind = Literal["release", "record"]

RELEASE_ENDINGS = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf"})
RECORD_ENDINGS = frozenset({".yaml", ".yml", ".json"})
_NOT_RELEASES = ("readme", "license", "licence", "copying", "notice", ".", "_")


class SourceFile(Struct, frozen=True, kw_only=True):
    """One release or record to read; ``path`` is ``-`` for standard input."""

    path: str
    kind: SourceKind
    metadata: Metadata | None = None

    @property
    def name(self) -> str:
        """How messages call it."""
        return "standard input" if self.path == "-" else self.path


def find_sources(paths: Iterable[str | Path]) -> tuple[SourceFile, ...]:
    """The files that ``paths`` name, each once, folders opened recursively in the order of their names.

    In a folder, files of other endings, manifests, readmes and names that begin with ``.`` or ``_`` are left out;
    a file that is named itself is always taken, so that a wrong one is told.
    Raises :class:`UnreadableInputError` for a manifest that does not parse.
    """
    found: dict[str, SourceFile] = {}
    for path in paths:
        for source in _expand(path):
            found.setdefault(source.path, source)
    return tuple(found.values())


def _expand(path: str | Path) -> Iterator[SourceFile]:
    if str(path) == "-":
        yield SourceFile(path="-", kind="release")
        return
    place = Path(path)
    if not place.is_dir():
        yield _source(place)
        return
    for file in sorted(place.rglob("*"), key=lambda p: p.relative_to(place).parts):
        if file.is_file() and _is_source(file, place):
            yield _source(file)


def _is_source(file: Path, root: Path) -> bool:
    if file.name == MANIFEST_NAME or file.suffix.lower() not in RELEASE_ENDINGS | RECORD_ENDINGS:
        return False
    hidden = any(part.startswith((".", "_")) for part in file.relative_to(root).parts)
    return not hidden and not file.name.lower().startswith(_NOT_RELEASES)


def _source(file: Path) -> SourceFile:
    kind: SourceKind = "record" if file.suffix.lower() in RECORD_ENDINGS else "release"
    metadata = load_manifest(file.parent).get(file.name) if kind == "release" and file.parent.is_dir() else None
    return SourceFile(path=str(file), kind=kind, metadata=metadata)
