"""Tables for people: plain text, Markdown, HTML. Columns are headed by their labels in the language asked for."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final

from policygraph.answers.reports.wrapping import longest_piece, pad, width, wrap
from policygraph.answers.table import Column, Table
from policygraph.answers.table_data import plain
from policygraph.bilingual import Bilingual, Language

if TYPE_CHECKING:
    from policygraph.answers.table import Cell

WIDTH: Final = 120
"""Cells of a terminal that a table may take; a Japanese letter takes two. Fixed, so that output does not depend on
the terminal."""
WIDEST: Final = 56
"""Cells that one column may take."""
READABLE: Final = 32
"""Cells that the widest column that is no list, the words of a quote as a rule, gets if it needs them."""
NARROWEST: Final = 10
"""Cells that any other gets if it needs them; a table in which they do not fit is written row by row."""
_LONGEST_PART: Final = 14
"""Cells of the longest part of a word that a column is kept wide enough for; longer ones (addresses) are cut."""
_GAP: Final = 2

NOTHING_FOUND: Final = Bilingual("(no rows)", "（該当なし）")
_SEPARATOR: Final = Bilingual(", ", "、")
_IN_ALL: Final = Bilingual("{label}: {value} in all rows", "{label}：{value}（全行共通）")
_PLACE: Final = Bilingual("Characters", "文字位置")
_YES: Final = Bilingual("yes", "はい")
_NO: Final = Bilingual("no", "いいえ")

_UNSEEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~&])")

_STYLE: Final = (
    "body{font-family:sans-serif;margin:2rem}table{border-collapse:collapse}caption{text-align:left;font-weight:bold;"
    "padding:.5rem 0}th,td{border:1px solid #bbb;padding:.3rem .6rem;text-align:left;vertical-align:top}"
    "td.n{text-align:right}"
)


def text_of(table: Table, language: Language) -> str:
    """Columns side by side for a terminal, long cells broken into lines; control characters made visible.

    A column that no row has anything in is left out; one that says the same in all of several rows is said once above
    the table. Where words begin and end in their text stands in one column. A table that is too wide even so is written
    row by row, each cell behind its head.
    """
    import tabulate

    if not table.rows:
        heads = [column.label.get(language) for column in table.columns]
        return "  ".join(heads) + "\n" + NOTHING_FOUND.get(language) + "\n"
    above, rest = _apart(table)
    rest = _with_places(rest)
    heads = [column.label.get(language) for column in rest.columns]
    rows = [[visible(words(cell, language)) for cell in row] for row in rest.rows]
    widths = _widths(heads, rows, [column.list for column in rest.columns])
    said = [line for column, cell in above for line in wrap(_in_all(column, cell, language), WIDTH, keys=True)]
    if sum(widths) + _GAP * (len(widths) - 1) > WIDTH:
        shown = _blocks(heads, rows)
    else:
        aligned = ["right" if numeric else "left" for numeric in _numeric(rest)]
        broken = [_broken(row, widths) for row in rows]
        laid_out = tabulate.tabulate(broken, _broken(heads, widths), "simple", disable_numparse=True, colalign=aligned)
        shown = laid_out.splitlines()
    lines = [*said, *([""] if said else []), *shown]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _apart(table: Table) -> tuple[list[tuple[Column, Cell]], Table]:
    """What all of several rows have in common, and the table of the other columns; those without a word are gone.

    Rows that are alike in every column keep them all.
    """
    cells = [(column, [row[n] for row in table.rows]) for n, column in enumerate(table.columns)]
    said = [(column, own) for column, own in cells if any(map(_said, own))] or cells
    common = [len(own) > 1 and all(cell == own[0] for cell in own) for _, own in said]
    if all(common):
        common = [False] * len(said)
    above = [(column, own[0]) for (column, own), same in zip(said, common, strict=True) if same]
    kept = [(column, own) for (column, own), same in zip(said, common, strict=True) if not same]
    rows = tuple(zip(*(own for _, own in kept), strict=True))
    return above, Table(tuple(column for column, _ in kept), rows, table.title)


def _with_places(table: Table) -> Table:
    """The table with ``start`` and the ``end`` behind it as one column, ``12-34``."""
    names = list(table.names)
    if "start" not in names or names[names.index("start") + 1 :][:1] != ["end"]:
        return table
    at = names.index("start")
    columns = (*table.columns[:at], Column("place", _PLACE), *table.columns[at + 2 :])
    rows = tuple((*row[:at], _span(row[at], row[at + 1]), *row[at + 2 :]) for row in table.rows)
    return Table(columns, rows, table.title)


def _span(start: Cell, end: Cell) -> str:
    return "-".join(plain(cell, "") for cell in (start, end) if cell is not None)


def _blocks(heads: list[str], rows: list[list[str]]) -> list[str]:
    """Rows one under another, a line between them, cells that say nothing left out."""
    room = max(map(width, heads)) + _GAP
    lines: list[str] = []
    for row in rows:
        lines += [""] if lines else []
        for head, cell in zip(heads, row, strict=True):
            parts = [line for part in cell.split("\n") for line in wrap(part, WIDTH - room, keys=True)] if cell else []
            lines += [pad("" if number else head, room) + part for number, part in enumerate(parts)]
    return lines


def _in_all(column: Column, cell: Cell, language: Language) -> str:
    return _IN_ALL.get(language, label=column.label.get(language), value=visible(words(cell, language)))


def _broken(cells: list[str], widths: list[int]) -> list[str]:
    """Cells broken into lines of their columns: between words, behind the hyphens and slashes of keys."""
    return [
        "\n".join(line for part in cell.split("\n") for line in wrap(part, room, keys=True))
        for cell, room in zip(cells, widths, strict=True)
    ]


def markdown_of(table: Table, language: Language) -> str:
    """A table of GitHub's Markdown; whatever Markdown or HTML would take for its own is escaped."""
    heads = [_in_markdown(column.label.get(language)) for column in table.columns]
    rules = ["---:" if numeric else "---" for numeric in _numeric(table)]
    rows = [[_in_markdown(words(cell, language)) for cell in row] for row in table.rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in (heads, rules, *rows))


