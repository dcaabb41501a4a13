"""The parts of a report. All are immutable and know nothing of how they will be written.

A report speaks one language; words in another language (a quote, a name as published) carry their own tag,
and are never translated. ``None`` as a language means the report's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from policygraph.bilingual import Language


class Words(Struct, frozen=True, omit_defaults=True):
    """A run of words; ``iri`` names the thing they stand for, ``language`` is set where it is not the report's."""

    text: str
    language: str | None = None
    iri: str | None = None


Line = tuple[Words, ...]
"""Words in a row; what joins them stands among them."""


class Quotation(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Words of a release, verbatim, and where they stand in it.

    ``start`` and ``end`` count code points of the published text, ``line`` its lines from 1; ``place`` says the same
    in words. ``address`` is where the release was published. ``shown`` are the words as a page shows them, where marks
    of Markdown stand in ``exact``.
    """

    exact: str
    language: str
    place: str
    start: int
    end: int
    line: int
    release: str
    address: str | None = None
    shown: str | None = None

    @property
    def words(self) -> str:
        """What a reader sees: the words without the marks of Markdown."""
        return self.exact if self.shown is None else self.shown


class Paragraph(Struct, frozen=True, tag="paragraph"):
    """A paragraph of the report's own words."""

    line: Line


class Note(Struct, frozen=True, tag="note"):
    """What a reader must know to read the part above rightly."""

    line: Line


class Entry(Struct, frozen=True, omit_defaults=True):
    """A named value with the words that prove it."""

    label: str
    values: tuple[Line, ...]
    quotes: tuple[Quotation, ...] = ()


class Entries(Struct, frozen=True, tag="entries"):
    """Named values, one under another."""

    entries: tuple[Entry, ...]


class Item(Struct, frozen=True, omit_defaults=True):
    """One line of a list, with remarks and the words that prove it."""

    line: Line
    remarks: tuple[Line, ...] = ()
    quotes: tuple[Quotation, ...] = ()


class Listing(Struct, frozen=True, tag="list", omit_defaults=True):
    """Things in a row, one a line."""

    items: tuple[Item, ...]
    ordered: bool = False


class Quotes(Struct, frozen=True, tag="quotes"):
    """Words of releases, one under another."""

    quotes: tuple[Quotation, ...]


class Column(Struct, frozen=True, omit_defaults=True):
    """A column's head; numbers stand to the right."""

    title: str
    numeric: bool = False


class Table(Struct, frozen=True, tag="table"):
    """Rows under heads; ``caption`` says what was counted. The first column names the row."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Line, ...], ...]


class Card(Struct, frozen=True, kw_only=True, tag="statement", omit_defaults=True):
    """One statement: who does what, how firmly, about what, in which words.

    ``number`` is its rank on the page, ``name`` its short name (``s07``), ``head`` the act and its speakers.
    """

    name: str
    iri: str
    head: Line
    act: str
    level: int
    commitment: bool
    quote: Quotation
    fields: tuple[Entry, ...] = ()
    number: int | None = None


class Facing(Struct, frozen=True, kw_only=True, tag="facing", omit_defaults=True):
    """Two statements beside each other; ``head`` says what joins them, ``fields`` where they differ.

    ``number`` is the pair's rank on the page.
    """

    number: int
    head: Line
    left: Card
    right: Card
    fields: tuple[Entry, ...] = ()


class Saying(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One statement in a row of them: its act with its level, and its words; ``where`` is its place, briefly."""

    name: str
    iri: str
    act: Line
    level: int
    commitment: bool
    quote: Quotation
    where: str


class GridCell(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What one column holds of a row: what it does, in which words, and what is to be said of that."""

    head: Line = ()
    sayings: tuple[Saying, ...] = ()
    remarks: tuple[Line, ...] = ()


class GridRow(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A thing followed through the columns; ``None`` where a column has nothing to do with it.

    ``name`` is its short id, ``head`` what it is about.
    """

    number: int
    name: str
    iri: str
    head: Line
    cells: tuple[GridCell | None, ...]


class GridColumn(Struct, frozen=True, omit_defaults=True):
    """A column: briefly, and what tells it from others besides."""

    title: str
    detail: str = ""


class Grid(Struct, frozen=True, kw_only=True, tag="grid", omit_defaults=True):
    """Statements in rows and columns. Where the columns do not fit side by side, each row is a block with a line a cell.

    With ``brief``, a form that is read from top to bottom may shorten long quotes where it marks that and says ``brief``.
    """

    caption: str
    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]
    brief: str = ""


Block = Paragraph | Note | Entries | Listing | Quotes | Table | Card | Facing | Grid


class Section(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A part of the page; ``name`` is its stable anchor, the same in both languages."""

    name: str
    title: Line
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()


class Source(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A release that the page rests on."""

    key: str
    iri: str
    line: Line
    address: str | None = None


Cell = str | int | bool | None


class Sheet(Struct, frozen=True):
    """The page's facts as one flat table, for CSV and data frames; ids, not labels, where things are named."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Report(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A whole page."""

    kind: str
    language: Language
    title: Line
    lead: tuple[Line, ...]
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    sheet: Sheet
    sources_title: str


def plain(line: Line) -> str:
    """The line's text alone."""
    return "".join(words.text for words in line)


def joined(lines: Iterable[Line], separator: str) -> Line:
    """The lines as one, ``separator`` (in the report's language) between them."""
    out: list[Words] = []
    for line in lines:
        if out:
            out.append(Words(separator))
        out.extend(line)
    return tuple(out)


def line(*parts: str | Words | Line) -> Line:
    """A line from plain strings (in the report's language), words and lines."""
    out: list[Words] = []
    for part in parts:
        if isinstance(part, str):
            out.append(Words(part))
        elif isinstance(part, Words):
            out.append(part)
        else:
            out.extend(part)
    return tuple(words for words in out if words.text)


def walk(sections: Iterable[Section], depth: int = 0) -> Iterator[tuple[int, Section]]:
    """Every section with its depth from 0, in the order of the page."""
    for section in sections:
        yield depth, section
        yield from walk(section.sections, depth + 1)
