"""Tables for people: plain text, Markdown, HTML. Columns are headed by their labels in the language asked for."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final

from policygraph.answers.table_data import plain
from policygraph.bilingual import Bilingual, Language

if TYPE_CHECKING:
    from policygraph.answers.table import Cell, Table

WIDTH: Final = 150
"""Cells of a terminal that a table may take; a Japanese letter takes two. Fixed, so that output does not depend on
the terminal."""
WIDEST: Final = 56
"""Cells that one column may take."""
READABLE: Final = 36
"""Cells that the widest column that is no list, the words of a quote as a rule, gets if it needs them."""
NARROWEST: Final = 10
"""Cells that any other gets if it needs them, even where the table then is wider than :data:`WIDTH`."""
_GAP: Final = 2

NOTHING_FOUND: Final = Bilingual("(no rows)", "（該当なし）")
_SEPARATOR: Final = Bilingual(", ", "、")
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

    A column that no row has anything in is left out.
    """
    import tabulate

    shown = [
        n for n, column in enumerate(table.columns) if not table.rows or any(map(_said, table.column(column.name)))
    ]
    heads = [table.columns[n].label.get(language) for n in shown]
    if not table.rows:
        return "  ".join(heads) + "\n" + NOTHING_FOUND.get(language) + "\n"
    rows = [[visible(words(row[n], language)) for n in shown] for row in table.rows]
    numeric = _numeric(table)
    aligned = ["right" if numeric[n] else "left" for n in shown]
    widths = _widths(heads, rows, [table.columns[n].list for n in shown])
    laid_out = tabulate.tabulate(
        rows, heads, "simple", disable_numparse=True, colalign=aligned, maxcolwidths=widths, maxheadercolwidths=widths
    )
    return "\n".join(line.rstrip() for line in laid_out.splitlines()) + "\n"


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
    from wcwidth import wcswidth

    def cells(text: str) -> int:
        return max((wcswidth(line) for line in text.split("\n")), default=0)

    widths = [min(WIDEST, max(1, *map(cells, column))) for column in zip(heads, *rows, strict=True)]
    floors = [NARROWEST] * len(widths)
    floors[max(range(len(widths)), key=lambda number: (not lists[number], widths[number], -number))] = READABLE
    while sum(widths) + _GAP * (len(widths) - 1) > WIDTH:
        spare = [(width, number) for number, width in enumerate(widths) if width > floors[number]]
        if not spare:
            break
        widths[max(spare)[1]] -= 1
    return widths


def _in_markdown(text: str) -> str:
    return "<br>".join(_MARKDOWN.sub(r"\\\1", visible(line)) for line in text.splitlines())


def _in_html(cell: Cell, language: Language, *, numeric: bool) -> str:
    inside = escape(visible(words(cell, language))).replace("\n", "<br>")
    return f'<td class="n">{inside}</td>' if numeric else f"<td>{inside}</td>"
