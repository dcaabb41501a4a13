"""The manifest of a folder, as fetch writes it: an entry a file, a person's own lines left as they are.

``policygraph.text.manifest`` reads the same file for the reader of releases. Here it is edited as text, at the lines that
a YAML parser names, since writing it anew would lose comments, order and quoting; and each edit is read again and
compared with what was wanted before it counts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

import yaml

from policygraph.bilingual import both
from policygraph.errors import UnreadableInputError

RELEASES = "releases"
"""The key above the entries."""
FETCHED = "fetched"
"""The mapping in an entry that is fetch's own: final address, retrieval date, digest, validators."""

_FORM = both(
    "see the manifest in the documentation of fetching",
    "取得の説明書（docs/fetching.md）の manifest の項を見てください",
)
_EMPTY = (None, "", "~", "null")
_LINE = re.compile("[^\r\n\x85\u2028\u2029]*(?:\r\n|[\r\n\x85\u2028\u2029]|\\Z)")
_WIDE = 2**31 - 1

Entry = Mapping[str, Any]


class _Pair(NamedTuple):
    """A key and its value, which know their lines."""

    key: yaml.Node
    value: yaml.Node

    @property
    def lines(self) -> tuple[int, int]:
        """The first line of the pair, and the one behind its last."""
        return self.key.start_mark.line, _last_line(self.value) + 1


def read_entries(text: str, *, where: str) -> dict[str, dict[str, Any]]:
    """The entries of a manifest by file name, every value as the text that stands there.

    Raises :class:`UnreadableInputError` with the line: no YAML, or no mapping of entries under ``releases``.
    """
    try:
        whole = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  # a loader that makes text, lists and mappings only
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = where if mark is None else f"{where}:{mark.line + 1}"
        raise UnreadableInputError(
            both("this is no YAML", "YAML ではありません"),
            where=place,
            advice=both("mend the line", "その行を直してください"),
        ) from None
    known = _mapping({} if whole in _EMPTY else whole, where).get(RELEASES)
    entries = _mapping({} if known in _EMPTY else known, where)
    return {name: _mapping({} if entry in _EMPTY else entry, where) for name, entry in entries.items()}


def with_entry(text: str, name: str, fields: Entry, *, where: str) -> str:
    """``text`` with the entry ``name`` holding ``fields``; its other fields, and all other lines, stay as they are.

    A new entry goes before the first one whose name sorts after it, so that a sorted manifest stays sorted.
    Raises :class:`UnreadableInputError` when the manifest has a form that cannot be edited without loss.
    """
    before = read_entries(text, where=where)
    entry, told = before.get(name, {}), _as_text(fields)
    wanted = before | {name: {**entry, **told}}
    if before == wanted:
        return text
    try:
        edited = _edited(text, name, {field: fields[field] for field in told if entry.get(field) != told[field]})
        is_right = read_entries(edited, where=where) == wanted
    except UnreadableInputError:
        is_right = False
    if not is_right:
        raise UnreadableInputError(
            both(
                "the entry {name!r} cannot be edited as it stands",
                "「{name}」の記載はこのままでは書き換えられません",
                name=name,
            ),
            where=where,
            advice=_FORM,
        )
    return edited


def _mapping(value: Any, where: str) -> dict[str, Any]:  # noqa: ANN401  # whatever YAML holds
    if not isinstance(value, dict):
        raise UnreadableInputError(both("this is no manifest", "manifest ではありません"), where=where, advice=_FORM)
    return value


def _as_text(fields: Entry) -> Entry:
    """``fields`` as :func:`read_entries` would give them back."""
    loaded: Entry = yaml.load(_written(fields), Loader=yaml.BaseLoader)  # noqa: S506  # as above
    return loaded


def _edited(text: str, name: str, fields: Entry) -> str:
    lines = [line for line in _LINE.findall(text) if line]
    if lines and not lines[-1].endswith(("\n", "\r")):
        lines[-1] += "\n"
    releases = _child(yaml.compose(text, Loader=yaml.SafeLoader), RELEASES)
    if releases is None or not isinstance(releases.value, yaml.MappingNode) or not releases.value.value:
        start, stop = (len(lines), len(lines)) if releases is None else releases.lines
        lines[start:stop] = [_written({RELEASES: {name: dict(fields)}})]
        return "".join(lines)
    indent = " " * releases.value.start_mark.column
    entry = _child(releases.value, name)
    if entry is None:
        lines.insert(_spot(lines, releases.value, name), _written({name: dict(fields)}, indent))
    elif not isinstance(entry.value, yaml.MappingNode) or not entry.value.value:
        lines[slice(*entry.lines)] = [_written({name: dict(fields)}, indent)]
    elif entry.value.flow_style:
        lines[slice(*entry.lines)] = [_as_block(entry, indent)]
        return _edited("".join(lines), name, fields)
    else:
        _amend(lines, entry.value, fields)
    return "".join(lines)


def _written(fields: Entry, indent: str = "") -> str:
    return _indented(yaml.safe_dump(dict(fields), allow_unicode=True, sort_keys=False, width=_WIDE), indent)


def _indented(text: str, indent: str) -> str:
    return "".join(indent + line for line in text.splitlines(keepends=True))


def _child(node: yaml.Node | None, name: str) -> _Pair | None:
    """Key and value of ``name`` in a mapping."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((_Pair(key, value) for key, value in pairs if key.value == name), None)


def _spot(lines: list[str], releases: yaml.MappingNode, name: str) -> int:
    """The line before which a new entry goes; a comment right above an entry belongs to it."""
    following = next((key for key, _ in releases.value if key.value > name), None)
    if following is None:
        return _last_line(releases) + 1
    line: int = following.start_mark.line
    while lines[line - 1].lstrip().startswith("#"):
        line -= 1
    return line


def _as_block(entry: _Pair, indent: str) -> str:
    """An entry that is written in braces, written in lines; every value in the quotes it had."""
    block = yaml.MappingNode(entry.value.tag, entry.value.value, flow_style=False)
    whole = yaml.MappingNode(entry.value.tag, [(entry.key, block)], flow_style=False)
    return _indented(yaml.serialize(whole, Dumper=yaml.SafeDumper, allow_unicode=True, width=_WIDE), indent)


def _amend(lines: list[str], entry: yaml.MappingNode, fields: Entry) -> None:
    """Put ``fields`` in the place of those of their names; those that are missing go to the entry's end."""
    indent = " " * entry.start_mark.column
    end = _last_line(entry) + 1
    places = {key.value: _Pair(key, value).lines for key, value in entry.value}
    changes = [
        (*places.get(field, (end, end)), order, _written({field: content}, indent))
        for order, (field, content) in enumerate(fields.items())
    ]
    for start, stop, _, written in sorted(changes, reverse=True):
        lines[start:stop] = [written]


def _last_line(node: yaml.Node) -> int:
    """The line on which the last scalar in ``node`` ends; a block's own end mark lies behind comments and blank lines."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style and node.value:
        return max(_last_line(inner) for _, inner in node.value)
    if isinstance(node, yaml.SequenceNode) and not node.flow_style and node.value:
        return max(_last_line(inner) for inner in node.value)
    end: int = node.end_mark.line
    is_literal = node.end_mark.column == 0 and end > node.start_mark.line  # it ends where the next line begins
    return end - 1 if is_literal else end
