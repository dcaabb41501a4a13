"""A table: what a question gives, as rows to compute with or as a page to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from msgspec import Struct

from policygraph.bilingual import Bilingual, Language, both
from policygraph.errors import UsageError

if TYPE_CHECKING:
    import pandas as pd

Cell: TypeAlias = str | int | float | bool | tuple[str, ...] | None
"""A tuple is a list of words (the topics of a statement); ``None`` is what the sources do not say."""

TableFormat = Literal["table", "csv", "tsv", "json", "jsonl", "markdown", "html"]
TABLE_FORMATS: tuple[TableFormat, ...] = get_args(TableFormat)


class Column(Struct, frozen=True):
    """A column: its name in data, its head for people, and whether its cells are lists."""

    name: str
    label: Bilingual
    list: bool = False

    @classmethod
    def plain(cls, name: str) -> Column:
        """A column whose head is its name."""
        return cls(name, Bilingual(name, name))


class Table(Struct, frozen=True):
    """Columns and rows, all immutable; every row has a cell for each column.

    Data forms (csv, tsv, json, jsonl) head their columns by ``name``, forms to read by ``label``.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: Bilingual | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The columns' names."""
        return tuple(column.name for column in self.columns)

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        """The rows as dictionaries by column."""
        for row in self.rows:
            yield dict(zip(self.names, row, strict=True))

    def column(self, name: str) -> tuple[Cell, ...]:
        """The cells of one column, from the first row to the last; raises ``ValueError`` for a name it lacks."""
        index = self.names.index(name)
        return tuple(row[index] for row in self.rows)

    def render(self, format: TableFormat = "table", language: Language = "en") -> str:
        """The table in ``format``; ``language`` is that of the heads, where there are any for people.

        Raises :class:`~policygraph.errors.UsageError` for a format outside :data:`TABLE_FORMATS`.
        """
        from policygraph.answers import table_data, table_page

        data = {"csv": table_data.csv_of, "tsv": table_data.tsv_of}
        data |= {"json": table_data.json_of, "jsonl": table_data.jsonl_of}
        pages = {"table": table_page.text_of, "markdown": table_page.markdown_of, "html": table_page.html_of}
        if format in data:
            return data[format](self)
        if format in pages:
            return pages[format](self, language)
        raise UsageError(
            both("unknown format {format!r}", "形式「{format}」はありません", format=format),
            advice=both("use one of {names}", "次のいずれかを使ってください：{names}", names=", ".join(TABLE_FORMATS)),
        )

    def to_pandas(self) -> pd.DataFrame:
        """The table as a data frame, columns by name; needs pandas, which policygraph does not install by itself.

        Raises :class:`~policygraph.errors.UsageError` when pandas is absent.
        """
        try:
            import pandas as pd
        except ImportError as error:
            raise UsageError(
                both("pandas is not installed", "pandas が入っていません"),
                advice=both(
                    "pip install 'policygraph[pandas]'", "pip install 'policygraph[pandas]' を実行してください"
                ),
            ) from error
        return pd.DataFrame(list(self.rows), columns=list(self.names)).convert_dtypes()
