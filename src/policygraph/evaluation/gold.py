"""Readings by hand: records that may lack what only the machine writes, and whose text lies beside them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from policygraph.bilingual import both
from policygraph.errors import UsageError
from policygraph.record.model import Record
from policygraph.record.serialization import load_record, parse_plain
from policygraph.text.source import read_source


def load_gold(path: str | Path) -> Record:
    """The reading by hand in ``path`` (JSON or YAML; ``-`` is standard input); without a key it takes its file's name.

    Raises :class:`UnreadableInputError`.
    """
    source = read_source(path)
    plain = parse_plain(source.content, where=str(path))
    if isinstance(plain, dict) and isinstance(plain.get("release"), dict):
        plain["release"].setdefault("key", Path(source.name).stem)
    return load_record(msgspec.json.encode(plain), where=str(path), format="json")


def text_file_of(gold: Record, folders: Iterable[str | Path], *, where: str) -> Path:
    """The file of the text that ``gold`` reads: its ``release.file`` below one of ``folders``.

    Raises :class:`UsageError` when no folder has it, or when the name leads out of the folder.
    """
    for folder in folders:
        root = Path(folder).resolve()
        candidate = (root / gold.release.file).resolve()
        if candidate.is_relative_to(root) and candidate.is_file():
            return candidate
    raise UsageError(
        both("its text {file} was not found", "本文 {file} が見つかりません", file=gold.release.file),
        where=where,
        advice=both("name its folder with --texts", "--texts でそのフォルダーを指定してください"),
    )
