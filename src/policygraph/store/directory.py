"""The folder of an embedded store: what marks it as ours, who may use it now, and where its graphs came from.

Beside the engine's own files (``oxigraph/``) stand ``store.json`` and ``lock``. ``store.json`` names the engine,
the fingerprint of every graph, and the graphs of a write that has begun: a write that did not end is found by
whoever opens the store next, so nobody reads half of one.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, Final

import msgspec

from policygraph.bilingual import both
from policygraph.errors import StoreError
from policygraph.store.interface import Fingerprint, Mode

MARKER: Final = "store.json"
LOCK: Final = "lock"
ENGINE: Final = "oxigraph"
_PARTIAL: Final = f".{MARKER}.part"
REBUILD: Final = both(
    'delete the folder and run "policygraph build" again',
    "フォルダーを削除し、「policygraph build」をもう一度実行してください",
)


class Contents(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What ``store.json`` holds."""

    engine: str
    pending: tuple[str, ...] = ()
    fingerprints: dict[str, Fingerprint] = msgspec.field(default_factory=dict)


class Directory:
    """An opened folder, locked until :meth:`release`: by one writer, or by any number of readers.

    Raises :class:`StoreError` in one line when the folder is absent (to a reader), is not a store, is in use, or
    holds a write that did not end (to a reader; a writer gets it in :attr:`unfinished`).
    """

    def __init__(self, path: Path, mode: Mode, engine: str) -> None:
        self.path = path
        self._engine = engine
        if mode == "write":
            _make(path, engine)
        if not (path / MARKER).is_file():
            self._refuse_what_is_no_store()
        self._lock = _locked(path, mode)
        try:
            self._contents = self._read(mode)
        except BaseException:
            self.release()
            raise

    @property
    def unfinished(self) -> tuple[str, ...]:
        """The graphs of a write that began and did not end: whatever the engine holds of them is worthless."""
        return self._contents.pending

    @property
    def engine_path(self) -> Path:
        """The folder of the engine's own files."""
        return self.path / ENGINE

    def written_by_other_engine(self) -> str | None:
        """The engine that wrote the store where it is not the present one."""
        return None if self._contents.engine == self._engine else self._contents.engine

    def fingerprint(self, graph: str) -> Fingerprint | None:
        """The fingerprint kept for ``graph``."""
        return self._contents.fingerprints.get(graph)

    def begin(self, graphs: Iterable[str], *, half_is_possible: bool) -> None:
        """Say that these graphs are about to change; where that may break off half-way, no reader may see them."""
        names = sorted(graphs)
        kept = {name: mark for name, mark in self._contents.fingerprints.items() if name not in set(names)}
        pending = {*self._contents.pending, *(names if half_is_possible else ())}
        self._write(Contents(self._engine, tuple(sorted(pending)), kept))

    def finish(self, fingerprints: Mapping[str, Fingerprint]) -> None:
        """Say that they have changed, and where they came from."""
        self._write(Contents(self._engine, (), {**self._contents.fingerprints, **fingerprints}))

    def release(self) -> None:
        """Let others in."""
        self._lock.close()

    def _read(self, mode: Mode) -> Contents:
        try:
            contents = msgspec.json.decode((self.path / MARKER).read_bytes(), type=Contents)
        except (OSError, msgspec.DecodeError) as error:
            raise StoreError(
                both("{marker} is unreadable", "{marker} が読めません", marker=MARKER),
                where=str(self.path),
                advice=REBUILD,
            ) from error
        if contents.pending and mode == "read":
            advice = both('run "policygraph build" again', "「policygraph build」をもう一度実行してください")
            raise StoreError(
                both("the last write did not end", "前回の書込みが終わっていません"),
                where=str(self.path),
                advice=advice,
            )
        return contents

    def _write(self, contents: Contents) -> None:
        ordered = msgspec.structs.replace(contents, fingerprints=dict(sorted(contents.fingerprints.items())))
        _write_marker(self.path, ordered)
        self._contents = ordered

    def _refuse_what_is_no_store(self) -> None:
        if not self.path.exists():
            advice = both(
                'run "policygraph build SOURCE..." first, or name another folder with --store',
                "先に「policygraph build SOURCE...」を実行するか、--store で別のフォルダーを指定してください",
            )
            raise StoreError(both("there is no store", "ストアがありません"), where=str(self.path), advice=advice)
        raise StoreError(
            both("this is not a store of policygraph", "policygraph のストアではありません"),
            where=str(self.path),
            advice=both("name another folder", "別のフォルダーを指定してください"),
        )


def _make(path: Path, engine: str) -> None:
    """Make the folder and its marker, unless it is a store already; a folder with other things in it is left alone."""
    try:
        path.mkdir(parents=True, exist_ok=True)
        if not (path / MARKER).is_file() and {entry.name for entry in path.iterdir()} <= {LOCK, _PARTIAL}:
            _write_marker(path, Contents(engine))
    except OSError as error:
        raise StoreError(
            both("cannot make it: {strerror}", "作成できません：{strerror}", strerror=error.strerror),
            where=str(path),
            advice=both("name another folder", "別のフォルダーを指定してください"),
        ) from error


def _write_marker(path: Path, contents: Contents) -> None:
    partial = path / _PARTIAL
    try:
        plain = msgspec.to_builtins(contents)
        partial.write_text(json.dumps(plain, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        partial.replace(path / MARKER)
    except OSError as error:
        problem = both(
            "cannot write {marker}: {strerror}",
            "{marker} に書き込めません：{strerror}",
            marker=MARKER,
            strerror=error.strerror,
        )
        raise StoreError(
            problem, where=str(path), advice=both("check the disk and its rights", "ディスクと権限を確認してください")
        ) from error


def _locked(path: Path, mode: Mode) -> IO[bytes]:
    """The open lock file. Where the system knows no such locks, the engine's own must do: it keeps writers apart."""
    try:
        file = (path / LOCK).open("ab" if os.access(path, os.W_OK) else "rb")
    except OSError as error:
        problem = both("cannot be opened: {strerror}", "開けません：{strerror}", strerror=error.strerror)
        raise StoreError(problem, where=str(path), advice=both("check its rights", "権限を確認してください")) from error
    try:
        import fcntl
    except ImportError:  # pragma: no cover - Windows
        return file
    try:
        fcntl.flock(file, (fcntl.LOCK_EX if mode == "write" else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        problem = (
            both("the store is being written to", "ストアは書込み中です")
            if mode == "read"
            else both("the store is in use", "ストアは使用中です")
        )
        raise StoreError(
            problem,
            where=str(path),
            advice=both("wait until the other user of it has ended", "使用中の処理が終わるまで待ってください"),
        ) from None
    except OSError:  # a file system without locks
        return file
    return file
