"""Records as YAML and JSON files, both ways, without loss; a bad file is refused with its path and its place."""

from __future__ import annotations

import hashlib
import re
from typing import Literal

import msgspec
import yaml

from policygraph.bilingual import both
from policygraph.errors import UnreadableInputError
from policygraph.record.faults import plain_fault
from policygraph.record.model import Record

RecordFormat = Literal["json", "yaml"]


class _Loader(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):  # type: ignore[misc]  # base chosen by what libyaml offers
    """YAML as people mean it: an unquoted ``2018-07-23`` is the text of a date and ``NO`` is Norway, not false."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.rsplit(":", 1)[-1] in {"null", "int"}]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


class _Dumper(yaml.SafeDumper):
    """Multi-line texts as literal blocks, everything else in the plainest style that reads back the same."""


_BREAKS_OF_YAML = re.compile("[\x85\u2028\u2029]")
"""Letters that YAML takes for line ends in any style but the escaping one."""


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = '"' if _BREAKS_OF_YAML.search(text) else "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent_text)


def text_digest(text: str) -> str:
    """SHA-256 of ``text`` in UTF-8, hexadecimal: the value of ``release.sha256``."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def dump_record(record: Record, format: RecordFormat = "yaml") -> str:
    """The record as a file's content, ending in a newline; keys in the order of the model."""
    plain = msgspec.to_builtins(record)
    if format == "json":
        return msgspec.json.format(msgspec.json.encode(plain), indent=1).decode() + "\n"
    return yaml.dump(plain, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=2**31 - 1)


def load_record(content: str | bytes, *, where: str, format: RecordFormat | None = None) -> Record:
    """The record in ``content``; ``where`` names the file in errors.

    JSON is chosen by a leading brace when ``format`` is not given.
    Raises :class:`UnreadableInputError` with the line (syntax) or the path (form) of the first fault.
    """
    plain = parse_plain(content, where=where, format=format)
    try:
        return msgspec.convert(plain, Record)
    except msgspec.ValidationError as error:
        path, problem, advice = plain_fault(str(error))
        told = (
            both("{path}: {problem}", "{path}：{problem}", path=path, problem=problem)
            if path
            else both("not a record: {problem}", "記録ではありません：{problem}", problem=problem)
        )
        raise UnreadableInputError(told, where=where, advice=advice) from error


def parse_plain(content: str | bytes, *, where: str, format: RecordFormat | None = None) -> object:
    """The dictionaries, lists and texts of a JSON or YAML file, YAML read as people mean it; its form is not checked.

    Raises :class:`UnreadableInputError` with the line of the first fault.
    """
    text = _decode(content, where) if isinstance(content, bytes) else content
    return _parse(text, format or ("json" if text.lstrip().startswith("{") else "yaml"), where)


def _decode(content: bytes, where: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = both("not UTF-8 at byte {start}", "{start} バイト目が UTF-8 ではありません", start=error.start)
        raise UnreadableInputError(
            problem, where=where, advice=both("save the record as UTF-8", "記録を UTF-8 で保存してください")
        ) from error


def _parse(text: str, format: RecordFormat, where: str) -> object:
    try:
        if format == "json":
            return msgspec.json.decode(text)
        return yaml.load(text, Loader=_Loader)  # noqa: S506  # a subclass of SafeLoader
    except msgspec.DecodeError as error:
        raise UnreadableInputError(
            both("broken JSON: {error}", "JSON が壊れています：{error}", error=error),
            where=where,
            advice=both("mend the file", "ファイルを直してください"),
        ) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = where if mark is None else f"{where}:{mark.line + 1}:{mark.column + 1}"
        problem = getattr(error, "problem", None) or both("unreadable", "読めません")
        raise UnreadableInputError(
            both("broken YAML: {problem}", "YAML が壊れています：{problem}", problem=problem),
            where=place,
            advice=both("mend the file", "ファイルを直してください"),
        ) from error
