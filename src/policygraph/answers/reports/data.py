"""A report for programs: JSON of the whole page, CSV of its facts as one flat table."""

from __future__ import annotations

import csv
import io

import msgspec

from policygraph.answers.reports.document import Cell, Report
from policygraph.answers.table_data import guarded


def render_json(report: Report) -> str:
    """The whole page as JSON: its parts as in :mod:`policygraph.answers.reports.document`, IRIs beside labels."""
    return msgspec.json.format(msgspec.json.encode(report), indent=1).decode() + "\n"


def render_csv(report: Report) -> str:
    """The page's sheet as CSV (RFC 4180, a head row, several ids in one cell parted by blanks).

    Words that a spreadsheet would run are guarded (see :func:`policygraph.answers.table_data.guarded`).
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(report.sheet.columns)
    writer.writerows([_cell(cell) for cell in row] for row in report.sheet.rows)
    return out.getvalue()


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return guarded(cell) if isinstance(cell, str) else str(cell)
