"""The folder that fetched releases are kept in: files as served, and their metadata in its manifest."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from http import HTTPStatus
from pathlib import Path, PurePath
from typing import Any, Literal

from msgspec import Struct

from policygraph.bilingual import both
from policygraph.errors import RetrievalError, UnreadableInputError, UsageError
from policygraph.retrieval.addresses import Address
from policygraph.retrieval.manifest import FETCHED, read_entries, with_entry
from policygraph.retrieval.naming import ENDINGS, file_name, media_type_of
from policygraph.retrieval.visiting import Visit
from policygraph.text.manifest import MANIFEST_NAME
from policygraph.text.source import MEDIA_TYPES

Change = Literal["new", "changed", "unchanged"]

_VALIDATORS = {"etag": ("ETag", "If-None-Match"), "last_modified": ("Last-Modified", "If-Modified-Since")}


class Kept(Struct, frozen=True, kw_only=True):
    """A file in the folder, and what became of it."""

    name: str
    change: Change


class Folder:
    """A folder of releases; nothing in it is ever half written, and nothing that a person changed is overwritten."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._manifest = path / MANIFEST_NAME

    def entries(self) -> dict[str, dict[str, Any]]:
        """The manifest's entries by file name; none when there is no manifest. Raises :class:`UnreadableInputError`."""
        return read_entries(self._text(), where=str(self._manifest))

    def name_of(self, address: Address) -> str | None:
        """The file that the manifest names for ``address``, whether it is there or not.

        Raises :class:`UnreadableInputError` when that is no plain file name.
        """
        for name, entry in self.entries().items():
            if entry.get("source") == str(address):
                if name.startswith(".") or name == MANIFEST_NAME or any(c in name for c in "/\\:\0"):
                    raise UnreadableInputError(
                        both("{name!r} is no file name", "「{name}」はファイル名ではありません", name=name),
                        where=str(self._manifest),
                        advice=both("name a file of this folder", "このフォルダーにあるファイルの名前を書いてください"),
                    )
                return name
        return None

    def free_name(
        self, address: Address, ending: str, *, content: bytes | None = None, besides: Collection[str] = ()
    ) -> str:
        """A name for a file of ``address`` that no other file or entry has, in capital or small letters, nor ``besides``.

        A file that holds ``content`` already and is in no entry may be it: what an interrupted run left.
        """
        entries = {name.casefold() for name in (*self.entries(), *besides)}
        files = {file.name.casefold(): file.name for file in self.path.iterdir()} if self.path.is_dir() else {}

        def is_taken(name: str) -> bool:
            file = files.get(name.casefold())
            return name.casefold() in entries or (
                file is not None and (content is None or self._bytes(file) != content)
            )

        return file_name(address, ending, is_taken=is_taken)

    def conditions(self, address: Address) -> dict[str, dict[str, str]]:
        """Headers that ask for ``address`` only if it changed, by the address they are meant for.

        Empty when the file is absent or no longer what was fetched, since then the whole is needed.
        """
        name = self.name_of(address)
        if name is None:
            return {}
        fetched, held = self._fetched(name), self._bytes(name)
        if held is None or fetched.get("sha256") != _digest(held):
            return {}
        values = {header: fetched.get(field, "") for field, (_, header) in _VALIDATORS.items()}
        return {fetched.get("address", ""): {h: v for h, v in values.items() if v and v.isascii() and v.isprintable()}}

    def keep(self, address: Address, visit: Visit, *, retrieved: str) -> Kept:
        """Store what ``visit`` brought as the file of ``address``, and its metadata; ``retrieved`` is the moment of it.

        A 304 changes nothing; bytes that are those of the file keep its date.

        Raises
        ------
        RetrievalError
            The media type is none that is read, or the file is not what was fetched the last time.
        UsageError
            The folder cannot be written.
        """
        name = self.name_of(address)
        if visit.answer.status == HTTPStatus.NOT_MODIFIED and name is not None:
            return Kept(name=name, change="unchanged")
        content = visit.answer.body
        media_type = media_type_of(visit.final, visit.answer)
        is_new = name is None
        name = name or self.free_name(address, ENDINGS[media_type], content=content)
        change = self._change(name, media_type, content)
        manifest = self._with_entry(name, {"source": str(address), **self._fields(name, visit, media_type, retrieved)})
        if change != "unchanged":
            self._write(self.path / name, content)
        if manifest != self._text():
            self._write(self._manifest, manifest.encode())
        return Kept(name=name, change="new" if is_new else change)

    def _change(self, name: str, media_type: str, content: bytes) -> Change:
        """What storing ``content`` would do to the file; raises :class:`RetrievalError` where it would do harm."""
        if MEDIA_TYPES.get(PurePath(name).suffix.lower(), media_type) != media_type:
            raise RetrievalError(
                both(
                    "this is {media_type} now, and {name} was something else",
                    "今回は {media_type} ですが、{name} は別の形式でした",
                    media_type=media_type,
                    name=name,
                ),
                advice=both("move the file and its entry away first", "先にファイルとその記載を移してください"),
            )
        held = self._bytes(name)
        if held is None:
            return "new"
        if held == content:
            return "unchanged"
        if _digest(held) != self._fetched(name).get("sha256"):
            raise RetrievalError(
                both(
                    "{name} is not what was fetched before, so it is not overwritten",
                    "{name} は前回取得したものと異なるため、上書きしません",
                    name=name,
                ),
                advice=both("move the file away first", "先にファイルを移してください"),
            )
        return "changed"

    def _fields(self, name: str, visit: Visit, media_type: str, retrieved: str) -> dict[str, Any]:
        """The entry's fields as the answer tells them, without what a person altered.

        A licence is not among them: it is unknown until a person finds it out.
        """
        answer, before = visit.answer, self._fetched(name)
        charset = answer.charset if media_type.startswith("text/") else None
        full_type = media_type if charset is None else f"{media_type}; charset={charset}"
        digest = _digest(answer.body)
        fetched = {
            "address": str(visit.final),
            "retrieved": before.get("retrieved", retrieved) if before.get("sha256") == digest else retrieved,
            "media_type": full_type,
            "content_type": answer.header("Content-Type"),
            "sha256": digest,
            **{field: answer.header(header) for field, (header, _) in _VALIDATORS.items()},
        }
        told = {FETCHED: {field: value for field, value in fetched.items() if value is not None}}
        is_altered = self.entries().get(name, {}).get("media_type") not in (None, before.get("media_type"))
        return told if is_altered else {"media_type": full_type, **told}

    def _with_entry(self, name: str, fields: dict[str, Any]) -> str:
        return with_entry(self._text(), name, fields, where=str(self._manifest))

    def _fetched(self, name: str) -> dict[str, str]:
        """What the last fetch noted of the file; only texts, whatever a person made of it."""
        found = self.entries().get(name, {}).get(FETCHED)
        return {k: v for k, v in found.items() if isinstance(v, str)} if isinstance(found, dict) else {}

    def _text(self) -> str:
        content = self._bytes(MANIFEST_NAME)
        try:
            return "" if content is None else content.decode()
        except UnicodeDecodeError:
            raise UnreadableInputError(
                both("this is not UTF-8", "UTF-8 ではありません"),
                where=str(self._manifest),
                advice=both("save it as UTF-8", "UTF-8 で保存してください"),
            ) from None

    def _bytes(self, name: str) -> bytes | None:
        try:
            return (self.path / name).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise UsageError(
                both("cannot be read ({strerror})", "読めません（{strerror}）", strerror=error.strerror),
                where=str(self.path / name),
            ) from None

    def _write(self, file: Path, content: bytes) -> None:
        """Write ``file`` whole or not at all."""
        partial = file.with_name(f".{file.name}.part")
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            try:
                partial.write_bytes(content)
                partial.replace(file)
            finally:
                partial.unlink(missing_ok=True)
        except OSError as error:
            raise UsageError(
                both("cannot be written ({strerror})", "書き込めません（{strerror}）", strerror=error.strerror),
                where=str(file),
                advice=both("choose another folder", "別のフォルダーを選んでください"),
            ) from None


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