def html_of(table: Table, language: Language) -> str:
    """A page with the table in it, everything escaped; it needs no other file."""
    title = escape(table.title.get(language) if table.title else "policygraph")
    numeric = _numeric(table)
    head = "".join(f'<th scope="col">{escape(column.label.get(language))}</th>' for column in table.columns)
    rows = (
        "".join(_in_html(cell, language, numeric=number) for cell, number in zip(row, numeric, strict=True))
        for row in table.rows
    )
    body = "".join(f"<tr>{row}</tr>\n" for row in rows)
    caption = f"<caption>{title}</caption>\n" if table.title else ""
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<table>\n{caption}<thead>\n<tr>{head}</tr>\n</thead>\n"
        f"<tbody>\n{body}</tbody>\n</table>\n</body>\n</html>\n"
    )


def words(cell: Cell, language: Language) -> str:
    """The cell as a person reads it."""
    if isinstance(cell, bool):
        return (_YES if cell else _NO).get(language)
    return plain(cell, _SEPARATOR.get(language))


def visible(text: str) -> str:
    r"""``text`` with control characters written out (``\x1b``): a quote must not steer the reader's terminal."""
    return _UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def _said(cell: Cell) -> bool:
    return cell not in (None, "", ())


def _numeric(table: Table) -> list[bool]:
    """For each column whether its cells are numbers."""
    return [
        any(cell is not None for cell in cells)
        and all(cell is None or (isinstance(cell, int | float) and not isinstance(cell, bool)) for cell in cells)
        for cells in (table.column(column.name) for column in table.columns)
    ]


def _widths(heads: list[str], rows: list[list[str]], lists: list[bool]) -> list[int]:
    """A width for each column: what it needs up to :data:`WIDEST`, the widest cut first until all fit."""

    def cells(text: str) -> int:
        return max((width(line) for line in text.split("\n")), default=0)

    columns = list(zip(heads, *rows, strict=True))
    widths = [min(WIDEST, max(1, *map(cells, column))) for column in columns]
    floors = [
        max(NARROWEST, *(min(_LONGEST_PART, longest_piece(text, keys=True)) for text in column)) for column in columns
    ]
    floors[max(range(len(widths)), key=lambda number: (not lists[number], widths[number], -number))] = READABLE
    while sum(widths) + _GAP * (len(widths) - 1) > WIDTH:
        spare = [(wide, number) for number, wide in enumerate(widths) if wide > floors[number]]
        if not spare:
            break
        widths[max(spare)[1]] -= 1
    return widths


def _in_markdown(text: str) -> str:
    return "<br>".join(_MARKDOWN.sub(r"\\\1", visible(line)) for line in text.splitlines())


def _in_html(cell: Cell, language: Language, *, numeric: bool) -> str:
    inside = escape(visible(words(cell, language))).replace("\n", "<br>")
    return f'<td class="n">{inside}</td>' if numeric else f"<td>{inside}</td>"
