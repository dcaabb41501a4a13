"""A report as Markdown (CommonMark and its customary tables): every word is escaped, so it shows as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote as percent_encoded

from msgspec import structs

from policygraph.answers.reports.document import (
    Block,
    Card,
    Entries,
    Entry,
    Facing,
    Grid,
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
from policygraph.answers.reports.wrapping import shortened
from policygraph.bilingual import Language

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&#]")
_BRIEF = 200
"""Cells of a quote, about two lines, where a page wants them brief."""
_BLANKS = re.compile(r"[^\S\u00a0]+")
_AT_START = re.compile(r"^(?:(\d+)(?=[.)])|(?=[-+=:]))")


def render_markdown(report: Report) -> str:
    """The report as a Markdown file; sections are headings from the second level, quotes are block quotes."""
    parts = [f"# {_line(report.title)}", *(_line(lead) for lead in report.lead)]
    for section in report.sections:
        parts += _section(section, 2, report.language)
    if report.sources:
        parts.append(f"## {escape(report.sources_title)}")
        mark = "1." if len(report.sources) > 1 else "-"
        parts.append("\n".join(f"{mark} {_line(source.line)}{_link(source.address)}" for source in report.sources))
    return "\n\n".join(part for part in parts if part) + "\n"


def escape(text: str) -> str:
    """``text`` so that Markdown shows it letter by letter; line ends and runs of blanks become one blank."""
    flat = _BLANKS.sub(" ", text).strip(" ")
    return _AT_START.sub(r"\1\\", _SPECIAL.sub(r"\\\g<0>", flat))


def _line(line: Line) -> str:
    return escape(plain(line))


def _link(address: str | None) -> str:
    return f" <{percent_encoded(address, safe=':/?#[]@!$&()*+,;=%~-._')}>" if address else ""


def _section(section: Section, level: int, language: Language) -> Iterator[str]:
    yield f"{'#' * min(level, 6)} {_line(section.title)}"
    for block in section.blocks:
        yield from _block(block, language)
    for part in section.sections:
        yield from _section(part, level + 1, language)


def _block(block: Block, language: Language) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _line(block.line)
        case Note():
            yield f"*{_line(block.line)}*" if block.line else ""
        case Entries():
            yield "\n".join(line for entry in block.entries for line in _entry(entry, language))
        case Listing():
            mark = "1." if block.ordered else "-"
            yield "\n".join(line for item in block.items for line in _item(item, mark, language))
        case Table():
            yield escape(block.caption)
            yield "\n".join(_table(block))
        case _:
            yield from _of_words(block, language)


def _of_words(block: Card | Quotes | Facing | Grid, language: Language) -> Iterator[str]:
    """The blocks that hold words of releases."""
    match block:
        case Card():
            yield from _card(block, language)
        case Quotes():
            for quote in block.quotes:
                yield "\n".join(_quotation(quote, "", language)).strip()
        case Facing():
            yield from _facing(block, language)
        case Grid():
            yield f"*{escape(block.brief)}*" if block.brief else ""
            yield escape(block.caption)
            for row in block.rows:
                yield f"**{row.number}\\. {_line(row.head)}** `{row.name}`"
                yield "\n".join(_grid_cells(block, row, language)).rstrip("\n")


def _entry(entry: Entry, language: Language) -> Iterator[str]:
    values = "<br>".join(_line(value) for value in entry.values)
    yield f"- **{escape(entry.label)}**{_colon(language)}{values}"
    for quote in entry.quotes:
        yield from _quotation(quote, "  ", language)


def _item(item: Item, mark: str, language: Language) -> Iterator[str]:
    indent = " " * (len(mark) + 1)
    yield f"{mark} {_line(item.line)}"
    for remark in item.remarks:
        yield f"{indent}<br>{_line(remark)}"
    for quote in item.quotes:
        yield from _quotation(quote, indent, language)


def _card(card: Card, language: Language) -> Iterator[str]:
    number = f"{card.number}\\. " if card.number is not None else ""
    yield f"**{number}{_line(card.head)}** {escape(card.name)}"
    yield "\n".join(_quotation(card.quote, "", language))
    fields = (
        f"- {escape(field.label)}{_colon(language)}{_line(value)}" for field in card.fields for value in field.values
    )
    yield "\n".join(fields)


def _facing(block: Facing, language: Language) -> Iterator[str]:
    """A table of two columns: Markdown has no other way to put words side by side."""
    yield f"**{block.number}\\. {_line(block.head)}**"
    sides = (block.left, block.right)
    rows = [
        [f"{_line(card.head)} {escape(card.name)}" for card in sides],
        ["---", "---"],
        [f"{_tag(card.quote, language)}{escape(card.quote.words)}" for card in sides],
        [f"— {escape(card.quote.place)}" for card in sides],
    ]
    yield "\n".join(f"| {' | '.join(row)} |" for row in rows)
    fields = (
        f"- {escape(field.label)}{_colon(language)}{_line(value)}" for field in block.fields for value in field.values
    )
    yield "\n".join(fields)


def _grid_cells(block: Grid, row: GridRow, language: Language) -> Iterator[str]:
    """A list of the columns that have something to do with the row: Markdown cannot show quotes in a wide table."""
    for column, cell in zip(block.columns, row.cells, strict=True):
        if cell is None:
            continue
        detail = f"（{column.detail}）" if language == "ja" else f", {column.detail}"
        alone = len(cell.sayings) == 1
        heads = (cell.head, *(saying.act for saying in cell.sayings if alone))
        named = f"**{escape(column.title + (detail if column.detail else ''))}**"
        yield _colon(language).join([f"- {named}", *(_line(head) for head in heads if head)])
        for saying in cell.sayings:
            yield from [] if alone else ["", f"  {_line(saying.act)}"]
            yield from _quotation(_brief(saying) if block.brief else saying.quote, "  ", language)
        for remark in cell.remarks:
            yield from ("", f"  {_line(remark)}", "")


def _brief(saying: Saying) -> Quotation:
    return structs.replace(saying.quote, shown=shortened(saying.quote.words, _BRIEF), place=saying.where)


def _tag(quote: Quotation, language: Language) -> str:
    return "" if quote.language == language else f"\\[{escape(quote.language)}\\] "


def _quotation(quote: Quotation, indent: str, language: Language) -> Iterator[str]:
    yield ""
    yield f"{indent}> {_tag(quote, language)}{escape(quote.words)}"
    yield f"{indent}>"
    yield f"{indent}> — {escape(quote.place)}"
    yield ""


def _table(table: Table) -> Iterator[str]:
    yield f"| {' | '.join(escape(column.title) for column in table.columns)} |"
    yield f"|{'|'.join('---:' if column.numeric else '---' for column in table.columns)}|"
    for row in table.rows:
        yield f"| {' | '.join(_line(cell) for cell in row)} |"


def _colon(language: Language) -> str:
    return "：" if language == "ja" else ": "  # the Japanese colon
