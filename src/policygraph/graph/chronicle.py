"""The facts of a series of meetings as its sources tell them: pages that are known, and whose text is not kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import Struct

from policygraph.bilingual import Bilingual, both
from policygraph.errors import UnreadableInputError
from policygraph.record.faults import plain_fault
from policygraph.record.model import Session
from policygraph.resources import series_dir

SourceKind = Literal[
    "release", "joint-statement", "industry-statement", "industry-report", "report", "copy", "mirror", "translation", "news",
    "comment", "diary", "bookmark", "compilation",
]  # fmt: skip
"""What kind of page a source is.

``release``, ``joint-statement`` and ``report`` are the issuers' own; ``industry-statement`` and ``industry-report``
are of private bodies; ``copy``, ``mirror``, ``translation`` and ``bookmark`` hold the words of others; a
``compilation`` was drawn up for this project from other sources and is no page.
"""


class Said(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of this project's own, in both languages."""

    en: str
    ja: str


class Head(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A person whom a source names; ``head`` is whether at the head of the side."""

    name: str
    side: str
    agency: str | None = None
    role: str | None = None
    head: bool = True


class Paper(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A document that a source names beside a meeting."""

    id: str
    by: tuple[str, ...] = ()
    title: str | None = None
    date: str | None = None


class Other(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An edition of another series that a source names beside a meeting, and what it says of that edition."""

    series: str
    ordinal: int
    start: str | None = None
    end: str | None = None
    place: str | None = None


class Telling(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one source tells of one meeting: an ``edition`` of the series, or ``meeting``, the key of one outside it.

    What is left out is not told. ``local_time`` is the party whose days ``start`` and ``end`` are; ``open`` are the
    sides whose bodies are listed in part only; ``listed_as`` are the names, by language, that bodies are listed
    under, where they have borne several; ``next_meeting`` is when the next one was planned.
    """

    edition: int | None = None
    meeting: str | None = None
    series: str | None = None
    name: str | None = None
    level: str | None = None
    start: str | None = None
    end: str | None = None
    local_time: str | None = None
    place: str | None = None
    format: str | None = None
    hosts: tuple[str, ...] = ()
    host_party: str | None = None
    parties: tuple[str, ...] = ()
    sessions: tuple[Session, ...] = ()
    bodies: Mapping[str, tuple[str, ...]] = {}
    open: tuple[str, ...] = ()
    listed_as: Mapping[str, Mapping[str, str]] = {}
    heads: tuple[Head, ...] = ()
    documents: tuple[Paper, ...] = ()
    related: tuple[str, ...] = ()
    related_meetings: tuple[Other, ...] = ()
    topics: tuple[str, ...] = ()
    next_meeting: str | None = None
    remark: Said | None = None


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A source and what it tells; ``compiled_from`` are the keys of the sources that a compilation was drawn up from."""

    what: Said
    kind: SourceKind
    language: str
    key: str = ""
    address: tuple[str, ...] = ()
    publisher: str | None = None
    issued: str | None = None
    compiled_from: tuple[str, ...] = ()
    remark: Said | None = None
    tells: tuple[Telling, ...] = ()


class _File(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    series: str
    sources: dict[str, dict[str, Any]]


def series_files(folder: str | Path | None = None) -> tuple[Path, ...]:
    """The files of ``folder``, by default those that are shipped, in a stable order."""
    return tuple(sorted(Path(folder or series_dir()).glob("*.yaml")))


def load_sources(path: str | Path) -> tuple[Source, ...]:
    """The sources of one file, in its order, each with its key.

    The file has ``series``, the id of the series that editions are of, and ``sources``, an entry a key with the
    fields of :class:`Source`.

    Raises
    ------
    UnreadableInputError
        The file is no YAML, or an entry is not right; the error names the entry and the field.
    """
    file = Path(path)
    try:
        told = msgspec.convert(_yaml(file), _File, strict=False)
    except (msgspec.ValidationError, UnicodeDecodeError, OSError) as error:
        raise _unreadable(_form(error), file.name) from None
    return tuple(_read(told, file.name))


def _yaml(file: Path) -> Any:  # noqa: ANN401 - whatever YAML holds
    import yaml

    try:
        return yaml.load(file.read_bytes(), Loader=_loader())  # noqa: S506 - the base loader makes strings only
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{file.name}:{mark.line + 1}" if mark else file.name
        raise UnreadableInputError(
            both("this is no YAML", "YAML ではありません"),
            where=where,
            advice=both("mend the file", "ファイルを直してください"),
        ) from None


def _loader() -> Any:  # noqa: ANN401 - a class that PyYAML makes
    """The loader that takes every scalar as the words that stand there: days stay words, so does the key NO."""
    import yaml

    return getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def _read(told: _File, file: str) -> Iterator[Source]:
    for key, entry in told.sources.items():
        where = f"{file}: {key}"
        try:
            source = msgspec.convert({**entry, "key": key}, Source, strict=False)
        except msgspec.ValidationError as error:
            raise _unreadable(_form(error), where) from None
        unknown = [other for other in source.compiled_from if other not in told.sources]
        if unknown:
            raise _unreadable(
                both(
                    "compiled from {key!r}, which is no source of the file",
                    "{key} から編んだとありますが、このファイルにその出典はありません",
                    key=unknown[0],
                ),
                where,
            )
        yield msgspec.structs.replace(source, tells=tuple(_placed(source.tells, told.series, where)))


def _placed(tells: Sequence[Telling], series: str, where: str) -> Iterator[Telling]:
    """The tellings, those of an edition with the series of the file."""
    for number, telling in enumerate(tells):
        if (telling.edition is None) == (telling.meeting is None):
            raise _unreadable(
                both("give either `edition` or `meeting`", "`edition` か `meeting` のどちらか一方を書いてください"),
                f"{where}: tells[{number}]",
            )
        yield telling if telling.edition is None else msgspec.structs.replace(telling, series=telling.series or series)


def _form(error: Exception) -> Bilingual:
    path, problem, _ = plain_fault(str(error))
    return both("{path}: {problem}", "{path}：{problem}", path=path, problem=problem) if path else problem


def _unreadable(problem: Bilingual, where: str) -> UnreadableInputError:
    return UnreadableInputError(
        problem, where=where, advice=both("see data/README.md", "data/README.md を見てください")
    )
