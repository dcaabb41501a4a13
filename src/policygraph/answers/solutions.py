"""What a store found, as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from policygraph.answers.table import Cell, Column, Table
from policygraph.bilingual import Bilingual
from policygraph.store.interface import Solutions

if TYPE_CHECKING:
    from policygraph.store.interface import Term

LIST_SEPARATOR = "\n"
"""What stands between the parts of a list in a query's answer: labels hold no line feed."""


def table_of(found: Solutions, columns: Sequence[Column] | None = None, *, title: Bilingual | None = None) -> Table:
    """The solutions as a table, under ``columns`` (in the order of the variables) or under the variables' names.

    Numbers and truth values become Python's, IRIs and all other literals their words. The parts of a list come sorted,
    each once: GROUP_CONCAT promises no order.
    """
    heads = tuple(columns) if columns is not None else tuple(Column.plain(name) for name in found.variables)
    makers: list[Callable[[Term | None], Cell]] = [_list if column.list else _cell for column in heads]
    rows = tuple(tuple(make(term) for make, term in zip(makers, row, strict=True)) for row in found.rows)
    return Table(heads, rows, title)


def _cell(term: Term | None) -> Cell:
    from rdflib import Literal

    if not isinstance(term, Literal):
        return None if term is None else str(term)
    if term.language is None and term.datatype is not None:
        value = term.value
        if isinstance(value, bool | int | float):
            return value
        if isinstance(value, Decimal):
            return float(value)
    return str(term)


def _list(term: Term | None) -> Cell:
    return () if term is None else tuple(sorted({part for part in str(term).split(LIST_SEPARATOR) if part}))
