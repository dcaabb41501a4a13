"""Tables for other programs: CSV, TSV, JSON, JSON Lines. Columns are headed by their names."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policygraph.answers.table import Cell, Table

_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")
"""How a cell begins that a spreadsheet would run; and one that :func:`guarded` could have made."""

_TSV = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}


def csv_of(table: Table) -> str:
    """RFC 4180: commas, quotes where needed, CR LF; lists joined with ``; ``, words guarded (see :func:`guarded`)."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(table.names)
    writer.writerows([_cell(cell) for cell in row] for row in table.rows)
    return out.getvalue()


def tsv_of(table: Table) -> str:
    r"""Tabs and LF; a tab, line feed, carriage return or backslash in a cell is ``\t``, ``\n``, ``\r``, ``\\``."""
    lines = [table.names, *([_cell(cell) for cell in row] for row in table.rows)]
    return "".join("\t".join(re.sub(r"[\\\t\n\r]", _escaped, cell) for cell in line) + "\n" for line in lines)


def json_of(table: Table) -> str:
    """An array with an object a row; lists are arrays, what is not said is null."""
    return json.dumps(list(table), ensure_ascii=False, indent=1) + "\n"


def jsonl_of(table: Table) -> str:
    """An object a line."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in table)


def guarded(words: str) -> str:
    """``words`` as a spreadsheet shows rather than runs them: with ``'`` before ``=``, ``+``, ``-``, ``@`` or a break.

    Quotes come from the web, and ``=HYPERLINK(...)`` in one must not reach a reader's spreadsheet as a formula.
    :func:`unguarded` gives the words back.
    """
    return f"'{words}" if _FORMULA.match(words) else words


def unguarded(words: str) -> str:
    """The words that :func:`guarded` was given."""
    return words[1:] if words.startswith("'") and _FORMULA.match(words) else words


def plain(cell: Cell, separator: str = "; ") -> str:
    """The cell as words: nothing for ``None``, ``true`` and ``false``, lists joined."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return separator.join(cell) if isinstance(cell, tuple) else str(cell)


def _cell(cell: Cell) -> str:
    return guarded(plain(cell)) if isinstance(cell, str | tuple) else plain(cell)


def _escaped(found: re.Match[str]) -> str:
    return _TSV[found[0]]
