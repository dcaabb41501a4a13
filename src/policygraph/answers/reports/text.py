"""A report for the terminal: wrapped to a width, Japanese letters counted as two cells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, zip_longest

from msgspec import structs

from policygraph.answers.reports.document import (
    Block,
    Card,
    Entries,
    Entry,
    Facing,
    Grid,
    GridCell,
    GridColumn,
    GridRow,
    Item,
    Line,
    Listing,
    Note,
    Paragraph,
    Quotation,
    Quotes,
    Report,
    Saying,
    Section,
    Table,
    plain,
)
from policygraph.answers.reports.wrapping import NO_BREAK, longest_piece, pad, shortened, width, wrap

WIDTH = 96
_LABELS = 24
"""The widest column of labels beside their values."""
_BAR = "│ "
_GAP = 2
"""Cells between two columns of words."""
_GRID_INDENT = 5
_GRID_LABEL = 30
"""The name of a column before what it holds; a longer one pushes that aside."""
_PLACE = 12
"""Cells for the brackets of a place, a tag of language and what a broken line loses."""
_HEAD = 10
"""Cells that a column keeps at least, for its head."""


def render_text(report: Report, *, columns: int = WIDTH) -> str:
    """The report in lines of at most ``columns`` cells (words that cannot be broken may stand over), ending in one."""
    lines = [*_underlined(plain(report.title), "=", columns), ""]
    for lead in report.lead:
        lines += wrap(plain(lead), columns)
    for section in report.sections:
        lines += _section(section, 0, columns, report)
    lines += ["", *_underlined(report.sources_title, "-", columns)] if report.sources else []
    for number, source in enumerate(report.sources, 1):
        mark = f"{number}. " if len(report.sources) > 1 else "- "
        lines += _hanging(mark, plain(source.line), columns)
        lines += _hanging(" " * len(mark), source.address, columns) if source.address else []
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _underlined(title: str, rule: str, columns: int) -> list[str]:
    lines = wrap(title, columns)
    return [*lines, rule * min(columns, max(width(line) for line in lines))]


def _section(section: Section, depth: int, columns: int, report: Report) -> Iterator[str]:
    yield ""
    title = plain(section.title)
    if depth == 0:
        yield from _underlined(title, "-", columns)
    else:
        yield from wrap(title, columns)
    for number, block in enumerate(section.blocks):
        if number and not isinstance(section.blocks[number - 1], Note):
            yield ""
        yield from _block(block, columns, report)
    for part in section.sections:
        yield from _section(part, depth + 1, columns, report)


def _block(block: Block, columns: int, report: Report) -> Iterator[str]:
    match block:
        case Paragraph():
            yield from wrap(plain(block.line), columns)
        case Note():
            yield from _hanging("※ " if report.language == "ja" else "* ", plain(block.line), columns)
        case Entries():
            yield from _entries(block, columns, report)
        case Listing():
            yield from _listing(block, columns, report)
        case Table():
            yield from _table(block, columns)
        case _:
            yield from _of_words(block, columns, report)


def _of_words(block: Card | Quotes | Facing | Grid, columns: int, report: Report) -> Iterator[str]:
    """The blocks that hold words of releases."""
    match block:
        case Card():
            yield from _card(block, columns, report)
        case Quotes():
            for quote in block.quotes:
                yield from _quotation(quote, columns, report)
        case Facing():
            yield from _facing(block, columns, report)
        case Grid():
            yield from _grid(block, columns, report)


def _entries(block: Entries, columns: int, report: Report) -> Iterator[str]:
    labels = min(_LABELS, max((width(entry.label) for entry in block.entries), default=0)) + 2
    for entry in block.entries:
        yield from _entry(entry, labels, columns, report)


def _entry(entry: Entry, labels: int, columns: int, report: Report) -> Iterator[str]:
    room = columns - labels
    body = [line for value in entry.values for line in wrap(plain(value), room)]
    for quote in entry.quotes:
        body += _quotation(quote, room, report)
    head = wrap(entry.label, labels - 2)
    for number in range(max(len(head), len(body))):
        left = head[number] if number < len(head) else ""
        yield pad(left, labels) + (body[number] if number < len(body) else "")


def _listing(block: Listing, columns: int, report: Report) -> Iterator[str]:
    for number, item in enumerate(block.items, 1):
        yield from _item(item, f"{number}. " if block.ordered else "- ", columns, report)


def _item(item: Item, mark: str, columns: int, report: Report) -> Iterator[str]:
    indent = " " * width(mark)
    yield from _hanging(mark, plain(item.line), columns)
    for remark in item.remarks:
        yield from _hanging(indent, plain(remark), columns)
    for quote in item.quotes:
        yield from (indent + line for line in _quotation(quote, columns - len(indent), report))


def _card(block: Card, columns: int, report: Report) -> Iterator[str]:
    mark = f"{block.number:>2}. " if block.number is not None else "  - "
    indent = " " * len(mark)
    room = columns - len(indent)
    yield from _hanging(mark, f"{plain(block.head)} [{block.name}]", columns)
    yield from (indent + line for line in _quotation(block.quote, room, report))
    colon = "：" if report.language == "ja" else ": "  # the Japanese colon
    for field in block.fields:
        yield from _hanging(indent, field.label + colon + _values(field.values, report), columns)


def _facing(block: Facing, columns: int, report: Report) -> Iterator[str]:
    """Two columns under one head; what differs stands below both."""
    mark = f"{block.number:>2}. "
    indent = " " * len(mark)
    room = (columns - len(indent) - _GAP) // 2
    yield from _hanging(mark, plain(block.head), columns)
    for left, right in zip_longest(_side(block.left, room, report), _side(block.right, room, report), fillvalue=""):
        yield indent + pad(left, room + _GAP) + right
    colon = "：" if report.language == "ja" else ": "  # the Japanese colon
    for field in block.fields:
        yield from _hanging(indent, field.label + colon + _values(field.values, report), columns)


def _side(card: Card, columns: int, report: Report) -> list[str]:
    """A statement in one of two columns; words that are longer than it are cut, or they would run into the other."""
    tag = "" if card.quote.language == report.language else f"[{card.quote.language}] "
    where = f"（{card.quote.place}）" if report.language == "ja" else f"({card.quote.place})"  # Japanese brackets
    quoted = [line for words in (tag + card.quote.words, where) for line in wrap(words, columns - len(_BAR), keys=True)]
    return [*wrap(f"{plain(card.head)} [{card.name}]", columns, keys=True), *(_BAR + line for line in quoted)]


def _grid(block: Grid, columns: int, report: Report) -> Iterator[str]:
    """Each row a block, in it a line a column and the words under it; columns that say the same share their line."""
    if block.brief:
        yield from _hanging("※ " if report.language == "ja" else "* ", block.brief, columns)
    yield from wrap(block.caption, columns)
    labels = min(_GRID_LABEL, max((width(_column(column, report)) for column in block.columns), default=0))
    for row in block.rows:
        yield ""
        head = _hanging(f"{row.number:>3}. ", plain(row.head), columns)
        if width(head[-1]) + 2 + width(row.name) <= columns:
            head[-1] = pad(head[-1], columns - width(row.name)) + row.name
        else:
            head.append(pad(row.name, columns, right=True))
        yield from head
        for label, cell in _runs(block, row, report):
            yield from _grid_cell(pad(label, labels), cell, columns, report, brief=bool(block.brief))


def _runs(block: Grid, row: GridRow, report: Report) -> Iterator[tuple[str, GridCell]]:
    """The cells of a row under the names of their columns; those without words that say the same, as one."""
    told = [(column, cell) for column, cell in zip(block.columns, row.cells, strict=True) if cell is not None]
    for cell, group in groupby(told, key=lambda pair: pair[1]):
        run = [column for column, _ in group]
        if cell.sayings or len(run) == 1:
            yield from ((_column(column, report), cell) for column in run)
        else:
            dash = "〜" if report.language == "ja" else " – "
            yield f"{run[0].title}{dash}{run[-1].title}", cell


def _column(column: GridColumn, report: Report) -> str:
    if not column.detail:
        return column.title
    return f"{column.title}（{column.detail}）" if report.language == "ja" else f"{column.title}, {column.detail}"


def _grid_cell(label: str, cell: GridCell, columns: int, report: Report, *, brief: bool) -> Iterator[str]:
    indent = " " * _GRID_INDENT
    colon = "：" if report.language == "ja" else ": "  # the Japanese colon
    alone = len(cell.sayings) == 1
    heads = [plain(part) for part in (cell.head, *(saying.act for saying in cell.sayings if alone)) if part]
    mark = f"{indent}{label}  "
    yield from _hanging(mark, colon.join(heads), columns)
    for saying in cell.sayings:
        if not alone:
            yield from _hanging(f"{indent}  ", plain(saying.act), columns)
        room = columns - len(indent) - 2
        quote = _brief(saying, room) if brief else saying.quote
        yield from (f"{indent}  {line}" for line in _quotation(quote, room, report))
    for remark in cell.remarks:
        yield from _hanging(f"{indent}  ", plain(remark), columns)


def _brief(saying: Saying, room: int) -> Quotation:
    """The quote in two lines at most, with its place in short."""
    fitting = 2 * (room - len(_BAR)) - width(saying.where) - _PLACE
    return structs.replace(saying.quote, shown=shortened(saying.quote.words, fitting), place=saying.where)


def _values(values: tuple[Line, ...], report: Report) -> str:
    return ("、" if report.language == "ja" else "; ").join(plain(value) for value in values)


def _quotation(quote: Quotation, columns: int, report: Report) -> list[str]:
    """The words behind a bar, then their language and their place."""
    tag = "" if quote.language == report.language else f"[{quote.language}] "
    words = [_BAR + line for line in wrap(tag + quote.words, columns - len(_BAR))]
    where = f"（{quote.place}）" if report.language == "ja" else f"({quote.place})"  # Japanese brackets
    place = wrap(where, columns - len(_BAR))
    if len(place) == 1 and width(words[-1]) + width(place[0]) + 1 <= columns:
        return [*words[:-1], f"{words[-1]} {place[0]}"]
    return words + [_BAR + line for line in place]


def _table(block: Table, columns: int) -> Iterator[str]:
    cells = [[plain(cell) for cell in row] for row in block.rows]
    heads = [column.title for column in block.columns]
    widths = _fitted(block, cells, columns)
    yield from wrap(block.caption, columns)
    yield from _row(heads, widths, block)
    yield "  ".join("-" * size for size in widths)
    for row in cells:
        yield from _row(row, widths, block)


def _fitted(block: Table, cells: list[list[str]], columns: int) -> list[int]:
    """Widths of the columns: numbers as narrow as they can be, the widest of the others giving way until all fit."""
    widths = []
    for place, column in enumerate(block.columns):
        body = max((width(row[place]) for row in cells), default=0)
        head = (
            max(longest_piece(column.title), min(width(column.title), _HEAD)) if column.numeric else width(column.title)
        )
        widths.append(max(body, head))
    while sum(widths) + 2 * (len(widths) - 1) > columns and max(widths) > _HEAD:
        widths[widths.index(max(widths))] -= 1
    return widths


def _row(cells: list[str], widths: list[int], block: Table) -> Iterator[str]:
    wrapped = [_cell(cell, size) for cell, size in zip(cells, widths, strict=True)]
    for height in range(max(len(lines) for lines in wrapped)):
        yield "  ".join(
            pad(lines[height] if height < len(lines) else "", size, right=column.numeric)
            for lines, size, column in zip(wrapped, widths, block.columns, strict=True)
        )


def _cell(text: str, columns: int) -> list[str]:
    """``text`` wrapped, its further lines as far in as its first; what no line may break is cut at the column's edge."""
    indent = text[: len(text) - len(text.lstrip(NO_BREAK))]
    room = columns - len(indent)
    lines = wrap(text.lstrip(NO_BREAK), room)
    return [indent + part for line in lines for part in (wrap(line, room, keys=True) if width(line) > room else [line])]


def _hanging(mark: str, text: str, columns: int) -> list[str]:
    """``text`` after ``mark``, its further lines under its first."""
    indent = " " * width(mark)
    lines = wrap(text, columns - width(mark))
    return [(indent if number else mark) + line for number, line in enumerate(lines)]
