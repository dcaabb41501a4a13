"""The manifest of a folder of releases: what is known of each file from beside it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from policygraph.bilingual import both
from policygraph.errors import UnreadableInputError
from policygraph.text.document import Metadata

MANIFEST_NAME = "manifest.yaml"


class _Entry(Metadata, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An entry as it stands in the file."""

    fetched: Any = None


def load_manifest(folder: str | Path) -> Mapping[str, Metadata]:
    """The metadata of the files in ``folder``, by file name; empty when the folder has no ``manifest.yaml``.

    The file maps ``releases`` to one entry a file name, with the fields of :class:`Metadata`; what a retrieval noted
    under ``fetched`` (its date, digests) is no knowledge about the text and left out.

    Raises
    ------
    UnreadableInputError
        The manifest is no YAML or has other fields; the error names the place in it.
    """
    file = Path(folder) / MANIFEST_NAME
    if not file.is_file():
        return {}
    import yaml

    try:
        data = yaml.load(file.read_bytes(), Loader=yaml.BaseLoader)  # noqa: S506 - the base loader makes strings only
        return _entries(data)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        raise UnreadableInputError(
            both("this is no YAML", "YAML ではありません"),
            where=f"{file}{line}",
            advice=both("mend the file", "ファイルを直してください"),
        ) from None
    except (msgspec.ValidationError, UnicodeDecodeError) as error:
        raise UnreadableInputError(
            both("not a manifest: {error}", "manifest ではありません：{error}", error=error),
            where=str(file),
            advice=both("see data/README.md", "data/README.md を見てください"),
        ) from None


def _entries(data: Any) -> dict[str, Metadata]:  # noqa: ANN401 - whatever YAML holds
    if data in (None, ""):
        return {}
    told = msgspec.convert(data, dict[str, dict[str, _Entry]], strict=False)
    unknown = sorted(set(told) - {"releases"})
    if unknown:
        raise msgspec.ValidationError(f"unknown key {unknown[0]!r}, expected 'releases'")
    return {name: _metadata(entry) for name, entry in told.get("releases", {}).items()}


def _metadata(entry: _Entry) -> Metadata:
    return Metadata(**{field: getattr(entry, field) for field in Metadata.__struct_fields__})
