"""Reading Japanese texts in tests: from words to a record, and records compared without their offsets."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from policygraph.extraction.extract import extract_record
from policygraph.record.model import Record
from policygraph.text.document import Metadata
from policygraph.text.reading import document_from_text

SEED = Path(__file__).parents[3] / "data" / "releases" / "soumu-2018-07-27-us-japan-internet-economy-9.ja.txt"


@cache
def seed_text() -> str:
    return SEED.read_bytes().decode()


@cache
def seed() -> Record:
    return read(seed_text())


def read(text: str, **metadata: str) -> Record:
    """The record of a Japanese plain text."""
    return extract_record(
        document_from_text(text, file=SEED.name, language="ja", metadata=Metadata(**metadata) if metadata else None)
    )


def told(record: Record) -> dict[str, Any]:
    """What a record tells, without text, digest and offsets: the same words at another place tell the same."""
    plain = json.loads(msgspec.json.encode(msgspec.structs.replace(record, text=None)))
    del plain["release"]["sha256"]
    stripped: dict[str, Any] = _without_offsets(plain)
    return stripped


def _without_offsets(value: Any) -> Any:
    if isinstance(value, dict):
        keep = {k: _without_offsets(v) for k, v in value.items()}
        return keep["exact"] if set(keep) == {"exact", "start", "end"} else keep
    return [_without_offsets(v) for v in value] if isinstance(value, list) else value


def reworded(value: dict[str, Any], *pairs: tuple[str, str]) -> dict[str, Any]:
    """``value`` with words exchanged everywhere."""
    text = json.dumps(value, ensure_ascii=False)
    for old, new in pairs:
        text = text.replace(old, new)
    changed: dict[str, Any] = json.loads(text)
    return changed
